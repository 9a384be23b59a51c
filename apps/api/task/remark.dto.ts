import { type Openness, openness } from '#domain/task/task.js';

import { CountersignatureAnswer } from '../countersignature/countersignature.dto.js';
import { TermsBody } from '../matter/matter-body.dto.js';
import { AssignmentAnswer, InputAnswer } from '../matter/matter.dto.js';
import { Count, Day, Id, Moment, OneOf, Part, Text, Words, noSecrets } from '../route/fields.js';

/** Acts that are often signed on paper. */
const backfillVerbs = [
  'assignment.accept',
  'assignment.contest',
  'input.confirm',
  'input.counter',
  'input.contest',
  'countersignature.agree',
  'countersignature.object',
] as const;

export class CommentBody {
  @Id({ about: 'The task itself or one of its matters.' })
  subjectId!: string;
  @Text({ most: 4000, about: noSecrets })
  text!: string;
}

/** A comment without its text: what its writer is answered, and what stays once it is erased. */
export class CommentReceipt {
  @Id()
  id!: string;
  @Id()
  taskId!: string;
  @Id()
  subjectId!: string;
  @Id()
  personId!: string;
  @Moment()
  writtenAt!: string;
  @Words()
  sha256!: string;
}

export class CommentAnswer extends CommentReceipt {
  @Words()
  personName!: string;
  @Words({ nullable: true, about: 'Null once erased.' })
  text!: string | null;
}

export class CommentActAnswer {
  @Part(CommentReceipt)
  comment!: CommentReceipt;
}

export class AttachmentBody {
  @Id()
  subjectId!: string;
  @Text({ about: 'The file’s name.' })
  name!: string;
  @OneOf(openness, { about: '公开属性' })
  openness!: Openness;
  @Text({ most: 14_000_000, raw: true, about: `The file, in base64; 10 MB at most. ${noSecrets}` })
  contentBase64!: string;
}

/** An attachment without its name and content: what is answered, and what stays once it is erased. */
export class AttachmentReceipt {
  @Id()
  id!: string;
  @Id()
  taskId!: string;
  @Id()
  subjectId!: string;
  @Id()
  personId!: string;
  @Moment()
  attachedAt!: string;
  @Moment({ nullable: true })
  erasedAt!: string | null;
  @Words()
  mediaType!: string;
  @Count()
  bytes!: number;
  @Words()
  sha256!: string;
  @OneOf(openness)
  openness!: string;
}

export class AttachmentAnswer extends AttachmentReceipt {
  @Words()
  personName!: string;
  @Words({ about: 'Empty once erased.' })
  name!: string;
}

export class AttachmentActAnswer {
  @Part(AttachmentReceipt)
  attachment!: AttachmentReceipt;
}

export class UrgeBody {
  @Id()
  subjectId!: string;
  @Text({ most: 500, about: noSecrets })
  note!: string;
}

export class UrgeAnswer {
  @Id()
  id!: string;
  @Id()
  taskId!: string;
  @Id()
  subjectId!: string;
  @Id()
  unitId!: string;
  @Id()
  personId!: string;
  @Day()
  day!: string;
  @Words()
  note!: string;
}

export class UrgeActAnswer {
  @Part(UrgeAnswer)
  urge!: UrgeAnswer;
}

export class BackfillBody {
  @Id()
  subjectId!: string;
  @OneOf(backfillVerbs)
  verb!: (typeof backfillVerbs)[number];
  @Moment({ about: 'When it was done on paper.' })
  occurredAt!: string;
  @Id({ about: 'The scan, attached to this task before.' })
  attachmentId!: string;
  @Text({ optional: true, most: 2000, about: `With a contest: why. ${noSecrets}` })
  reason?: string;
  @Text({ optional: true, most: 2000, about: `With \`countersignature.object\`: the wording asked for. ${noSecrets}` })
  wording?: string;
  @Part(TermsBody, { optional: true, about: 'With a confirmation or a counter-offer.' })
  terms?: TermsBody;
}

export class BackfillAnswer {
  @Part(AssignmentAnswer, { optional: true })
  assignment?: AssignmentAnswer;
  @Part(InputAnswer, { optional: true })
  input?: InputAnswer;
  @Part(CountersignatureAnswer, { optional: true })
  countersignature?: CountersignatureAnswer;
}
