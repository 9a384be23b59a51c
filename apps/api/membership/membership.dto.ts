import { type Post, posts, type Role, roles } from '#domain/directory/unit.js';

import { Id, Moment, OneOf } from '../route/fields.js';

export class MembershipBody {
  @Id()
  personId!: string;
  @Id()
  unitId!: string;
  @OneOf(roles)
  role!: Role;
  @OneOf(posts, { nullable: true })
  post!: Post | null;
}

export class GrantAnswer extends MembershipBody {
  @Id()
  id!: string;
  @Moment()
  grantedAt!: string;
  @Moment({ nullable: true })
  endedAt!: string | null;
}
