import type { DataSource } from 'typeorm';

import type { MatterCommand } from '#application/act/act.js';
import { sha256 } from '#application/record/chain-link.js';
import type { PersonActor } from '#domain/directory/actor.js';
import { PostgresActorFinder } from '#records/finders/postgres-finders.js';

/** Somebody of the bundled plan's cast: accounts are `<unit key>-handler`, `-leader`, `-liaison`. */
export async function castMember(dataSource: DataSource, account: string): Promise<PersonActor> {
  const actor = await new PostgresActorFinder(dataSource).byAccount(account);
  if (actor === null) throw new Error(`The cast has no ${account}.`);
  return actor;
}

/** A command on a matter; the key stands for the same request when it is repeated. */
export function command(actor: PersonActor, id: string, more: { at?: string; key?: string } = {}): MatterCommand {
  const request = more.key === undefined ? null : { key: more.key, hash: sha256(`${more.key} ${id}`) };
  return { actor, id, revision: null, at: more.at ?? '2026-09-02T01:00:00.000Z', request };
}
