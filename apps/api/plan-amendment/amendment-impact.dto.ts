import { deadlineKinds } from '#domain/deadline/deadline.js';

import { Amount, Count, Id, Moment, OneOf, Part, Parts, Words } from '../route/fields.js';

export class PartInTask {
  @Count({ least: 1 })
  number!: number;
  @OneOf(['lead', 'supporter'])
  as!: 'lead' | 'supporter';
}

export class UnitImpactAnswer {
  @Id()
  unitId!: string;
  @Parts(PartInTask)
  gains!: PartInTask[];
  @Parts(PartInTask)
  loses!: PartInTask[];
}

export class TaskNamedAnswer {
  @Count({ least: 1 })
  number!: number;
  @Words()
  title!: string;
}

export class EndingDeadlineAnswer {
  @Id()
  id!: string;
  @Count({ least: 1 })
  number!: number;
  @OneOf(deadlineKinds)
  kind!: string;
  @Id()
  unitId!: string;
  @Moment()
  dueAt!: string;
}

export class GoalImpactAnswer {
  @Count({ least: 1 })
  number!: number;
  @Count({ nullable: true })
  from!: number | null;
  @Count({ nullable: true })
  to!: number | null;
}

export class TargetValueAnswer {
  @Words({ about: '`plan`, `task:12` and the like.' })
  scope!: string;
  @Amount()
  value!: number;
  @Amount({ nullable: true })
  valueMax!: number | null;
  @Count({ nullable: true })
  byYear!: number | null;
}

export class TargetImpactAnswer {
  @Id()
  targetId!: string;
  @Words()
  text!: string;
  @Part(TargetValueAnswer)
  from!: TargetValueAnswer;
  @Part(TargetValueAnswer)
  to!: TargetValueAnswer;
}

/** 影响: who gains, who loses, what moves. */
export class AmendmentImpactAnswer {
  @Parts(UnitImpactAnswer, { about: 'Only units whose part changes.' })
  units!: UnitImpactAnswer[];
  @Parts(TaskNamedAnswer)
  added!: TaskNamedAnswer[];
  @Parts(TaskNamedAnswer)
  dropped!: TaskNamedAnswer[];
  @Parts(EndingDeadlineAnswer, { about: 'Due dates that end; a new lead’s run anew.' })
  endingDeadlines!: EndingDeadlineAnswer[];
  @Parts(GoalImpactAnswer, { about: 'Years by which tasks are to be done.' })
  goals!: GoalImpactAnswer[];
  @Parts(TargetImpactAnswer)
  targets!: TargetImpactAnswer[];
}
