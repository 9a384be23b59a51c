import { type UnitKind, unitKinds } from '#domain/directory/unit.js';

import { AccountBody } from '../person/person.dto.js';
import { Id, Moment, OneOf, Part, Text, Texts } from '../route/fields.js';
import { UnitBody } from '../unit/unit.dto.js';

export class NewInvitationAnswer {
  @Id()
  id!: string;
  @Id({ nullable: true })
  unitId!: string | null;
  @Moment()
  expiresAt!: string;
  @Text({ nullable: true, about: 'The end of the link, shown this once; null in the answer to a repetition.' })
  secret!: string | null;
}

export class InvitedUnit {
  @Id()
  id!: string;
  @Text()
  name!: string;
  @OneOf(unitKinds)
  kind!: UnitKind;
}

export class InvitationAnswer {
  @OneOf(['administrator', 'unit'])
  kind!: 'administrator' | 'unit';
  @Part(InvitedUnit, { nullable: true })
  unit!: InvitedUnit | null;
  @Moment()
  expiresAt!: string;
}

export class AcceptanceBody {
  @Part(AccountBody)
  leaderInCharge!: AccountBody;
  @Part(AccountBody)
  liaison!: AccountBody;
}

export class ClaimBody {
  @Part(UnitBody, { about: 'The unit that administers; its parent is null.' })
  unit!: UnitBody;
  @Part(AccountBody)
  administrator!: AccountBody;
}

export class AcceptedAnswer {
  @Texts({ about: 'The accounts that can sign in now.' })
  accounts!: readonly string[];
}
