import { type Post, posts, type Role, roles } from '#domain/directory/unit.js';

import { Count, Id, Moment, OneOf, Parts, Text } from '../route/fields.js';
import { pageOf } from '../route/page.dto.js';

export class PeopleQuery {
  @Id({ optional: true, about: 'Only people of this unit.' })
  unitId?: string;
  @Text({ optional: true, about: 'A part of name or account.' })
  text?: string;
  @Count({ optional: true, least: 1, most: 200, about: '50 when not said.' })
  limit?: number;
  @Id({ optional: true, about: 'The `next` of the page before.' })
  after?: string;
}

/** An account as somebody asks for it. */
export class AccountBody {
  @Text({ most: 50 })
  name!: string;
  @Text({ least: 2, most: 64, like: /^[a-z0-9][a-z0-9._-]*$/, about: 'Lower case, for signing in.' })
  account!: string;
  @Text({ nullable: true, most: 40 })
  phone!: string | null;
  @Text({ most: 256, raw: true, about: 'At least 10 characters, 5 different ones, without the account.' })
  password!: string;
}

export class NewPersonBody extends AccountBody {
  @Id()
  unitId!: string;
  @OneOf(roles)
  role!: Role;
  @OneOf(posts, { nullable: true })
  post!: Post | null;
}

export class MembershipAnswer {
  @Id()
  id!: string;
  @Id()
  unitId!: string;
  @OneOf(roles)
  role!: Role;
  @OneOf(posts, { nullable: true })
  post!: Post | null;
}

export class PersonAnswer {
  @Id()
  id!: string;
  @Text()
  name!: string;
  @Text()
  account!: string;
  @Text({ nullable: true })
  phone!: string | null;
  @Moment({ nullable: true })
  disabledAt!: string | null;
  @Count()
  revision!: number;
  @Parts(MembershipAnswer)
  memberships!: readonly MembershipAnswer[];
}

export const PeoplePage = pageOf(PersonAnswer);
