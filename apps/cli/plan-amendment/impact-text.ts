import type { AmendmentImpact, Part } from '#domain/plan-amendment/impact.js';

import { columns } from '../terminal/terminal.js';

/** 影响 for a reader: one line for each unit, task, due date and target that changes. */
export function impactText(impact: AmendmentImpact): string {
  const { units, added, dropped, endingDeadlines, goals, targets } = impact;
  return columns([
    ['what', 'of', 'from', 'to'],
    ...added.map(({ number, title }) => ['新增任务 added', `${number}`, '—', title]),
    ...dropped.map(({ number, title }) => ['取消任务 dropped', `${number}`, title, '—']),
    ...units.map(({ unitId, gains, loses }) => ['单位 unit', unitId, parts(loses), parts(gains)]),
    ...endingDeadlines.map(({ number, kind, dueAt }) => ['时限终止 ends', `${number} ${kind}`, dueAt, '—']),
    ...goals.map(({ number, from, to }) => ['完成年份 goal', `${number}`, `${from ?? '—'}`, `${to ?? '—'}`]),
    ...targets.map(({ targetId, from, to }) => ['目标 target', targetId, said(from), said(to)]),
  ]);
}

function parts(list: readonly Part[]): string {
  return list.map(({ number, as }) => `${number} ${as}`).join(', ') || '—';
}

function said({ scope, value, valueMax, byYear }: AmendmentImpact['targets'][number]['to']): string {
  const range = valueMax === null ? `${value}` : `${value}–${valueMax}`;
  return `${scope} ${range}${byYear === null ? '' : ` (${byYear})`}`;
}
