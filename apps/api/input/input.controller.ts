import { Body, Controller, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import { AgreeInput } from '#application/input/agree-input.use-case.js';
import { ConfirmInput } from '#application/input/confirm-input.use-case.js';
import { ContestInput } from '#application/input/contest-input.use-case.js';
import { CounterInput } from '#application/input/counter-input.use-case.js';
import { DelegateInput } from '#application/input/delegate-input.use-case.js';
import { ReceiveInput } from '#application/input/receive-input.use-case.js';
import { ReopenInput } from '#application/input/reopen-input.use-case.js';
import { type InputSettlement, SettleInput } from '#application/input/settle-input.js';
import { WordInput } from '#application/input/word-input.use-case.js';

import { ContestBody, NoteBody, TermsBody } from '../matter/matter-body.dto.js';
import { InputActAnswer, InputSettlementAnswer } from '../matter/matter.dto.js';
import { Acting, type ActingPerson } from '../route/acting.js';
import { InvalidRequest } from '../route/invalid-request.error.js';
import { MatterId } from '../route/matter-id.js';
import { Act } from '../route/route.js';
import { DelegationBody, InputSettlementBody, WordingBody } from './input.dto.js';

@ApiTags('inputs')
@Controller('inputs/:id')
export class InputController {
  constructor(
    private readonly receiveInput: ReceiveInput,
    private readonly wordInput: WordInput,
    private readonly confirmInput: ConfirmInput,
    private readonly counterInput: CounterInput,
    private readonly agreeInput: AgreeInput,
    private readonly contestInput: ContestInput,
    private readonly settleInput: SettleInput,
    private readonly delegateInput: DelegateInput,
  ) {}

  @Put('receipt')
  @Act({ may: 'signed-in', answers: InputActAnswer, says: '签收: the supporting unit has seen the request.' })
  receive(@MatterId() id: string, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.receiveInput.run({ ...acting, id });
  }

  @Put('wording')
  @Act({ may: 'signed-in', answers: InputActAnswer, says: 'The lead proposes the wording of what it needs.' })
  word(@MatterId() id: string, @Body() { wording }: WordingBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.wordInput.run({ ...acting, id, wording });
  }

  @Put('confirmation')
  @Act({ may: 'signed-in', answers: InputActAnswer, says: '确认: the supporting unit promises its input.' })
  confirm(@MatterId() id: string, @Body() terms: TermsBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.confirmInput.run({ ...acting, id, terms });
  }

  @Put('counter-offer')
  @Act({ may: 'signed-in', answers: InputActAnswer, says: 'The supporting unit offers other terms.' })
  counter(@MatterId() id: string, @Body() terms: TermsBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.counterInput.run({ ...acting, id, terms });
  }

  @Put('agreement')
  @Act({ may: 'signed-in', answers: InputActAnswer, says: 'The lead agrees to a counter-offer.' })
  agree(@MatterId() id: string, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.agreeInput.run({ ...acting, id });
  }

  @Put('contest')
  @Act({ may: 'signed-in', answers: InputActAnswer, says: '提出异议: the supporting unit disputes its role.' })
  contest(@MatterId() id: string, @Body() body: ContestBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.contestInput.run({ ...acting, id, contest: { reason: body.reason, unitId: body.unitId ?? null } });
  }

  @Put('settlement')
  @Act({
    may: 'signed-in',
    answers: InputSettlementAnswer,
    says: '协调: the coordinator settles a contested or countered input.',
  })
  settle(@MatterId() id: string, @Body() body: InputSettlementBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.settleInput.run({ ...acting, id, settlement: settlementOf(body) });
  }

  @Put('delegation')
  @Act({
    may: 'signed-in',
    answers: InputActAnswer,
    says: 'A unit hands its input to a subordinate bureau and stays answerable.',
  })
  delegate(
    @MatterId() id: string,
    @Body() { unitId }: DelegationBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    return this.delegateInput.run({ ...acting, id, unitId });
  }
}

@ApiTags('inputs')
@Controller('inputs/:id')
export class InputReopeningController {
  constructor(private readonly reopenInput: ReopenInput) {}

  @Put('reopening')
  @Act({ may: 'signed-in', answers: InputActAnswer, says: 'The coordinator opens a confirmed input again.' })
  reopen(@MatterId() id: string, @Body() { note }: NoteBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.reopenInput.run({ ...acting, id, note });
  }
}

function settlementOf({ outcome, note, toUnitId, terms }: InputSettlementBody): InputSettlement {
  if (outcome !== 'fix') return { outcome, note, toUnitId: toUnitId ?? null };
  if (terms === undefined) throw new InvalidRequest([{ field: 'terms', rule: 'isDefined' }]);
  return { outcome, note, terms };
}
