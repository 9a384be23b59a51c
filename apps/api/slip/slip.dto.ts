import { deadlineKinds } from '#domain/deadline/deadline.js';
import { slipGrades } from '#domain/policy/policy.js';
import { slipLife } from '#domain/slip/slip.js';

import { statesOf } from '../matter/states-of.js';
import { Count, Day, Id, Ids, Moment, OneOf, Part, Text, Words, noSecrets } from '../route/fields.js';

export class SlipDemandBody {
  @Text({ most: 4000, about: `What is demanded. ${noSecrets}` })
  demand!: string;
  @Day({ about: 'By when to answer.' })
  replyBy!: string;
}

export class SlipDecisionBody {
  @OneOf(['sign', 'return', 'drop'])
  verb!: 'sign' | 'return' | 'drop';
  @Text({ most: 2000, about: noSecrets })
  note!: string;
}

export class SlipReplyBody {
  @Text({ most: 4000, about: noSecrets })
  reply!: string;
}

export class SlipReviewBody {
  @OneOf(['sendBack', 'close'])
  verb!: 'sendBack' | 'close';
  @Text({ most: 2000, about: noSecrets })
  note!: string;
}

export class SlipAnswer {
  @Id()
  id!: string;
  @Id()
  taskId!: string;
  @Id({ about: 'The deadline that was missed.' })
  deadlineId!: string;
  @Words()
  number!: string;
  @OneOf(['slip', 'letter'], { about: '督办单, or 商请函.' })
  paper!: string;
  @OneOf(slipGrades)
  grade!: string;
  @OneOf(statesOf(slipLife))
  state!: string;
  @OneOf(deadlineKinds)
  matterKind!: string;
  @Id()
  matterId!: string;
  @Id()
  addresseeUnitId!: string;
  @Id()
  issuerUnitId!: string;
  @Ids()
  copyUnitIds!: string[];
  @Moment()
  draftedAt!: string;
  @Moment()
  missedAt!: string;
  @Words({ nullable: true })
  demand!: string | null;
  @Day({ nullable: true })
  replyBy!: string | null;
  @Words({ nullable: true })
  completedBy!: string | null;
  @Words({ nullable: true })
  signedBy!: string | null;
  @Moment({ nullable: true })
  issuedAt!: string | null;
  @Words({ nullable: true })
  reply!: string | null;
  @Moment({ nullable: true })
  repliedAt!: string | null;
  @Words({ nullable: true })
  note!: string | null;
  @Moment({ nullable: true })
  endedAt!: string | null;
  @Count({ least: 1 })
  revision!: number;
}

export class SlipDocumentAnswer {
  @Words({ about: 'In Chinese, as it is printed.' })
  text!: string;
}

export class SlipActAnswer {
  @Part(SlipAnswer)
  slip!: SlipAnswer;
}
