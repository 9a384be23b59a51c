import { matchBases } from '#domain/plan-comparison/match-tasks.js';

import { Amount, Count, Id, Ids, OneOf, Part, Parts, Texts, Words } from '../route/fields.js';

export class WordChangeAnswer {
  @Words()
  was!: string;
  @Words()
  now!: string;
}

export class ComparedTargetAnswer {
  @Id({ nullable: true, about: 'Null in the revised document.' })
  id!: string | null;
  @Words()
  indicator!: string;
  @Words()
  comparator!: string;
  @Amount()
  value!: number;
  @Amount({ nullable: true })
  valueMax!: number | null;
  @Words()
  unit!: string;
  @Count({ nullable: true })
  byYear!: number | null;
}

export class TargetPairAnswer {
  @Part(ComparedTargetAnswer, { nullable: true, about: 'Null for a target that is new.' })
  from!: ComparedTargetAnswer | null;
  @Part(ComparedTargetAnswer, { nullable: true, about: 'Null for a target that is gone.' })
  to!: ComparedTargetAnswer | null;
}

export class LeadChangeAnswer {
  @Id({ nullable: true })
  from!: string | null;
  @Id({ nullable: true, about: 'Null where the document does not say, or names nobody known.' })
  to!: string | null;
}

export class YearChangeAnswer {
  @Count({ nullable: true })
  from!: number | null;
  @Count({ nullable: true })
  to!: number | null;
}

export class OpenSetChangesAnswer {
  @Texts({ longest: 10_000 })
  added!: readonly string[];
  @Texts({ longest: 10_000 })
  dropped!: readonly string[];
}

export class TaskHeadingAnswer {
  @Count({ about: 'Of a new task: in the revised document.' })
  number!: number;
  @Words()
  title!: string;
}

export class MovedTextAnswer {
  @Count({ about: 'The running task whose text went elsewhere.' })
  number!: number;
  @Count({ about: 'In the revised document: the new task (split), or the one it went into (merge).' })
  revisedNumber!: number;
  @Words()
  title!: string;
  @Amount({ about: 'Which share of the smaller text stands in the larger one, 0 to 1.' })
  share!: number;
}

export class TaskDifferenceAnswer {
  @Count()
  number!: number;
  @Count({ about: 'In the revised document.' })
  revisedNumber!: number;
  @Words()
  title!: string;
  @OneOf(matchBases, { about: 'Why both count as one task.' })
  basis!: string;
  @Amount({ about: '0 to 1, of title and text.' })
  likeness!: number;
  @Parts(WordChangeAnswer, { most: 100_000 })
  titleChanges!: readonly WordChangeAnswer[];
  @Parts(WordChangeAnswer, { most: 100_000 })
  textChanges!: readonly WordChangeAnswer[];
  @Part(LeadChangeAnswer, { nullable: true })
  lead!: LeadChangeAnswer | null;
  @Ids()
  joining!: readonly string[];
  @Ids()
  leaving!: readonly string[];
  @Texts({ longest: 10_000, about: 'Names that are exactly no unit’s.' })
  unknownUnits!: readonly string[];
  @Part(OpenSetChangesAnswer)
  openSets!: OpenSetChangesAnswer;
  @Part(YearChangeAnswer, { nullable: true })
  goal!: YearChangeAnswer | null;
  @Parts(TargetPairAnswer)
  targets!: readonly TargetPairAnswer[];
}
