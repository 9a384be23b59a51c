import { assignmentLife } from '#domain/assignment/assignment.js';
import { inputLife } from '#domain/input/input.js';
import { openSetLife } from '#domain/open-set/open-set.js';
import { bindingVerbs, preparedActLife } from '#domain/prepared-act/prepared-act.js';
import { referralLife } from '#domain/referral/referral.js';

import { ApiProperty } from '@nestjs/swagger';

import { Count, Id, Ids, Moment, OneOf, Part, Parts, Words } from '../route/fields.js';
import { CitiesBody, TermsBody } from './matter-body.dto.js';
import { statesOf } from './states-of.js';

export class AssignmentAnswer {
  @Id()
  id!: string;
  @Id()
  taskId!: string;
  @Id()
  unitId!: string;
  @Count({ least: 1 })
  round!: number;
  @OneOf(statesOf(assignmentLife))
  state!: string;
  @Moment()
  issuedAt!: string;
  @Moment({ nullable: true })
  receivedAt!: string | null;
  @Moment({ nullable: true })
  acceptedAt!: string | null;
  @Moment({ nullable: true, about: 'Since when silence counts as acceptance.' })
  deemedAt!: string | null;
  @Words({ nullable: true })
  contestReason!: string | null;
  @Id({ nullable: true })
  contestUnitId!: string | null;
  @Words({ nullable: true })
  settlement!: string | null;
  @Moment({ nullable: true })
  endedAt!: string | null;
  @Count({ least: 1 })
  revision!: number;
}

export class InputAnswer {
  @Id()
  id!: string;
  @Id()
  taskId!: string;
  @Id()
  unitId!: string;
  @Id({ nullable: true })
  delegatedUnitId!: string | null;
  @Count({ least: 1 })
  round!: number;
  @OneOf(statesOf(inputLife))
  state!: string;
  @Id({ nullable: true })
  openSetId!: string | null;
  @Moment()
  requestedAt!: string;
  @Moment({ nullable: true })
  receivedAt!: string | null;
  @Moment({ nullable: true })
  confirmedAt!: string | null;
  @Moment({ nullable: true, about: 'Since when silence counts as confirmation or agreement.' })
  deemedAt!: string | null;
  @Words({ nullable: true })
  wording!: string | null;
  @Part(TermsBody, { nullable: true })
  terms!: TermsBody | null;
  @Words({ nullable: true })
  contestReason!: string | null;
  @Words({ nullable: true })
  settlement!: string | null;
  @Moment({ nullable: true })
  endedAt!: string | null;
  @Count({ least: 1 })
  revision!: number;
}

export class OpenSetAnswer {
  @Id()
  id!: string;
  @Id()
  taskId!: string;
  @Words({ about: 'As the document writes it.' })
  text!: string;
  @OneOf(statesOf(openSetLife))
  state!: string;
  @Ids()
  memberUnitIds!: string[];
  @Part(CitiesBody, { nullable: true })
  proposal!: CitiesBody | null;
  @Count({ least: 1 })
  revision!: number;
}

export class ReferralAnswer {
  @Id()
  id!: string;
  @Id()
  taskId!: string;
  @OneOf(['assignment', 'input'])
  subjectKind!: string;
  @Id()
  subjectId!: string;
  @Id()
  fromUnitId!: string;
  @Id({ nullable: true })
  toUnitId!: string | null;
  @Words()
  reason!: string;
  @OneOf(statesOf(referralLife))
  state!: string;
  @Moment()
  proposedAt!: string;
  @Moment({ nullable: true })
  decidedAt!: string | null;
  @Words({ nullable: true })
  opinion!: string | null;
  @Count({ least: 1 })
  revision!: number;
}

export class PreparedActAnswer {
  @Id()
  id!: string;
  @Id()
  taskId!: string;
  @Id()
  unitId!: string;
  @OneOf(bindingVerbs)
  verb!: string;
  @Id()
  subjectId!: string;
  @ApiProperty({ type: Object, description: 'What the act says: nothing, a contest, or the terms of an input.' })
  terms!: object;
  @Id({ about: 'The person who prepared it.' })
  preparedBy!: string;
  @Moment()
  preparedAt!: string;
  @OneOf(statesOf(preparedActLife))
  state!: string;
  @Moment({ nullable: true })
  endedAt!: string | null;
  @Words({ nullable: true })
  note!: string | null;
  @Count({ least: 1 })
  revision!: number;
}

/** An assignment after an act, with what waits for the leader's signature. */
export class AssignmentActAnswer {
  @Part(AssignmentAnswer)
  assignment!: AssignmentAnswer;
  @Parts(PreparedActAnswer)
  preparedActs!: PreparedActAnswer[];
}

export class InputActAnswer {
  @Part(InputAnswer)
  input!: InputAnswer;
  @Parts(PreparedActAnswer)
  preparedActs!: PreparedActAnswer[];
}

/** After a settlement: the assignment, or the referral where it was referred. */
export class AssignmentSettlementAnswer {
  @Part(AssignmentAnswer, { optional: true })
  assignment?: AssignmentAnswer;
  @Parts(PreparedActAnswer, { optional: true })
  preparedActs?: PreparedActAnswer[];
  @Part(ReferralAnswer, { optional: true })
  referral?: ReferralAnswer;
}

export class InputSettlementAnswer {
  @Part(InputAnswer, { optional: true })
  input?: InputAnswer;
  @Parts(PreparedActAnswer, { optional: true })
  preparedActs?: PreparedActAnswer[];
  @Part(ReferralAnswer, { optional: true })
  referral?: ReferralAnswer;
}

export class OpenSetActAnswer {
  @Part(OpenSetAnswer)
  openSet!: OpenSetAnswer;
}

export class ReferralActAnswer {
  @Part(ReferralAnswer)
  referral!: ReferralAnswer;
}
