import { Injectable } from '@nestjs/common';

import { disablePerson } from '#domain/directory/person.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { DirectoryActs } from './directory-act.js';
import { personMatter } from './person.matter.js';

/** An account is closed: its sessions, tokens and roles end with it. What the person did stays. */
@Injectable()
export class DisablePerson {
  constructor(private readonly acts: DirectoryActs) {}

  run(command: MatterCommand): Promise<Answer> {
    return this.acts.run(command, { verb: 'person.disable', ...personMatter(command), decide: disablePerson });
  }
}
