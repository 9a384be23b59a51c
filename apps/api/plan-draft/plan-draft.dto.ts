import { type AddedKind, addedKinds } from '#domain/plan-draft/add-item.acts.js';

import { Count, Fields, Id, noSecrets, OneOf, Part, Text, Texts, Words } from '../route/fields.js';

const about = `Fields by name, as reading the draft shows them; each refused one says what it has to be. ${noSecrets}`;

export class DraftEditBody {
  @Text({ about: 'Id of the item: `plan`, or like `task-12`.' })
  item!: string;
  @Fields({ about })
  set!: Record<string, unknown>;
}

export class LeadChoiceBody {
  @Text({ about: 'Id of the task, like `task-12`.' })
  task!: string;
  @Text({ about: 'Name of one of its units, as the task has it.' })
  unit!: string;
}

export class DraftItemBody {
  @OneOf(addedKinds)
  kind!: AddedKind;
  @Fields({ about })
  set!: Record<string, unknown>;
}

export class DutyTaskBody {
  @Text({ about: 'Id of the duty, like `duty-3`.' })
  duty!: string;
  @Fields({ optional: true, about: `What the task is to say otherwise. ${noSecrets}` })
  set?: Record<string, unknown>;
}

export class CheckAnswerBody {
  @Text({ most: 300, about: 'Key of the check.' })
  check!: string;
  @Text({ nullable: true, most: 2000, about: `Null takes the answer back. ${noSecrets}` })
  reason!: string | null;
}

export class DraftReturnBody {
  @Text({ most: 2000, about: noSecrets })
  reason!: string;
}

export class OpenChecksAnswer {
  @Count({ about: 'Open checks that block publication.' })
  blocks!: number;
  @Count()
  warns!: number;
}

export class DraftActAnswer {
  @Id()
  id!: string;
  @OneOf(['draft', 'requested', 'published'])
  state!: string;
  @Count()
  revision!: number;
  @Words({ nullable: true, about: 'Id of the item that the act is about.' })
  item!: string | null;
  @Part(OpenChecksAnswer)
  open!: OpenChecksAnswer;
  @Texts({ most: 10_000, about: 'Keys of checks whose answers lapsed, for what they were about changed.' })
  lapsed!: string[];
}
