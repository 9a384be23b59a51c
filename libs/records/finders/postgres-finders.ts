import type { DataSource } from 'typeorm';

import { ActorFinder, PlanFinder } from '#application/ports/finders.js';
import type { Membership, PersonActor } from '#domain/directory/actor.js';
import type { PlanState } from '#domain/plan/plan.js';

export class PostgresActorFinder extends ActorFinder {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async byAccount(account: string): Promise<PersonActor | null> {
    const [row]: { id: string; name: string; memberships: Membership[] | null }[] = await this.dataSource.query(
      `SELECT p.id, p.name, (SELECT json_agg(json_build_object('unitId', m.unit_id, 'role', m.role))
         FROM membership m WHERE m.person_id = p.id AND m.ended_at IS NULL) AS memberships
       FROM person p WHERE p.account = $1 AND p.disabled_at IS NULL`,
      [account],
    );
    return row === undefined
      ? null
      : { kind: 'person', id: row.id, name: row.name, memberships: row.memberships ?? [] };
  }
}

export class PostgresPlanFinder extends PlanFinder {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async bySource(sha256: string): Promise<{ id: string; state: PlanState; revision: number } | null> {
    const [row]: { id: string; state: PlanState; revision: number }[] = await this.dataSource.query(
      `SELECT p.id, p.state, p.revision FROM plan p JOIN document d ON d.id = p.document_id
       WHERE d.sha256 = $1 ORDER BY p.id LIMIT 1`,
      [sha256],
    );
    return row ?? null;
  }
}
