import { NoteBody, TermsBody } from '../matter/matter-body.dto.js';
import { Id, OneOf, Part, Text } from '../route/fields.js';

export class WordingBody {
  @Text({ most: 2000, about: 'What the lead needs. 不得上传涉密信息。' })
  wording!: string;
}

export class DelegationBody {
  @Id({ about: 'A bureau subordinate to the unit that owes the input.' })
  unitId!: string;
}

export class InputSettlementBody extends NoteBody {
  @OneOf(['uphold', 'withdraw', 'refer', 'fix'])
  outcome!: 'uphold' | 'withdraw' | 'refer' | 'fix';
  @Id({ optional: true, nullable: true, about: 'With `refer`: the unit that takes over; null takes the unit off.' })
  toUnitId?: string | null;
  @Part(TermsBody, { optional: true, about: 'With `fix`: the terms.' })
  terms?: TermsBody;
}
