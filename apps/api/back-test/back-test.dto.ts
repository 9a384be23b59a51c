import { longestPolicy } from '#application/policy/read-policy.js';
import { deadlineKinds } from '#domain/deadline/deadline.js';
import { rungActions } from '#domain/policy/policy.js';

import { Count, Day, Flag, Id, Moment, OneOf, Parts, Text, Words } from '../route/fields.js';

const actions = [...rungActions, 'deem'];

export class BackTestBody {
  @Text({
    optional: true,
    most: longestPolicy,
    raw: true,
    about: 'The policy to be tried (YAML or JSON), or else `version`. 不得上传涉密信息。',
  })
  document?: string;
  @Count({ optional: true, least: 1, most: 100_000, about: 'A version of the plan’s policy, drafts among them.' })
  version?: number;
  @Day({ optional: true, about: 'With `to`; the last quarter that is over where neither is given.' })
  from?: string;
  @Day({ optional: true })
  to?: string;
}

class TallyAnswer {
  @Count({ about: 'Under the tried policy.' })
  tried!: number;
  @Count({ about: 'By the record.' })
  happened!: number;
}

export class RungTallyAnswer extends TallyAnswer {
  @OneOf(actions)
  do!: string;
}

export class UnitTallyAnswer extends TallyAnswer {
  @Id()
  unitId!: string;
  @Words()
  unitName!: string;
}

export class BackTestLineAnswer {
  @Id()
  taskId!: string;
  @Count({ least: 1 })
  taskNumber!: number;
  @OneOf(deadlineKinds)
  kind!: string;
  @Id()
  unitId!: string;
  @Words()
  unitName!: string;
  @Words({ about: 'Id of the rung in its policy.' })
  rung!: string;
  @OneOf(actions)
  do!: string;
  @Moment()
  at!: string;
  @Flag({ about: 'Overtaken by a later rung before it could do anything; not counted.' })
  passed!: boolean;
  @OneOf(['same', 'added', 'gone'], {
    about: '`added`: only under the tried policy; `gone`: only by the record. A rung at another moment is both.',
  })
  change!: string;
}

export class BackTestAnswer {
  @Day()
  from!: string;
  @Day()
  to!: string;
  @Moment({ about: 'The end of the window, or now where that comes sooner.' })
  until!: string;
  @Parts(RungTallyAnswer)
  byRung!: RungTallyAnswer[];
  @Parts(UnitTallyAnswer)
  byUnit!: UnitTallyAnswer[];
  @Parts(BackTestLineAnswer)
  climbs!: BackTestLineAnswer[];
}
