import type { DataSource } from 'typeorm';

import type { PersonActor } from '#domain/directory/actor.js';

import { castMember } from '../rigs/person.js';

/** A matter with the keys of the units around it. */
export interface Found {
  readonly id: string;
  readonly task: number;
  readonly unit: string;
}

/** The record as the scenario's people see it: by numbers of tasks and keys of units. */
export class World {
  private readonly people = new Map<string, PersonActor>();

  constructor(readonly dataSource: DataSource) {}

  async person(account: string): Promise<PersonActor> {
    const person = this.people.get(account) ?? (await castMember(this.dataSource, account));
    this.people.set(account, person);
    return person;
  }

  async unitId(key: string): Promise<string> {
    const [row] = await this.dataSource.query<{ id: string }[]>('SELECT id FROM unit WHERE key = $1', [key]);
    return row?.id ?? '';
  }

  /** Assignments in a state, by number of task. */
  assignments(state: string): Promise<Found[]> {
    return this.found('assignment', state);
  }

  inputs(state: string): Promise<Found[]> {
    return this.found('input', state);
  }

  /** Open sets; `unit` is the lead of their task. */
  openSets(state: string): Promise<Found[]> {
    return this.dataSource.query(
      `SELECT o.id, t.number AS task, u.key AS unit FROM open_set o JOIN task t ON t.id = o.task_id
       JOIN unit u ON u.id = t.lead_unit_id WHERE o.state = $1 ORDER BY t.number`,
      [state],
    );
  }

  referrals(): Promise<Found[]> {
    return this.dataSource.query(
      `SELECT r.id, t.number AS task, u.key AS unit FROM referral r JOIN task t ON t.id = r.task_id
       JOIN unit u ON u.id = r.from_unit_id WHERE r.state = 'proposed' ORDER BY t.number`,
    );
  }

  preparedActs(): Promise<Found[]> {
    return this.dataSource.query(
      `SELECT a.id, t.number AS task, u.key AS unit FROM prepared_act a JOIN task t ON t.id = a.task_id
       JOIN unit u ON u.id = a.unit_id WHERE a.state = 'prepared' ORDER BY t.number, u.key`,
    );
  }

  /** Open lines in the inbox of a unit, of one kind. */
  async waiting(unitName: string, kind: string): Promise<number> {
    return this.count(
      `SELECT count(*) FROM work_item w JOIN unit u ON u.id = w.unit_id WHERE u.name = $1 AND w.kind = $2 AND w.closed_at IS NULL`,
      [unitName, kind],
    );
  }

  async count(sql: string, values: readonly unknown[] = []): Promise<number> {
    const [row] = await this.dataSource.query<{ count: string }[]>(sql, [...values]);
    return Number(row?.count);
  }

  /** Who settles disputes of a task: the general office where the coordinator takes part. */
  async settler(task: number): Promise<string> {
    const takesPart = await this.count(
      `SELECT count(*) FROM task t JOIN unit c ON c.key = 'gx-fgw'
       WHERE t.number = $1 AND (t.lead_unit_id = c.id OR EXISTS (SELECT FROM support s WHERE s.task_id = t.id AND s.unit_id = c.id))`,
      [task],
    );
    return takesPart > 0 ? 'gx-bgt-handler' : 'gx-fgw-handler';
  }

  private found(table: 'assignment' | 'input', state: string): Promise<Found[]> {
    return this.dataSource.query(
      `SELECT m.id, t.number AS task, u.key AS unit FROM ${table} m JOIN task t ON t.id = m.task_id
       JOIN unit u ON u.id = m.unit_id WHERE m.state = $1 ORDER BY t.number, u.key`,
      [state],
    );
  }
}
