import { ApiProperty } from '@nestjs/swagger';

import { Count, Flag, Id, Moment, OneOf, Part, Parts, Words } from '../route/fields.js';
import { PlanLineAnswer } from '../plan/plan.dto.js';
import { UnitSuggestionAnswer } from '../unit/unit-suggestion.dto.js';
import { OpenChecksAnswer } from './plan-draft.dto.js';

const item =
  'Fields of the item with `id`, `origin`, `dropped` and `spans`: the place of each field in the document, in code points.';

export class DraftLineAnswer extends PlanLineAnswer {
  @Part(OpenChecksAnswer)
  open!: OpenChecksAnswer;
}

export class DraftSpanAnswer {
  @Count()
  start!: number;
  @Count()
  end!: number;
}

export class GivenAnswer {
  @Words({ about: 'Key of the check.' })
  check!: string;
  @Words()
  about!: string;
  @Words()
  reason!: string;
  @Id()
  by!: string;
  @Moment()
  at!: string;
}

export class DraftCheckAnswer {
  @Words()
  key!: string;
  @Words()
  code!: string;
  @OneOf(['blocks', 'warns'])
  severity!: string;
  @Flag({ about: 'Whether a reason lets it be; else it has to be put right.' })
  answerable!: boolean;
  @Words({ about: 'Id of the item.' })
  item!: string;
  @Count({ nullable: true })
  taskNumber!: number | null;
  @Part(DraftSpanAnswer, { nullable: true })
  span!: DraftSpanAnswer | null;
  @Words()
  en!: string;
  @Words()
  zh!: string;
  @Words()
  about!: string;
  @Part(GivenAnswer, { nullable: true })
  answer!: GivenAnswer | null;
}

export class DraftUnknownNameAnswer {
  @Words()
  name!: string;
  @Parts(UnitSuggestionAnswer, { about: 'Best first; a person says which.' })
  suggestions!: readonly UnitSuggestionAnswer[];
}

export class DraftAnswer {
  @Id()
  id!: string;
  @OneOf(['draft', 'requested'])
  state!: string;
  @Count()
  revision!: number;
  @ApiProperty({ type: Object, description: `What the document says of itself. ${item}` })
  head!: object;
  @ApiProperty({ type: [Object], description: item })
  sectors!: readonly object[];
  @ApiProperty({ type: [Object], description: item })
  tasks!: readonly object[];
  @ApiProperty({ type: [Object], description: item })
  targets!: readonly object[];
  @ApiProperty({ type: [Object], description: item })
  duties!: readonly object[];
  @Parts(DraftCheckAnswer)
  checks!: readonly DraftCheckAnswer[];
  @Part(OpenChecksAnswer)
  open!: OpenChecksAnswer;
  @Parts(DraftUnknownNameAnswer)
  unknownNames!: readonly DraftUnknownNameAnswer[];
}
