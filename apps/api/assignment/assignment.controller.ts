import { Body, Controller, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import { AcceptAssignment } from '#application/assignment/accept-assignment.use-case.js';
import { ContestAssignment } from '#application/assignment/contest-assignment.use-case.js';
import { ReceiveAssignment } from '#application/assignment/receive-assignment.use-case.js';
import { ReopenAssignment } from '#application/assignment/reopen-assignment.use-case.js';
import { SettleAssignment } from '#application/assignment/settle-assignment.js';

import { ContestBody, NoteBody, SettlementBody } from '../matter/matter-body.dto.js';
import { AssignmentActAnswer, AssignmentSettlementAnswer } from '../matter/matter.dto.js';
import { Acting, type ActingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act } from '../route/route.js';

@ApiTags('assignments')
@Controller('assignments/:id')
export class AssignmentController {
  constructor(
    private readonly receiveAssignment: ReceiveAssignment,
    private readonly acceptAssignment: AcceptAssignment,
    private readonly contestAssignment: ContestAssignment,
    private readonly settleAssignment: SettleAssignment,
    private readonly reopenAssignment: ReopenAssignment,
  ) {}

  @Put('receipt')
  @Act({ may: 'signed-in', answers: AssignmentActAnswer, says: '签收: the lead unit has seen the assignment.' })
  receive(@MatterId() id: string, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.receiveAssignment.run({ ...acting, id });
  }

  @Put('acceptance')
  @Act({ may: 'signed-in', answers: AssignmentActAnswer, says: '认领: the lead unit takes the task on.' })
  accept(@MatterId() id: string, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.acceptAssignment.run({ ...acting, id });
  }

  @Put('contest')
  @Act({ may: 'signed-in', answers: AssignmentActAnswer, says: '提出异议: the lead unit disputes its role.' })
  contest(@MatterId() id: string, @Body() body: ContestBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.contestAssignment.run({ ...acting, id, contest: { reason: body.reason, unitId: body.unitId ?? null } });
  }

  @Put('settlement')
  @Act({
    may: 'signed-in',
    answers: AssignmentSettlementAnswer,
    says: '协调: the coordinator settles a contested assignment.',
  })
  settle(
    @MatterId() id: string,
    @Body() { outcome, note, toUnitId }: SettlementBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    return this.settleAssignment.run({ ...acting, id, settlement: { outcome, note, toUnitId: toUnitId ?? null } });
  }

  @Put('reopening')
  @Act({ may: 'signed-in', answers: AssignmentActAnswer, says: 'The coordinator opens an accepted assignment again.' })
  reopen(@MatterId() id: string, @Body() { note }: NoteBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.reopenAssignment.run({ ...acting, id, note });
  }
}
