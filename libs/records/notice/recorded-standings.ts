import type { EntityManager } from 'typeorm';

import { Standings } from '#application/notice/notice.port.js';
import type { NoticeLine } from '#domain/notice/notice.js';
import { occasionOfRung, type Standing } from '#domain/notice/overtaken.js';

import { deadlinesSql, openItemsSql, toldSql } from './telling.sql.js';

interface DeadlineRow {
  readonly id: string;
  readonly state: 'open' | 'closed';
  readonly climbed: readonly string[];
}

interface ToldRow {
  readonly personId: string;
  readonly occasion: string;
}

type ItemRow = Pick<NoticeLine, 'kind' | 'subjectId' | 'unitId' | 'role'>;

/** Reads what has become of lines. @param called who is called of which occasion, and not told yet */
export async function readStandings(
  manager: EntityManager,
  lines: readonly NoticeLine[],
  called: readonly ToldRow[] = [],
): Promise<Standings> {
  const ids = [...new Set(lines.flatMap(({ deadlineId }) => deadlineId ?? []))];
  const deadlines = ids.length === 0 ? [] : await manager.query<DeadlineRow[]>(deadlinesSql, [ids]);
  const occasions = deadlines.flatMap(({ id, climbed }) => climbed.map((rung) => occasionOfRung(id, rung)));
  const told = occasions.length === 0 ? [] : await manager.query<ToldRow[]>(toldSql, [occasions]);
  const items = lines.filter(({ reason }) => reason === 'work-item');
  const where = [items.map(({ subjectId }) => subjectId), items.map(({ taskId }) => taskId)];
  const open = items.length === 0 ? [] : await manager.query<ItemRow[]>(openItemsSql, where);
  return new RecordedStandings(deadlines, [...told, ...called], open);
}

class RecordedStandings extends Standings {
  private readonly deadlines;
  private readonly told;
  private readonly items;

  constructor(deadlines: readonly DeadlineRow[], told: readonly ToldRow[], items: readonly ItemRow[]) {
    super();
    this.deadlines = new Map(deadlines.map((deadline) => [deadline.id, deadline]));
    this.told = new Set(told.map(({ personId, occasion }) => `${personId} ${occasion}`));
    this.items = new Set(items.map(keyOf));
  }

  of(personId: string, { deadlineId }: NoticeLine): Standing {
    const deadline = deadlineId === null ? undefined : this.deadlines.get(deadlineId);
    const rungs = (deadline?.climbed ?? []).filter((rung) =>
      this.told.has(`${personId} ${occasionOfRung(deadlineId ?? '', rung)}`),
    );
    return { deadline, rungsTold: new Set(rungs) };
  }

  isOpen(line: NoticeLine): boolean {
    return this.items.has(keyOf(line));
  }
}

function keyOf({ kind, subjectId, unitId, role }: ItemRow): string {
  return [kind, subjectId, unitId, role].join(':');
}
