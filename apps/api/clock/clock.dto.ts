import { Flag, Moment, Texts } from '../route/fields.js';

export class StepBody {
  @Moment({ optional: true, about: 'Not to be passed; to whatever is due next when not said.' })
  to?: string;
}

export class ClockAnswer {
  @Moment({ about: 'Business time.' })
  now!: string;
  @Flag()
  stepped!: boolean;
  @Moment({ nullable: true, about: 'When something is due next; null where nothing is dated.' })
  next!: string | null;
  @Texts({ about: 'Conductors that are not through with the present.' })
  restless!: readonly string[];
}
