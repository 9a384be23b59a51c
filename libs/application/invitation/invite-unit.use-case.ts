import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';

import { inviteUnit } from '#domain/directory/invitation.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { DirectoryActs } from '../directory/directory-act.js';
import { newSecret } from '../session/secret.js';
import { shownOnce } from '../session/shown-once.js';
import { issuedView } from './invitation.matter.js';

/** A one-time link for a unit to name its leader in charge and its liaison. The secret is answered once. */
@Injectable()
export class InviteUnit {
  constructor(private readonly acts: DirectoryActs) {}

  async run(command: MatterCommand): Promise<Answer> {
    const { secret, hash } = newSecret();
    const fresh = { id: uuidv7(), hash, unitId: command.id };
    const answer = await this.acts.run(command, {
      verb: 'unit.invite',
      names: { unitIds: [command.id] },
      matter: (facts) => facts.units.find((unit) => unit.id === command.id),
      asks: () => ({}),
      decide: (facts, _unit, context) => inviteUnit(facts, fresh, context),
      view: issuedView,
    });
    return shownOnce(answer, { id: fresh.id, secret });
  }
}
