import { rangesOutside } from './brackets.js';
import { clauseForms, type Section } from './clause-forms.js';
import { type FoundRule, leadRuleIn } from './lead-rule.js';
import { type Reading } from './reading.js';
import { type ListedUnit, readUnitList } from './unit-list.js';

/** A clause as it stands, before the document's rules decide who leads. */
export interface ReadClause {
  /** The whole bracket, or the lines of a clause that has none. */
  readonly bracket: Reading;
  readonly sections: readonly ReadSection[];
  readonly rule: FoundRule | null;
  /** A sentence behind the list that is no lead rule. */
  readonly remark: Reading | null;
  /** Terms: “2023年完成” at its end, what stands behind 完成时限：. */
  readonly terms: readonly Reading[];
  readonly persons: readonly Reading[];
  readonly etcOpen: boolean;
}

export interface ReadSection {
  readonly role: Exclude<Section['role'], 'person' | 'term'>;
  readonly units: readonly ListedUnit[];
}

/** A clause from the words inside its bracket; null where they are none, as brackets say other things as well. */
export function readClause(inner: Reading, bracket: Reading): ReadClause | null {
  const rule = leadRuleIn(inner);
  const { list, term } = withoutTerm((rule?.before ?? inner).trim());
  const sections = formed(list);
  return sections && clauseOf(sections, { bracket, rule, term });
}

function clauseOf(
  sections: readonly Section[],
  { bracket, rule, term }: Pick<ReadClause, 'bracket' | 'rule'> & { term: Reading | null },
): ReadClause {
  const parted = sections.map(({ role, units }) => ({ role, ...withoutRemark(units) }));
  const of = (wanted: Section['role']): Reading[] =>
    parted.filter(({ role }) => role === wanted).map(({ list }) => list);
  const lists = parted.flatMap(({ role, list }) =>
    role === 'person' || role === 'term' ? [] : [{ role, ...readUnitList(list) }],
  );
  const after = rule?.after.isEmpty === false ? rule.after : null;
  return {
    bracket,
    sections: numbered(lists.filter(({ units }) => units.length > 0)),
    rule,
    remark: parted.flatMap(({ remark }) => remark ?? [])[0] ?? after,
    terms: [...of('term'), ...(term ? [term] : [])],
    persons: of('person')
      .flatMap((list) => list.split(/[、，,；;]/g))
      .map((name) => name.trim())
      .filter(({ isEmpty }) => !isEmpty),
    etcOpen: lists.some(({ etcOpen }) => etcOpen),
  };
}

function formed(list: Reading): readonly Section[] | null {
  for (const form of clauseForms) {
    const sections = form.read(list);
    if (sections) return sections;
  }
  return null;
}

/** A list has no full stop: what follows one is a sentence about it. */
function withoutRemark(list: Reading): { list: Reading; remark: Reading | null } {
  const end = rangesOutside(list.text, '。')[0]?.end ?? list.text.length;
  const remark = list.slice(end + 1).trim();
  return { list: list.slice(0, end), remark: remark.isEmpty ? null : remark };
}

const termAtEnd =
  /[，,；;]\s?(?:(?:力争|确保|于|在)?(?:\d{4}\s?年)?\s?(?:\d{1,2}\s?月)?\s?(?:\d{1,2}\s?日)?(?:年|上半年|下半年)?(?:底|末)?(?:之?前|以前|内)?\s?(?:全部|基本)?(?:完成|落实到位|办结)|(?:年内|全年|长期)?(?:持续|长期|常态化)(?:推进|实施|坚持|跟踪|开展))[。]?$/;

function withoutTerm(list: Reading): { list: Reading; term: Reading | null } {
  const tail = Math.max(0, list.text.length - 48);
  const match = termAtEnd.exec(list.text.slice(tail));
  if (!match) return { list, term: null };
  return { list: list.slice(0, tail + match.index), term: list.slice(tail + match.index + 1).trim() };
}

/** Groups are counted through the whole clause. */
export function numbered(sections: readonly ReadSection[]): ReadSection[] {
  let before = 0;
  return sections.map(({ role, units }) => {
    const counted = units.map((unit) => ({ ...unit, group: unit.group + before }));
    before = counted.at(-1)?.group ?? before;
    return { role, units: counted };
  });
}
