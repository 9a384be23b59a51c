import { splitOutside } from './brackets.js';
import { type Reading } from './reading.js';

/** What the clause says of the units in one stretch of it, before any rule of the document is applied. */
export type StatedRole = 'lead' | 'support' | 'responsible' | 'by-duty';

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

const keys = /(牵头责任|协同责任|牵头|配合|协办|协同|参加|参与|责任|负责)(?:单位|部门)\s?[：:]/g;
const keyRoles: Readonly<Record<string, StatedRole>> = {
  牵头责任: 'lead',
  牵头: 'lead',
  配合: 'support',
  协办: 'support',
  协同: 'support',
  协同责任: 'support',
  参加: 'support',
  参与: 'support',
  责任: 'responsible',
  负责: 'responsible',
};

/** （责任单位：甲、乙） · （牵头单位：甲；配合单位：乙）. Beside a lead's key, 责任单位 means those who support. */
function readKeyed(inner: Reading): Section[] | null {
  const found = [...inner.text.matchAll(keys)];
  if (found[0]?.index !== 0) return null;
  const stated = found.map((match, index) => {
    const units = inner.slice(match.index + match[0].length, found[index + 1]?.index);
    return { role: keyRoles[match[1] ?? ''] ?? 'responsible', units: withoutSeparator(units) };
  });
  const hasLead = stated.some(({ role }) => role === 'lead');
  return stated.flatMap(({ role, units }) => {
    const spoken = readVerbs(units);
    if (spoken && role === 'responsible') return spoken;
    return [{ role: hasLead && role === 'responsible' ? 'support' : role, units }];
  });
}

const verbs: readonly { readonly ending: RegExp; readonly role: StatedRole }[] = [
  { ending: /(?:按照?(?:各自)?职责)?分工负责$|分别负责$/, role: 'by-duty' },
  { ending: /牵头(?:负责|落实)?$/, role: 'lead' },
  { ending: /(?:积极)?配合$/, role: 'support' },
  { ending: /负责$/, role: 'responsible' },
];

/** （甲牵头，乙、丙配合） · （甲、乙按职责分工负责） · （甲、乙负责）. Each verb closes the list before it. */
function readVerbs(inner: Reading): Section[] | null {
  const sections: Section[] = [];
  let from = 0;
  let at = 0;
  for (const piece of splitOutside(inner, '，,；;')) {
    const upTo = inner.slice(from, at + piece.text.length).trim();
    at += piece.text.length + 1;
    const verb = verbs.find(({ ending }) => ending.test(upTo.text.slice(-verbLength)));
    if (!verb) continue;
    sections.push({ role: verb.role, units: withoutVerb(upTo, verb.ending) });
    from = at;
  }
  const isAllRead = inner.slice(from).trim().isEmpty;
  return sections.length > 0 && isAllRead ? reconciled(sections) : null;
}

/** Only the end of a list is looked at, so that a long one costs no more than its length. */
const verbLength = 12;

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

function withoutSeparator(units: Reading): Reading {
  const trimmed = units.trim();
  return /[，,；;。]$/.test(trimmed.text) ? trimmed.slice(0, trimmed.text.length - 1).trim() : trimmed;
}
