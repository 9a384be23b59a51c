import { type Scope, scopes } from '#application/ports/principal.reader.js';

import { Count, Id, Moment, SomeOf, Text } from '../route/fields.js';

export class TokenBody {
  @Text({ most: 100, about: 'What the token is for.' })
  name!: string;
  @SomeOf(scopes)
  scopes!: Scope[];
  @Count({ least: 1, most: 366, about: 'Days until it expires.' })
  days!: number;
}

export class TokenAnswer {
  @Id()
  id!: string;
  @Text()
  name!: string;
  @SomeOf(scopes)
  scopes!: readonly string[];
  @Moment()
  createdAt!: string;
  @Moment()
  expiresAt!: string;
  @Moment({ nullable: true })
  revokedAt!: string | null;
}

export class NewTokenAnswer extends TokenAnswer {
  @Text({ nullable: true, about: 'Shown this once; null in the answer to a repetition.' })
  secret!: string | null;
}
