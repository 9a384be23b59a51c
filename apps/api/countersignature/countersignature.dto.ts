import { countersignatureLife } from '#domain/countersignature/countersignature.js';

import { PreparedActAnswer } from '../matter/matter.dto.js';
import { statesOf } from '../matter/states-of.js';
import { Count, Id, Moment, OneOf, Part, Parts, Text, Words, noSecrets } from '../route/fields.js';

export class ObjectionBody {
  @Text({ most: 2000, about: `修改建议: the wording that is asked for. ${noSecrets}` })
  wording!: string;
}

export class ProposalBody {
  @Text({ most: 2000, about: `协调建议: how to go on. ${noSecrets}` })
  proposal!: string;
}

export class CountersignatureAnswer {
  @Id()
  id!: string;
  @Id()
  taskId!: string;
  @Id()
  annualPlanId!: string;
  @Id()
  unitId!: string;
  @Words({ about: 'The parts that name the unit, with their hashes, as they were when it was asked.' })
  fingerprint!: string;
  @Count({ least: 1, about: 'The version on which it was asked.' })
  version!: number;
  @OneOf(statesOf(countersignatureLife))
  state!: string;
  @Words({ nullable: true })
  wording!: string | null;
  @Words({ nullable: true })
  proposal!: string | null;
  @Moment()
  askedAt!: string;
  @Moment({ nullable: true })
  answeredAt!: string | null;
  @Moment({ nullable: true, about: 'Since when silence counts as agreement.' })
  deemedAt!: string | null;
  @Count({ least: 1 })
  revision!: number;
}

export class CountersignatureActAnswer {
  @Part(CountersignatureAnswer)
  countersignature!: CountersignatureAnswer;
  @Parts(PreparedActAnswer)
  preparedActs!: PreparedActAnswer[];
}
