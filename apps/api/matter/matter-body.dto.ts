import { Day, Id, Ids, OneOf, Text } from '../route/fields.js';

const noSecrets = '不得上传涉密信息。';

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

export class SettlementBody extends NoteBody {
  @OneOf(['uphold', 'withdraw', 'refer'])
  outcome!: 'uphold' | 'withdraw' | 'refer';
  @Id({
    optional: true,
    nullable: true,
    about: 'With `refer`: the unit that takes over; null takes a supporting unit off.',
  })
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
