import type { EntityManager } from 'typeorm';

import type { NoticeLine } from '#domain/notice/notice.js';
import type { ShownLine } from '#domain/notice/notice-sentence.js';
import { taskTitle } from '#domain/task/offline.js';

import { tasksSql, unitsSql } from './letter.sql.js';

interface TaskRow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly offline: boolean;
}

/** Gives lines the words of their task as it is now: of one handled offline, by now, only the number. */
export async function wordsOf(
  manager: EntityManager,
  lines: readonly NoticeLine[],
): Promise<(line: NoticeLine) => ShownLine> {
  const ids = (of: (line: NoticeLine) => string): string[] => [...new Set(lines.map(of))];
  const tasks = await manager.query<TaskRow[]>(tasksSql, [ids(({ taskId }) => taskId)]);
  const units = await manager.query<{ id: string; name: string }[]>(unitsSql, [ids(({ unitId }) => unitId)]);
  const titles = new Map(tasks.map((task) => [task.id, taskTitle(task)]));
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return (line) => ({ ...line, title: titles.get(line.taskId) ?? '', unitName: names.get(line.unitId) ?? '' });
}
