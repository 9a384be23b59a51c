import { roles } from '#domain/directory/unit.js';
import { parties } from '#domain/holding-time/holding-times.js';

import { Count, Day, Id, OneOf, Words } from '../route/fields.js';

export class HoldingTimeAnswer {
  @Id()
  unitId!: string;
  @Words()
  unitName!: string;
  @OneOf(parties, { about: 'What the unit was to the task.' })
  party!: string;
  @OneOf([...roles, 'suspension'], { about: '`suspension`: its clock lawfully stood still, so nobody held it.' })
  role!: string;
  @Count({ about: 'Counted matter by matter; the first day is the working day after it came.' })
  workingDays!: number;
}

export class HoldingWindowQuery {
  @Day({ optional: true, about: 'The first day; from the beginning where none is given.' })
  from?: string;
  @Day({ optional: true, about: 'The last day; today where none is given.' })
  to?: string;
}
