import { type Post, posts, type Role, roles, type UnitKind, unitKinds } from '#domain/directory/unit.js';
import { type NameBasis, nameBases } from '#domain/directory/unit-history.js';

import { Count, Counts, Day, Id, Ids, OneOf, Parts, Text, Texts } from '../route/fields.js';
import { pageOf } from '../route/page.dto.js';

export class UnitQuery {
  @OneOf(unitKinds, { optional: true })
  kind?: UnitKind;
  @Text({ optional: true, about: 'A part of any of its names.' })
  text?: string;
  @Count({ optional: true, least: 1, most: 200, about: '50 when not said.' })
  limit?: number;
  @Id({ optional: true, about: 'The `next` of the page before.' })
  after?: string;
}

export class UnitBody {
  @Text({ about: 'As documents write it.' })
  name!: string;
  @Text()
  officialName!: string;
  @OneOf(unitKinds)
  kind!: UnitKind;
  @Id({ nullable: true })
  parentId!: string | null;
  @Texts({ most: 20 })
  aliases!: string[];
}

export class NewUnitBody extends UnitBody {
  @Text({ optional: true, most: 64, like: /^[a-z0-9]+(-[a-z0-9]+)*$/, about: 'Stable ASCII name for scripts.' })
  key?: string;
}

/** A name that the unit bore. */
export class FormerNameAnswer {
  @Text()
  name!: string;
  @Text()
  officialName!: string;
  @Day({ about: 'The first day on which it no longer holds.' })
  until!: string;
  @Text({ about: 'The document that brought the next name.' })
  source!: string;
  @OneOf(nameBases, { about: 'Whether the source states the next name, or it was inferred.' })
  basis!: NameBasis;
}

export class UnitAnswer extends UnitBody {
  @Id()
  id!: string;
  @Text()
  key!: string;
  @Parts(FormerNameAnswer, { about: '曾用名, by `until`.' })
  formerNames!: readonly FormerNameAnswer[];
  @Day({ nullable: true, about: 'The first day on which it is no more; null while it goes on.' })
  endedOn!: string | null;
  @Ids({ about: 'Who took over where it was merged away or split.' })
  successorIds!: readonly string[];
  @Count()
  revision!: number;
}

export class ContactAnswer {
  @Id()
  personId!: string;
  @Text()
  name!: string;
  @Text({ nullable: true })
  phone!: string | null;
  @OneOf(roles)
  role!: Role;
  @OneOf(posts, { nullable: true })
  post!: Post | null;
}

export class UnitDetailAnswer extends UnitAnswer {
  @Parts(ContactAnswer)
  contacts!: readonly ContactAnswer[];
}

export const UnitPage = pageOf(UnitAnswer);

export class ProposalBody {
  @Text({ most: 400_000, raw: true, about: '方案全文。不得上传涉密信息。The text of the plan; nothing of it is kept.' })
  text!: string;
}

export class UnitProposalAnswer {
  @Text()
  name!: string;
  @OneOf(unitKinds, { about: 'A guess by the form of the name.' })
  kind!: UnitKind;
  @Counts({ about: 'Numbers of the tasks that it leads.' })
  leads!: readonly number[];
  @Counts({ about: 'Numbers of the tasks that it supports.' })
  supports!: readonly number[];
}
