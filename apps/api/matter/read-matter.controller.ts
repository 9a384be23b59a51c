import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { ReadMatter } from '#application/task/read-matter.query.js';
import type { Assignment } from '#domain/assignment/assignment.js';
import type { Input } from '#domain/input/input.js';
import type { OpenSet } from '#domain/open-set/open-set.js';
import type { PreparedAct } from '#domain/prepared-act/prepared-act.js';
import type { Referral } from '#domain/referral/referral.js';

import { MatterId } from '../route/matter-id.js';
import { Reading, type ReadingPerson } from '../route/acting.js';
import { Read } from '../route/route.js';
import { AssignmentAnswer, InputAnswer, OpenSetAnswer, PreparedActAnswer, ReferralAnswer } from './matter.dto.js';

@ApiTags('matters')
@Controller()
export class ReadMatterController {
  constructor(private readonly matters: ReadMatter) {}

  @Get('assignments/:id')
  @Read({ may: 'signed-in', answers: AssignmentAnswer, says: 'An assignment; ETag is its revision.' })
  assignment(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<Assignment> {
    return this.matters.assignment(actor, id);
  }

  @Get('inputs/:id')
  @Read({ may: 'signed-in', answers: InputAnswer, says: 'An input; ETag is its revision.' })
  input(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<Input> {
    return this.matters.input(actor, id);
  }

  @Get('open-sets/:id')
  @Read({ may: 'signed-in', answers: OpenSetAnswer, says: 'An open set; ETag is its revision.' })
  openSet(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<OpenSet> {
    return this.matters.openSet(actor, id);
  }

  @Get('referrals/:id')
  @Read({ may: 'signed-in', answers: ReferralAnswer, says: 'A referral; ETag is its revision.' })
  referral(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<Referral> {
    return this.matters.referral(actor, id);
  }

  @Get('prepared-acts/:id')
  @Read({ may: 'signed-in', answers: PreparedActAnswer, says: 'An act that waits for a signature; for its own unit.' })
  preparedAct(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<PreparedAct> {
    return this.matters.preparedAct(actor, id);
  }
}
