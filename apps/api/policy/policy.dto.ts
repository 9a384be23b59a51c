import { ApiProperty } from '@nestjs/swagger';

import { longestPolicy } from '#application/policy/read-policy.js';

import { Count, Flag, Id, Moment, OneOf, Parts, Text, Words } from '../route/fields.js';

export class PolicyActAnswer {
  @Id()
  id!: string;
  @Id()
  planId!: string;
  @Count({ least: 1 })
  version!: number;
  @OneOf(['draft', 'scheduled'])
  state!: string;
  @Moment({ nullable: true, about: 'From when it counts; null while it is a draft.' })
  effectiveAt!: string | null;
  @Words({ about: 'Id of the person.' })
  uploadedBy!: string;
  @Count()
  revision!: number;
}

export class PolicyLineAnswer extends PolicyActAnswer {
  @Flag({ about: 'Whether this version counts now.' })
  inForce!: boolean;
}

export class PolicyPageAnswer extends PolicyLineAnswer {
  @Words({ nullable: true, about: 'The text as it was uploaded.' })
  document!: string | null;
  @ApiProperty({ type: Object, description: 'What was read in it: terms, ladders, lights; see docs/policy.md.' })
  content!: object;
}

export class PolicyDifferenceAnswer {
  @Words({ about: '`ladders[standard].rungs[tell-leader].at`' })
  path!: string;
  @Words({ nullable: true, about: 'Null where the earlier version has nothing there.' })
  from!: string | null;
  @Words({ nullable: true, about: 'Null where the later version has nothing there.' })
  to!: string | null;
}

export class PolicyErrorAnswer {
  @Count({ least: 1 })
  line!: number;
  @Words({ about: '`ladders[1].rungs[2].at`; empty where the document as a whole is meant.' })
  path!: string;
  @Words({ about: 'In English.' })
  message!: string;
  @Words({ about: '中文说明。' })
  zh!: string;
}

/** What is wrong with a document, and what it would change; both empty for one that says what counts already. */
export class PolicyCheckAnswer {
  @Parts(PolicyErrorAnswer)
  errors!: PolicyErrorAnswer[];
  @Parts(PolicyDifferenceAnswer)
  differences!: PolicyDifferenceAnswer[];
}

export class UploadBody {
  @Text({ most: longestPolicy, raw: true, about: '规则文件（YAML或JSON）。不得上传涉密信息。' })
  document!: string;
}

export class ScheduleBody {
  @Moment({ optional: true, about: 'A minute from now at the earliest, which it is where none is given.' })
  from?: string;
}

export class ComparisonQuery {
  @Count({ least: 1, most: 100_000 })
  from!: number;
  @Count({ least: 1, most: 100_000 })
  to!: number;
}
