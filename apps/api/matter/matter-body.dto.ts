import { Day, Id, Ids, OneOf, Text, noSecrets } from '../route/fields.js';

export class NoteBody {
  @Text({ most: 2000, about: noSecrets })
  note!: string;
}

export class ContestBody {
  @Text({ most: 2000, about: `Why. ${noSecrets}` })
  reason!: string;
  @Id({ optional: true, nullable: true, about: 'The unit that should take it instead.' })
  unitId?: string | null;
}

export class TermsBody {
  @Text({ most: 2000, about: `What is provided. ${noSecrets}` })
  what!: string;
  @Text()
  toWhom!: string;
  @Day()
  by!: string;
  @Text()
  contact!: string;
}

/** How a contested assignment is settled: upheld, or a change of lead is referred to the approver, who alone ends one. */
export class SettlementBody extends NoteBody {
  @OneOf(['uphold', 'refer'])
  outcome!: 'uphold' | 'refer';
  @Id({ optional: true, nullable: true, about: 'With `refer`: the unit that takes over the lead.' })
  toUnitId?: string | null;
}

export class CitiesBody {
  @Ids({ most: 50 })
  add!: string[];
  @Ids({ most: 50 })
  drop!: string[];
  @Text({ most: 2000, about: noSecrets })
  reason!: string;
}
