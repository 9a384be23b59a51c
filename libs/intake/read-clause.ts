import { closingBracket, rangesOutside } from './brackets.js';
import { clauseForms, type Section } from './clause-forms.js';
import { type FoundRule, leadRuleIn } from './lead-rule.js';
import { type Reading } from './reading.js';
import { type ListedUnit, readUnitList } from './unit-list.js';

/** A clause as it stands, before the document's rules decide who leads. */
export interface ReadClause {
  /** The whole bracket. */
  readonly bracket: Reading;
  /** The text that the clause is attached to. */
  readonly before: Reading;
  readonly sections: readonly ReadSection[];
  readonly rule: FoundRule | null;
  /** A sentence behind the list that is no lead rule; its meaning is left to a person. */
  readonly remark: Reading | null;
  /** “2023年完成” at its end, or null. */
  readonly term: Reading | null;
  readonly etcOpen: boolean;
}

export interface ReadSection {
  readonly role: Section['role'];
  readonly units: readonly ListedUnit[];
}

/** The clause at the end of a task's text, or null: other brackets may end a text as well. */
export function readClause(text: Reading): ReadClause | null {
  const found = closingBracket(text);
  if (!found) return null;
  const rule = leadRuleIn(found.inner);
  const { list: words, remark } = withoutRemark(rule?.before ?? found.inner);
  const { list, term } = withoutTerm(words);
  const sections = formed(list);
  if (!sections) return null;
  const lists = sections.map(({ role, units }) => ({ role, ...readUnitList(units) }));
  const stated = remark ?? (rule?.after.isEmpty === false ? rule.after : null);
  const open = { remark: stated, term, etcOpen: lists.some((section) => section.etcOpen) };
  return { bracket: found.bracket.trim(), before: found.before, sections: numbered(lists), rule, ...open };
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

function withoutTerm(list: Reading): { list: Reading; term: Reading | null } {
  const match = /[，,]\s?(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:年)?底?(?:前|内)?(?:完成|持续推进)$/.exec(
    list.text,
  );
  if (!match) return { list, term: null };
  return { list: list.slice(0, match.index), term: list.slice(match.index + 1).trim() };
}

/** Groups are counted through the whole clause. */
function numbered(sections: readonly ReadSection[]): ReadSection[] {
  let before = 0;
  return sections.map(({ role, units }) => {
    const counted = units.map((unit) => ({ ...unit, group: unit.group + before }));
    before = counted.at(-1)?.group ?? before;
    return { role, units: counted };
  });
}
