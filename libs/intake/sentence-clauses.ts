import { rangesOutside } from './brackets.js';
import { readClause } from './read-clause.js';
import { type Reading } from './reading.js';

const conclusion =
  /(?:研究)?(?:提出|制定|制订|出台|起草)[^，。；]{0,20}$|(?:负责|牵头|组织|抓好)?(?:落实|实施|推进|办理|指导)$|负责$/;

/**
 * Sentences that give a task to units without any bracket: 由国土资源部会同农业部等部门负责落实. The sentence begins with
 * 由, names units, and ends in what they are to do.
 */
export function sentenceClauses(
  text: Reading,
): { clause: NonNullable<ReturnType<typeof readClause>>; start: number; end: number }[] {
  return rangesOutside(text.text, '。；;\n').flatMap(({ start, end }) => {
    const phrase = text.slice(start, end);
    const at = /^\s?由|[，,]由/.exec(phrase.text);
    if (!at) return [];
    const from = at.index + at[0].length;
    const tail = phrase.text.slice(from);
    const ending = tail.length > 220 ? null : conclusion.exec(tail.slice(-40));
    if (!ending) return [];
    const length = tail.length - Math.min(40, tail.length) + ending.index;
    const units = phrase.slice(from, from + length).trim();
    const spoken = conferred(units);
    const clause = spoken && readClause(spoken, phrase.slice(from - 1).trim());
    return clause ? [{ clause, start: start + from - 1, end }] : [];
  });
}

/** The list with a verb behind it, so that the forms of brackets read it. */
function conferred(units: Reading): Reading | null {
  const words = units.text.replace(/(?:共同|研究|负责|牵头)$/, '');
  if (words.length < 2) return null;
  return units.slice(0, words.length).followedBy(/牵头$/.test(units.text) ? '牵头' : '负责');
}
