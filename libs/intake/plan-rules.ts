import { type Item } from './items.js';
import { leadRuleIn } from './lead-rule.js';
import { openSetForAll } from './open-rule.js';
import { type LeadRule, type OpenRule } from './parsed-plan.js';
import { type Reading } from './reading.js';

export interface PlanRules {
  readonly leadRule: LeadRule | null;
  readonly openRule: OpenRule | null;
  readonly leadFor: (index: number) => LeadRule['kind'] | null;
  readonly openSetFor: (index: number) => string | null;
}

/** What the document says once for all its clauses. 下同 points forward only. */
export function rulesOf(document: Reading, items: readonly Item[], numbers: readonly number[]): PlanRules {
  const lead = leadRuleOf(document, items, numbers);
  const openAt = items.findIndex(({ clause }) => clause?.remark && openSetForAll(clause.remark));
  const remark = items[openAt]?.clause?.remark;
  const set = remark ? openSetForAll(remark) : null;
  const openRule = remark && set ? { set: set.name, ...remark.cited, taskNumber: numbers[openAt] ?? 0 } : null;
  return {
    leadRule: lead?.rule ?? null,
    openRule,
    leadFor: (index) => (lead && index >= lead.from ? lead.rule.kind : null),
    openSetFor: (index) => (openRule && index >= openAt ? openRule.set : null),
  };
}

interface Ruled {
  readonly rule: LeadRule;
  /** The first item that it holds for. */
  readonly from: number;
}

/**
 * The rule that holds for the whole plan: one that says 下同 or that stands outside the clauses. A rule inside a clause
 * without 下同 is that clause's own.
 */
function leadRuleOf(document: Reading, items: readonly Item[], numbers: readonly number[]): Ruled | null {
  const at = items.findIndex(({ clause }) => clause?.rule?.isGeneral);
  const stated = items[at]?.clause?.rule;
  if (stated) return { rule: { kind: stated.kind, taskNumber: numbers[at] ?? null, ...stated.rule.cited }, from: at };
  const inClauses = new Set(items.map(({ clause }) => clause?.rule?.rule.start));
  const found = leadRuleIn(document);
  if (!found || inClauses.has(found.rule.start)) return null;
  const later = items.findIndex(({ own }) => own.start > found.rule.start);
  const from = found.isGeneral ? (later < 0 ? items.length : later) : 0;
  return { rule: { kind: found.kind, taskNumber: null, ...found.rule.cited }, from };
}
