import { unexpressedKinds } from '#domain/plan-comparison/unexpressed.labels.js';

import { OperationPart } from '../plan-amendment/plan-amendment.dto.js';
import { Count, Id, noSecrets, OneOf, Parts, Text, Words } from '../route/fields.js';
import { NamedUnitAnswer } from '../task/task.dto.js';
import { UnitSuggestionAnswer } from '../unit/unit-suggestion.dto.js';
import { MovedTextAnswer, TargetPairAnswer, TaskDifferenceAnswer, TaskHeadingAnswer } from './task-difference.dto.js';

export class AcceptedNamePart {
  @Text({ about: 'As the document writes it.' })
  name!: string;
  @Id({ about: 'The unit that a person says it means.' })
  unitId!: string;
}

export class ComparisonBody {
  @Text({ most: 400_000, raw: true, about: `修订后的方案全文（UTF-8文本）。${noSecrets} Nothing of it is kept.` })
  text!: string;
  @Parts(AcceptedNamePart, { optional: true, most: 200 })
  names?: AcceptedNamePart[];
}

export class UnexpressedAnswer {
  @OneOf(unexpressedKinds)
  kind!: string;
  @Count({ nullable: true })
  number!: number | null;
  @Words()
  what!: string;
  @Words()
  zh!: string;
  @Words()
  en!: string;
}

export class UnknownNameAnswer {
  @Words()
  name!: string;
  @Parts(UnitSuggestionAnswer, { about: 'Best first; a person says which, in `names`.' })
  suggestions!: readonly UnitSuggestionAnswer[];
}

export class PlanComparisonAnswer {
  @Words({ about: 'Of the revised document.' })
  title!: string;
  @Words()
  sha256!: string;
  @Count({ about: 'Tasks that say the same.' })
  unchanged!: number;
  @Parts(TaskDifferenceAnswer, { most: 10_000 })
  tasks!: readonly TaskDifferenceAnswer[];
  @Parts(TaskHeadingAnswer, { most: 10_000 })
  added!: readonly TaskHeadingAnswer[];
  @Parts(TaskHeadingAnswer, { most: 10_000 })
  dropped!: readonly TaskHeadingAnswer[];
  @Parts(MovedTextAnswer, { about: 'Proposed only: a person confirms.' })
  splits!: readonly MovedTextAnswer[];
  @Parts(MovedTextAnswer, { about: 'Proposed only: a person confirms.' })
  merges!: readonly MovedTextAnswer[];
  @Parts(TargetPairAnswer, { about: 'Of the plan and its sectors.' })
  targets!: readonly TargetPairAnswer[];
  @Parts(OperationPart, { most: 10_000, about: 'As POST /plans/{id}/amendments takes them.' })
  operations!: readonly OperationPart[];
  @Parts(UnexpressedAnswer, { most: 10_000, about: 'Differences that no operation expresses.' })
  unexpressed!: readonly UnexpressedAnswer[];
  @Parts(NamedUnitAnswer)
  units!: readonly NamedUnitAnswer[];
  @Parts(UnknownNameAnswer)
  unknownNames!: readonly UnknownNameAnswer[];
}
