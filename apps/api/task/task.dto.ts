import { AssignmentAnswer, InputAnswer, OpenSetAnswer, ReferralAnswer } from '../matter/matter.dto.js';
import { Count, Flag, Id, Ids, Moment, OneOf, Part, Parts, Texts, Words } from '../route/fields.js';

export class NamedUnitAnswer {
  @Id()
  id!: string;
  @Words()
  name!: string;
}

export class TaskLineAnswer {
  @Id()
  id!: string;
  @Id()
  planId!: string;
  @Id({ nullable: true })
  sectorId!: string | null;
  @Count()
  number!: number;
  @Words({ nullable: true, about: 'Null where the task is handled offline.' })
  title!: string | null;
  @Words({ nullable: true })
  text!: string | null;
  @Count()
  spanStart!: number;
  @Count()
  spanEnd!: number;
  @Words({ nullable: true })
  clauseText!: string | null;
  @Count({ nullable: true })
  clauseStart!: number | null;
  @Count({ nullable: true })
  clauseEnd!: number | null;
  @Part(NamedUnitAnswer)
  lead!: NamedUnitAnswer;
  @Words()
  leadBasis!: string;
  @Parts(NamedUnitAnswer)
  supports!: NamedUnitAnswer[];
  @Texts()
  openSets!: string[];
  @Flag({ about: '线下办理' })
  offline!: boolean;
}

export class OpenSetWithSuggestions extends OpenSetAnswer {
  @Ids({ about: 'Cities that the task’s text names.' })
  suggestedUnitIds!: string[];
}

export class TaskProgressAnswer {
  @OneOf(['unstarted', 'issuing', 'awaiting-lead', 'gathering-inputs', 'ready'])
  phase!: string;
  @Words()
  detail!: string;
  @Moment({ nullable: true })
  startedAt!: string | null;
  @Moment({ nullable: true })
  inputsSettledAt!: string | null;
  @Parts(AssignmentAnswer)
  assignments!: AssignmentAnswer[];
  @Parts(InputAnswer)
  inputs!: InputAnswer[];
  @Parts(OpenSetWithSuggestions)
  openSets!: OpenSetWithSuggestions[];
  @Parts(ReferralAnswer)
  referrals!: ReferralAnswer[];
  @Id()
  settlerUnitId!: string;
}

export class TaskAnswer extends TaskLineAnswer {
  @Part(TaskProgressAnswer, { nullable: true, about: 'Null for who neither takes part nor watches over it.' })
  progress!: TaskProgressAnswer | null;
}

export class OfflineAnswer {
  @Id()
  id!: string;
  @Flag()
  offline!: boolean;
}
