import type { ComparisonView } from '#application/plan-comparison/compare-plan.query.js';
import type { MovedText, TaskDifference } from '#domain/plan-comparison/compare-plans.js';
import type { TargetPair } from '#domain/plan-comparison/match-targets.js';
import type { WordChange } from '#domain/plan-comparison/word-changes.js';

import { columns } from '../terminal/terminal.js';

/** A comparison for a reader: one line for each difference, then what is proposed, then what no operation expresses. */
export function comparisonText(view: ComparisonView): string {
  const names = new Map(view.units.map(({ id, name }) => [id, name]));
  const rows = [
    ...view.tasks.flatMap((task) => differences(task, names)),
    ...view.added.map(({ number, title }) => ['新增任务 added', `（${number}）`, title]),
    ...view.dropped.map(({ number, title }) => ['取消任务 dropped', `${number}`, title]),
    ...view.splits.map((move) => ['疑似拆分 split?', ...moved(move)]),
    ...view.merges.map((move) => ['疑似合并 merge?', ...moved(move)]),
    ...view.targets.map((target) => ['总体指标 target', '—', targetText(target)]),
    ...view.unknownNames.map(({ name, suggestions: [best] }) => {
      return ['单位不明 unit?', '—', `${name}${best === undefined ? '' : `：${best.zh}`}`];
    }),
  ];
  return [
    `相同 unchanged ${view.unchanged}`,
    ...(rows.length === 0 ? [] : [columns(rows)]),
    `拟议操作 operations ${view.operations.length}`,
    ...view.operations.map((operation) => `  ${JSON.stringify(operation)}`),
    ...view.unexpressed.map(({ number, zh }) => `  不能以操作表达 ${number === null ? '' : `任务${number}：`}${zh}`),
  ].join('\n');
}

function moved({ number, revisedNumber, title, share }: MovedText): readonly [string, string] {
  return [`${number} → （${revisedNumber}）`, `${title} ${Math.round(share * 100)} %`];
}

function differences(task: TaskDifference, names: ReadonlyMap<string, string>): readonly (readonly string[])[] {
  const said = (ids: readonly (string | null)[]): string => ids.map((id) => names.get(id ?? '') ?? '—').join('、');
  const { number, revisedNumber, lead, joining, leaving, goal, openSets, unknownUnits } = task;
  const lines: readonly (readonly [string, string])[] = [
    ...(number === revisedNumber ? [] : [['编号 renumbered', `（${revisedNumber}）`] as const]),
    ...worded('标题 title', task.titleChanges),
    ...worded('文字 reworded', task.textChanges),
    ...(lead === null ? [] : [['牵头 lead', `${said([lead.from])} → ${said([lead.to])}`] as const]),
    ...(joining.length === 0 ? [] : [['新增配合 joining', said(joining)] as const]),
    ...(leaving.length === 0 ? [] : [['不再配合 leaving', said(leaving)] as const]),
    ...unknownUnits.map((name) => ['单位不明 unit?', name] as const),
    ...openSets.added.map((name) => ['待明确 open set', `+ ${name}`] as const),
    ...openSets.dropped.map((name) => ['待明确 open set', `− ${name}`] as const),
    ...(goal === null ? [] : [['完成年份 goal', `${goal.from ?? '—'} → ${goal.to ?? '—'}`] as const]),
    ...task.targets.map((target) => ['指标 target', targetText(target)] as const),
  ];
  return lines.map(([what, text]) => [what, `${number}`, text]);
}

function worded(what: string, changes: readonly WordChange[]): readonly (readonly [string, string])[] {
  return changes.length === 0 ? [] : [[what, changes.map(({ was, now }) => `[${was} → ${now}]`).join(' ')]];
}

function targetText({ from, to }: TargetPair): string {
  const said = (target: TargetPair['from']): string => {
    if (target === null) return '—';
    const { indicator, comparator, value, valueMax, unit, byYear } = target;
    return `${indicator} ${comparator}${value}${valueMax === null ? '' : `–${valueMax}`}${unit}${byYear === null ? '' : ` (${byYear})`}`;
  };
  return `${said(from)} → ${said(to)}`;
}
