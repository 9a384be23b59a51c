import { type Reading } from './reading.js';

/** “排在第一位的为牵头单位，下同” and its variants: 列第一位者, 牵头部门, 牵头单位或汇总单位. */
const firstListed =
  /(?:排在|列)第一位(?:的|者)?(?:责任)?(?:单位|部门)?(?:为|是)牵头(?:单位|部门)?(?:或(?:者)?汇总(?:单位)?)?(?:单位)?(?:[，,]\s?下同)?/;

export interface FoundRule {
  /** What stands before it, its separator taken off: in a bracket, the list of units. */
  readonly before: Reading;
  readonly rule: Reading;
  /** What stands behind it, closing brackets and stops taken off. */
  readonly after: Reading;
  /** It says 下同, so it holds for other clauses as well. */
  readonly isGeneral: boolean;
}

export function leadRuleIn(reading: Reading): FoundRule | null {
  const match = firstListed.exec(reading.text);
  if (!match) return null;
  const head = reading.text.slice(0, match.index);
  const before = reading.slice(0, head.length - (/[。，,；;、〔（([\s]{0,4}$/.exec(head)?.[0].length ?? 0));
  const end = match.index + match[0].length;
  const after = reading.slice(
    end + (/^[。，,；;〕）)\]\s]{0,4}/.exec(reading.text.slice(end, end + 4))?.[0].length ?? 0),
  );
  return { before, rule: reading.slice(match.index, end), after, isGeneral: match[0].endsWith('下同') };
}
