import { Injectable } from '@nestjs/common';

import { conductor } from '#domain/directory/actor.js';
import { refuse } from '#domain/refusal/refusal.js';

import { ChainActRunner } from '../act/chain-act.runner.js';
import type { UnitRow } from '../ports/directory.rows.js';
import type { LedgerChange } from '../ports/ledger.js';
import { directoryChainId } from '../ports/record.rows.js';
import type { CastMember } from './cast.js';

/** Fills an untouched directory with units and a cast, as one act of the engine. */
@Injectable()
export class SeedDirectory {
  constructor(private readonly runner: ChainActRunner) {}

  async run(seed: { at: string; units: readonly UnitRow[]; cast: readonly CastMember[] }): Promise<void> {
    const { at, units, cast } = seed;
    await this.runner.run(
      { actor: conductor, at, request: null },
      {
        where: { chain: directoryChainId, kind: 'directory' },
        load: async (transaction) => ({ facts: await transaction.lock({ chain: directoryChainId }), answer: null }),
        settle: (facts) => ({ facts, decision: { changes: [], events: [] } }),
        authorize: (chain) => (chain?.head === 0 ? null : refuse('NAME_TAKEN', { name: 'directory' })),
        decide: () => ({
          changes: [...units.map((row): LedgerChange => ({ insert: 'units', row })), ...cast.flatMap(rowsOf)],
          events: [
            ...units.map((unit) => ({
              verb: 'unit.create',
              subjectId: unit.id,
              unitId: unit.id,
              at,
              payload: { name: unit.name },
            })),
            ...cast.map(({ person, memberships }) => ({
              verb: 'person.register',
              subjectId: person.id,
              unitId: memberships[0]?.unitId ?? null,
              at,
              payload: { account: person.account, roles: memberships.map((membership) => membership.role) },
            })),
          ],
        }),
        conclude: () => ({ changes: [], body: null }),
      },
    );
  }
}

function rowsOf({ person, memberships }: CastMember): readonly LedgerChange[] {
  return [
    { insert: 'people', row: person },
    ...memberships.map((row): LedgerChange => ({ insert: 'memberships', row })),
  ];
}
