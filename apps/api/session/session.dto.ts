import { roles } from '#domain/directory/unit.js';

import { Id, Moment, OneOf, Part, Parts, Text } from '../route/fields.js';

export class SignInBody {
  @Text({ most: 64 })
  account!: string;
  @Text({ most: 256, raw: true })
  password!: string;
}

export class PasswordBody {
  @Text({ most: 256, raw: true })
  current!: string;
  @Text({ most: 256, raw: true, about: 'At least 10 characters, 5 different ones, without the account.' })
  next!: string;
}

export class SignedInPerson {
  @Id()
  id!: string;
  @Text()
  name!: string;
  @Text()
  account!: string;
}

export class HeldRole {
  @Id()
  unitId!: string;
  @Text()
  unitName!: string;
  @OneOf(roles)
  role!: (typeof roles)[number];
}

export class SessionAnswer {
  @Part(SignedInPerson)
  person!: SignedInPerson;
  @Parts(HeldRole)
  roles!: readonly HeldRole[];
  @Text({ nullable: true, about: 'For X-CSRF-Token; null for an API token, which needs none.' })
  csrf!: string | null;
  @Moment({ nullable: true })
  expiresAt!: string | null;
}
