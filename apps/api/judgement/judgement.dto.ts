import { Id, Moment, OneOf, Part, Text, Words } from '../route/fields.js';

export class JudgementBody {
  @OneOf(['sound', 'at-risk', 'failing'])
  grade!: 'sound' | 'at-risk' | 'failing';
  @Text({ most: 2000, about: '不得上传涉密信息。' })
  opinion!: string;
}

export class JudgementAnswer {
  @Id()
  id!: string;
  @Id()
  taskId!: string;
  @Id()
  personId!: string;
  @Id()
  unitId!: string;
  @Moment()
  judgedAt!: string;
  @OneOf(['sound', 'at-risk', 'failing'])
  grade!: string;
  @Words()
  opinion!: string;
}

export class JudgementActAnswer {
  @Part(JudgementAnswer)
  judgement!: JudgementAnswer;
}
