import { rangesOutside, splitOutside } from './brackets.js';
import { clauseKeys, type KeyRole, namesUnits, roleOfKey } from './clause-keys.js';
import { type Reading } from './reading.js';
import { looksLikeName, looksLikePerson, looksLikeUnitOrSet } from './unit-lexicon.js';

/** What the clause says of the units in one stretch of it, before any rule of the document is applied. */
export type StatedRole = KeyRole | 'by-duty';

export interface Section {
  readonly role: StatedRole;
  readonly units: Reading;
}

/**
 * The grammar of clauses: how a bracket's words are divided among roles. A form that does not recognise the bracket
 * answers null, and the next one is asked; a bracket that no form recognises is not a clause. New forms are new rows.
 */
export const clauseForms: readonly {
  readonly id: string;
  readonly read: (inner: Reading) => readonly Section[] | null;
}[] = [
  { id: 'keyed', read: readKeyed },
  { id: 'verbs', read: readVerbs },
];

/** （责任单位：甲、乙） · （牵头单位：甲；配合单位：乙）. Beside a lead's key, 责任单位 means those who support. */
function readKeyed(inner: Reading): Section[] | null {
  const found = [...inner.text.matchAll(clauseKeys)];
  if (found[0]?.index !== 0) return null;
  const stated = found.map((match, index) => {
    const units = inner.slice(match.index + match[0].length, found[index + 1]?.index);
    return { role: roleOfKey(match.groups), units: withoutSeparator(units) };
  });
  if (!stated.some(({ role }) => namesUnits(role))) return null;
  const hasLead = stated.some(({ role }) => role === 'lead');
  return stated.flatMap(({ role, units }) => {
    const spoken = role === 'responsible' ? spokenIn(units) : null;
    if (spoken) return spoken;
    return [{ role: hasLead && role === 'responsible' ? 'support' : role, units }];
  });
}

/** 责任单位：甲牵头，乙配合. A remark behind a full stop is left where it is. */
function spokenIn(units: Reading): Section[] | null {
  const end = rangesOutside(units.text, '。')[0]?.end ?? units.text.length;
  const spoken = dividedByVerbs(units.slice(0, end));
  const last = spoken?.at(-1);
  if (!spoken || !last || end === units.text.length) return spoken;
  return [...spoken, { role: last.role, units: units.slice(end) }];
}

/** What closes a list, and the role that it gives. The first row that fits counts. */
const verbs: readonly { readonly ending: RegExp; readonly role: StatedRole }[] = [
  {
    ending:
      /(?:按照?|依照?|根据)(?:各自)?(?:职责|职能)(?:和)?(?:分工)?(?:共同)?(?:抓好|分别)?(?:负责|落实|推进|实施|配合)?(?:落实|实施)?$/,
    role: 'by-duty',
  },
  { ending: /(?:共同)?(?:分工|分别)(?:共同)?(?:负责|落实|推进)$/, role: 'by-duty' },
  { ending: /(?:共同)?牵头(?:负责|落实|抓总|组织|实施|组织实施|推进|办理)?$/, role: 'lead' },
  { ending: /(?:积极|共同)?(?:配合|协助|协同|参与|参加|协办)(?:落实|实施|推进|办理|做好)?$/, role: 'support' },
  { ending: /(?:共同|具体|组织)?负责(?:落实|实施|组织实施|推进|办理)?$/, role: 'responsible' },
  { ending: /(?:结合实际|具体|组织|抓好|共同)(?:抓好)?(?:落实|实施|推进)$/, role: 'responsible' },
];

/** （甲牵头，乙、丙配合） · （甲、乙按职责分工负责） · （甲、乙负责）. Only where what is named looks like units. */
function readVerbs(inner: Reading): Section[] | null {
  const sections = dividedByVerbs(inner);
  return sections?.every(({ role, units }) => role === 'person' || isListOfUnits(units)) ? sections : null;
}

/** Each verb closes the list before it; what stands behind a lead and has no verb supports. */
function dividedByVerbs(inner: Reading): Section[] | null {
  const sections: Section[] = [];
  let from = 0;
  let at = 0;
  for (const piece of splitOutside(inner, '，,；;')) {
    const upTo = inner.slice(from, at + piece.text.length).trim();
    at += piece.text.length + 1;
    const verb = verbs.find(({ ending }) => ending.test(upTo.text.slice(-verbLength)));
    if (!verb) continue;
    sections.push(...conferred({ role: verb.role, units: withoutVerb(upTo, verb.ending) }));
    from = at;
  }
  const rest = inner.slice(from).trim();
  if (sections.length === 0) return null;
  if (rest.isEmpty) return reconciled(sections);
  const isSupport = sections.at(-1)?.role === 'lead' && isListOfUnits(rest);
  return isSupport ? reconciled([...sections, { role: 'support', units: rest }]) : null;
}

/** 甲会同乙负责: 甲 leads. Those who answer in person are no units: 分管副省长负责. */
function conferred({ role, units }: Section): Section[] {
  const at = units.text.indexOf('会同');
  if (at === 0) return [{ role: 'support', units: units.slice(2).trim() }];
  if (at > 0) {
    const lead: Section = { role: 'lead', units: units.slice(0, at).trim() };
    return [lead, { role: 'support', units: units.slice(at + 2).trim() }];
  }
  const arePersons = splitOutside(units, '、').every((name) => looksLikePerson(name.text.trim()));
  return [{ role: arePersons ? 'person' : role, units }];
}

/** Only the end of a list is looked at, so that a long one costs no more than its length. */
const verbLength = 16;

function withoutVerb(words: Reading, ending: RegExp): Reading {
  const tail = words.text.slice(-verbLength);
  return words.slice(0, words.text.length - tail.length + tail.search(ending)).trim();
}

/** Beside a lead, 按职责分工负责 describes the others; beside those who support, 负责 is the lead's verb. */
function reconciled(sections: readonly Section[]): Section[] {
  const roles = new Set(sections.map(({ role }) => role));
  return sections.map(({ role, units }) => {
    if (roles.has('lead') && (role === 'by-duty' || role === 'responsible')) return { role: 'support', units };
    if (roles.has('support') && role === 'responsible') return { role: 'lead', units };
    return { role, units };
  });
}

/** Most names look like units, and none like a sentence: directories are longer than any lexicon. */
function isListOfUnits(units: Reading): boolean {
  const names = splitOutside(units, '，,、').map(({ text }) => text.trim().replace(/^由/, ''));
  const alike = names.filter((name) => namesLike(name)).length;
  return names.length <= 80 && names.every(looksLikeName) && alike * 3 >= names.length * 2;
}

/** Half of a set that a “、” cuts (各州、市人民政府), or a name with 等 and 和 in it, is judged by its parts. */
function namesLike(name: string): boolean {
  const parts = name.split(/等(?=和|及)|和|及/).map((part) => part.replace(/等[^等]{0,14}$/, ''));
  return (
    looksLikeUnitOrSet(name) ||
    /^(?:各|相关|有关).{1,2}$/.test(name) ||
    looksLikeUnitOrSet(parts.at(-1) ?? '') ||
    looksLikeUnitOrSet(parts[0] ?? '')
  );
}

function withoutSeparator(units: Reading): Reading {
  const trimmed = units.trim();
  return /[，,；;。]$/.test(trimmed.text.slice(-1)) ? trimmed.slice(0, trimmed.text.length - 1).trim() : trimmed;
}
