import { Injectable } from '@nestjs/common';

import { signOutEverywhere } from '#domain/directory/person.acts.js';

import type { Answer, Command } from '../act/act.js';
import { DirectoryActs } from '../directory/directory-act.js';
import { personMatter } from '../directory/person.matter.js';

/** Ends all sessions of the person, this one too. */
@Injectable()
export class SignOutEverywhere {
  constructor(private readonly acts: DirectoryActs) {}

  run(command: Command): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'person.signOutEverywhere',
      ...personMatter({ ...command, id: command.actor.id, revision: null }),
      decide: (_facts, person, context) => signOutEverywhere(person, context),
      view: () => null,
    });
  }
}
