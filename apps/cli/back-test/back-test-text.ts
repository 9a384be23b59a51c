import type { BackTestAnswer } from '#application/back-test/back-test-policy.query.js';
import { changeLabels, rungLabels } from '#domain/back-test/back-test.labels.js';
import { dayInShanghai, timeInShanghai } from '#domain/calendar/day.js';

import { columns } from '../terminal/terminal.js';

/** Sums by rung and by unit, then what differs; what is the same is in `--json`. */
export function backTestText({ from, to, byRung, byUnit, climbs }: BackTestAnswer): string {
  if (climbs.length === 0) return `${from}至${to}：无督办节点 no rungs`;
  const different = climbs.filter(({ change }) => change !== 'same');
  const counts = (tried: number, happened: number): string[] => [String(tried), String(happened)];
  const lines = different.map(({ taskNumber, kind, unitName, rung, at, change }) => {
    const moment = `${dayInShanghai(at)} ${timeInShanghai(at)}`;
    return [changeLabels[change], `任务${taskNumber}`, kind, unitName, rung, moment];
  });
  const sums = [
    [`${from}至${to}`, '试算', '实际'],
    ...byRung.map((tally) => [rungLabels[tally.do], ...counts(tally.tried, tally.happened)]),
    ...byUnit.map(({ unitName, tried, happened }) => [unitName, ...counts(tried, happened)]),
  ];
  const ending = lines.length === 0 ? '与实际相同 the same as happened' : columns(lines);
  return `${columns(sums)}\n\n${ending}`;
}
