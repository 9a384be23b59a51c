import { type Openness, openness } from '#domain/task/task.js';

import { Count, Day, Flag, Id, Moment, OneOf, Part, Parts, Text, Words } from '../route/fields.js';
import { ApiProperty } from '@nestjs/swagger';

export class PlanLineAnswer {
  @Id()
  id!: string;
  @Words()
  title!: string;
  @Words({ nullable: true })
  documentNumber!: string | null;
  @Words({ nullable: true })
  issuer!: string | null;
  @Day({ nullable: true })
  issuedOn!: string | null;
  @Count()
  periodFrom!: number;
  @Count()
  periodTo!: number;
  @ApiProperty({
    type: 'integer',
    description: 'By how many years all dates are shifted from the document; 0 as written.',
  })
  rebasedYears!: number;
  @OneOf(['draft', 'requested', 'published'])
  state!: string;
  @Moment({ nullable: true })
  publishedAt!: string | null;
  @Moment({ nullable: true, about: 'Null while a task of it is open.' })
  closedAt!: string | null;
  @Count()
  revision!: number;
  @OneOf(openness, { about: '公开属性, of the document.' })
  openness!: Openness;
}

export class StandingsAnswer {
  @Id()
  coordinator!: string;
  @Id()
  approver!: string;
  @Id()
  secretariat!: string;
  @Id()
  inspector!: string;
}

export class SectorAnswer {
  @Id()
  id!: string;
  @Count()
  ordinal!: number;
  @Words()
  heading!: string;
  @Count({ about: 'Code points into the document’s text.' })
  spanStart!: number;
  @Count()
  spanEnd!: number;
}

export class TargetAnswer {
  @Id()
  id!: string;
  @Id()
  planId!: string;
  @Words({ about: '`plan`, `sector:<ordinal>` or `task:<number>`.' })
  scope!: string;
  @Words()
  indicator!: string;
  @Words()
  comparator!: string;
  @ApiProperty({ type: Number })
  value!: number;
  @ApiProperty({ type: Number, nullable: true })
  valueMax!: number | null;
  @Words()
  unit!: string;
  @Count({ nullable: true })
  byYear!: number | null;
  @Words()
  text!: string;
  @Count()
  spanStart!: number;
  @Count()
  spanEnd!: number;
}

export class DutyAnswer {
  @Id()
  id!: string;
  @Id()
  planId!: string;
  @ApiProperty({ type: Object, description: 'Section, text, units and kind of the duty.' })
  content!: object;
  @Count()
  spanStart!: number;
  @Count()
  spanEnd!: number;
}

export class PlanAnswer extends PlanLineAnswer {
  @Part(StandingsAnswer)
  standings!: StandingsAnswer;
  @Parts(SectorAnswer)
  sectors!: SectorAnswer[];
  @Parts(TargetAnswer)
  targets!: TargetAnswer[];
  @Parts(DutyAnswer)
  duties!: DutyAnswer[];
}

export class DocumentAnswer {
  @Words()
  fileName!: string;
  @Words({ about: 'Lower-case hex, over the bytes of the file.' })
  sha256!: string;
  @Words({ about: 'Spans are code points into it.' })
  text!: string;
}

export class ImportBody {
  @Text()
  fileName!: string;
  @Text({ most: 400_000, raw: true, about: '方案全文（UTF-8文本）。不得上传涉密信息。' })
  text!: string;
  @OneOf(openness)
  openness!: Openness;
  @Flag({ optional: true, about: 'Shift all years so that the first is the year of 180 days ago.' })
  rebase?: boolean;
}

export class SpanAnswer {
  @Count()
  start!: number;
  @Count({ about: 'Exclusive; code points of the document’s text.' })
  end!: number;
}

/** What the reading of the document found doubtful, or missing. */
export class WarningAnswer {
  @Words()
  code!: string;
  @Words()
  message!: string;
  @Part(SpanAnswer, { nullable: true })
  span!: SpanAnswer | null;
  @OneOf(['blocks', 'warns'])
  severity!: string;
}

export class PlanActAnswer {
  @Id()
  id!: string;
  @OneOf(['draft', 'requested', 'published'])
  state!: string;
  @Parts(WarningAnswer, { optional: true })
  warnings?: WarningAnswer[];
}
