import type { Finding } from './draft-check.js';
import { type Draft, type DraftTarget, live } from './plan-draft.js';

/** Shares and rates do not add up. */
const notAdditive = /[%％‰倍位名]|个百分点|百分点/;

/**
 * 合计: the sectors' targets against the plan's total. Targets belong together when unit and year are the same and the
 * indicators end alike (…产值, …增加值). More than the total contradicts it; less may be meant, so that only warns.
 */
export function sumFindings(draft: Draft): Finding[] {
  const targets = live(draft.targets);
  return targets
    .filter(({ scope, unit }) => scope === 'plan' && !notAdditive.test(unit))
    .flatMap((total) => {
      const parts = partsOf(draft, total, targets);
      return parts.length < 2 ? [] : compared(total, parts);
    });
}

/** One target of each sector at most: the one whose indicator ends as the total's, for at least two characters. */
function partsOf(
  { sectors, head }: Draft,
  total: DraftTarget,
  targets: readonly DraftTarget[],
): readonly DraftTarget[] {
  const year = ({ byYear }: DraftTarget): number | null => byYear ?? head.periodTo;
  return live(sectors).flatMap(({ id }) => {
    const alike = targets
      .filter(({ scope, unit }) => scope === id && unit === total.unit)
      .filter((part) => year(part) === year(total) && part.comparator !== 'range')
      .filter(({ indicator }) => sameEnd(indicator, total.indicator) >= 2);
    return alike.length === 1 ? alike : [];
  });
}

function compared(total: DraftTarget, parts: readonly DraftTarget[]): Finding[] {
  const sum = rounded(parts.reduce((so, { value }) => so + value, 0));
  const most = total.comparator === 'range' ? (total.valueMax ?? total.value) : total.value;
  const isMore = sum > most && total.comparator !== '≥' && total.comparator !== '≈';
  const isLess = sum < total.value && total.comparator !== '≤' && total.comparator !== '≈';
  if (!isMore && !isLess) return [];
  const { id, indicator, value, unit, spans } = total;
  const where = { item: id, taskNumber: null, span: spans['whole'] ?? null };
  const en = `The ${parts.length} sectors’ targets add up to ${sum}${unit}, the plan’s “${indicator}” is ${value}${unit}. Correct what is wrong, or say why they differ.`;
  const zh = `${parts.length}个领域的目标合计${sum}${unit}，方案的“${indicator}”为${value}${unit}，请更正，或者说明差异原因。`;
  const about = [total, ...parts].map((one) => [one.id, one.comparator, one.value, one.valueMax]);
  return [{ code: isMore ? 'SUM_EXCEEDED' : 'SUM_SHORT', ...where, about, en, zh }];
}

/** How many characters two indicators have in common at their end. */
function sameEnd(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one.at(-1 - count) === other.at(-1 - count)) count += 1;
  return count;
}

/** Sums of decimal numbers, without the dust of binary ones. */
function rounded(sum: number): number {
  return Number(sum.toPrecision(12));
}
