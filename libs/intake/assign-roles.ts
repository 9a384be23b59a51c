import { type LeadBasis, type LeadRule, type ParsedTask, type UnitMention } from './parsed-plan.js';
import { type ReadClause, type ReadSection } from './read-clause.js';
import { type ListedUnit } from './unit-list.js';

export type Responsibility = Pick<ParsedTask, 'leads' | 'supports' | 'openSets' | 'equal' | 'leadBasis' | 'etcOpen'> & {
  readonly mentions: readonly UnitMention[];
};

export const noResponsibility: Responsibility = {
  leads: [],
  supports: [],
  openSets: [],
  equal: [],
  leadBasis: 'unstated',
  etcOpen: false,
  mentions: [],
};

/**
 * Who leads and who supports. Where neither the clause nor a rule of the document says who leads, nobody is guessed:
 * being listed first is custom, not a statement.
 * @param rule the document's rule as far as it holds for this clause
 */
export function assignRoles(clause: ReadClause, rule: LeadRule['kind'] | null): Responsibility {
  const leadBasis = basisOf(clause, rule);
  const mentions = clause.sections.flatMap((section) =>
    section.units.map((unit, index) => mentionOf(unit, roleOf({ section, unit, leadBasis, isFirst: index === 0 }))),
  );
  const named = (role: UnitMention['role']): string[] => [
    ...new Set(mentions.filter((mention) => mention.role === role).map(({ unit }) => unit)),
  ];
  return {
    leads: named('lead'),
    supports: named('support'),
    openSets: named('open-set'),
    equal: named('equal'),
    leadBasis,
    etcOpen: clause.etcOpen,
    mentions,
  };
}

function basisOf({ sections, etcOpen }: ReadClause, rule: LeadRule['kind'] | null): LeadBasis {
  const units = sections.flatMap((section) => section.units);
  const named = units.filter((unit) => !unit.isOpenSet);
  if (named.length === 0) return units.length === 0 ? 'unstated' : 'open-only';
  if (sections.some(({ role, units: own }) => role === 'lead' && own.some((unit) => !unit.isOpenSet))) return 'named';
  if (sections.some(({ role }) => role === 'by-duty')) return 'by-duty';
  if (!sections.some(({ role }) => role === 'responsible')) return 'unstated';
  if (units.length === 1 && !etcOpen) return 'sole-unit';
  return rule === null ? 'unstated' : ruled(rule, units[0]);
}

function ruled(rule: LeadRule['kind'], first: ListedUnit | undefined): LeadBasis {
  if (rule === 'responsible-leads') return 'default-rule';
  if (rule === 'by-duty') return 'by-duty';
  return first?.isOpenSet === false ? 'first-listed-rule' : 'unstated';
}

interface Case {
  readonly section: ReadSection;
  readonly unit: ListedUnit;
  readonly leadBasis: LeadBasis;
  readonly isFirst: boolean;
}

function roleOf({ section, unit, leadBasis, isFirst }: Case): UnitMention['role'] {
  if (unit.isOpenSet) return 'open-set';
  if (section.role === 'lead' || section.role === 'support') return section.role;
  if (leadBasis === 'sole-unit' || leadBasis === 'default-rule') return 'lead';
  if (leadBasis === 'first-listed-rule') return isFirst ? 'lead' : 'support';
  return 'equal';
}

function mentionOf({ unit, written, prefixCarried, group }: ListedUnit, role: UnitMention['role']): UnitMention {
  return { unit, surface: written.written, prefixCarried, role, group, span: written.span };
}
