import { Injectable } from '@nestjs/common';

import { holds, type PersonActor } from '#domain/directory/actor.js';
import type { Role } from '#domain/directory/unit.js';

import { DirectoryReader } from '../ports/directory.reader.js';

/** Whose hand is wanted: a handler's, who does not sign, or a leader's. */
export type Hand = 'handler' | 'leader';

/** The people of the directory, by unit and role; as they were when first asked for. */
@Injectable()
export class People {
  private all: Promise<readonly PersonActor[]> | undefined;

  constructor(private readonly directory: DirectoryReader) {}

  /** Somebody of the unit in this role, by the hand wanted where the unit has both. @throws Error where it has nobody */
  async of(unitId: string, role: Role, hand: Hand): Promise<PersonActor> {
    // A leader signs for the unit what its handlers work on.
    const wanted = role === 'handler' ? hand : role;
    const able = (await this.everybody()).filter((person) => holds(person, wanted, unitId));
    const isLeader = (person: PersonActor): boolean => holds(person, 'leader', unitId);
    const found = able.find((person) => isLeader(person) === (hand === 'leader')) ?? able[0];
    if (found === undefined) throw new Error(`Unit ${unitId} has nobody who is ${role}.`);
    return found;
  }

  private everybody(): Promise<readonly PersonActor[]> {
    return (this.all ??= this.read());
  }

  private async read(): Promise<readonly PersonActor[]> {
    const people: PersonActor[] = [];
    for (let after: string | null = null; ;) {
      const page = await this.directory.people({ after, limit: pageSize, unitIds: null, text: null });
      const able = page.filter(({ disabledAt }) => disabledAt === null);
      people.push(...able.map(({ id, name, memberships }) => ({ kind: 'person' as const, id, name, memberships })));
      after = page.at(-1)?.id ?? null;
      if (page.length < pageSize) return people;
    }
  }
}

const pageSize = 200;
