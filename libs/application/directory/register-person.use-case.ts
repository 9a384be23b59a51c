import { Injectable } from '@nestjs/common';

import { type PlaceTerms, registerPerson } from '#domain/directory/person.acts.js';

import type { Answer, Command } from '../act/act.js';
import { type NewAccount, withHash } from '../session/new-account.js';
import { DirectoryActs } from './directory-act.js';
import { personView } from './person.matter.js';

export interface RegisterPersonCommand extends Command {
  readonly person: NewAccount & PlaceTerms;
}

/** A person gets an account, a first password to be changed, and a role at a unit. */
@Injectable()
export class RegisterPerson {
  constructor(private readonly acts: DirectoryActs) {}

  async run({ person, ...command }: RegisterPersonCommand): Promise<Answer> {
    const { unitId, role, post } = person;
    const account = await withHash(person);
    return this.acts.run(command, {
      verb: 'person.register',
      names: { unitIds: [unitId], accounts: [person.account] },
      matter: () => account,
      asks: () => ({ unitId, role }),
      decide: (facts, terms, context) => registerPerson(facts, { ...terms, unitId, role, post }, context),
      view: personView,
    });
  }
}
