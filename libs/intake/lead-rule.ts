import { type LeadRule } from './parsed-plan.js';
import { type Reading } from './reading.js';

/**
 * Sentences that say who leads where a clause does not: in the first clause, in the covering notice, in brackets within a
 * clause. A new wording is a new row.
 */
const rules: readonly { readonly kind: LeadRule['kind']; readonly pattern: RegExp }[] = [
  {
    // “排在第一位的为牵头单位，下同”: 列第一位者, 排名首位的, 牵头部门, 牵头单位或汇总单位.
    kind: 'first-listed',
    pattern:
      /(?:排(?:名|列|序)?在?|列在?|位列|居)?(?:第一位|首位|第一个|第一家)(?:的|者)?(?:责任)?(?:单位|部门)?(?:即?为|是|作为)牵头(?:责任)?(?:单位|部门)?(?:或(?:者)?汇总(?:单位)?)?(?:单位)?(?:[，,]\s?(?:以)?下同)?/,
  },
  {
    // “无牵头单位的，责任单位即为牵头单位，下同”
    kind: 'responsible-leads',
    pattern:
      /(?:无|没有|未明确|未列明|未注明)牵头(?:单位|部门)的?[，,]\s?(?:由)?责任(?:单位|部门)(?:即|均)?(?:为|是|作为)牵头(?:单位|部门)(?:[，,]\s?下同)?/,
  },
  {
    // “未明确牵头单位的，由所列负责单位按职责分工负责，下同”
    kind: 'by-duty',
    pattern:
      /(?:无|没有|未明确|未列明|未注明)牵头(?:单位|部门)的?[，,]\s?(?:均?由)?(?:所列|各)?(?:负责|责任)?(?:单位|部门)(?:按照?(?:各自)?职责)(?:分工)?负责(?:[，,]\s?下同)?/,
  },
];

export interface FoundRule {
  readonly kind: LeadRule['kind'];
  /** What stands before it, its separator taken off: in a bracket, the list of units. */
  readonly before: Reading;
  readonly rule: Reading;
  /** What stands behind it, closing brackets and stops taken off. */
  readonly after: Reading;
  /** It says 下同, so it holds for other clauses as well. */
  readonly isGeneral: boolean;
}

export function leadRuleIn(reading: Reading): FoundRule | null {
  for (const { kind, pattern } of rules) {
    const match = pattern.exec(reading.text);
    if (match) return { kind, ...around(reading, match.index, match[0]) };
  }
  return null;
}

function around(reading: Reading, start: number, words: string): Omit<FoundRule, 'kind'> {
  const end = start + words.length;
  const before = reading.slice(
    0,
    start - edgeOf(reading.text.slice(Math.max(0, start - 4), start), /[。，,；;、〔（([【\s]{1,4}$/),
  );
  const after = reading.slice(end + edgeOf(reading.text.slice(end, end + 4), /^[。，,；;〕）)\]】\s]{1,4}/));
  return { before, rule: reading.slice(start, end), after, isGeneral: words.endsWith('下同') };
}

function edgeOf(text: string, pattern: RegExp): number {
  return pattern.exec(text)?.[0].length ?? 0;
}
