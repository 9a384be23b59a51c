import type { Provider } from '@nestjs/common';

import { onAnnualPlans } from '../annual-plan-use-cases.js';
import { conductorUseCases } from '../conductor-use-cases.js';
import { onDecisions, onSessions } from '../decision-use-cases.js';
import { onMilestones } from '../milestone-use-cases.js';
import { KnownTask } from '../task/known-task.js';
import { onTasks } from '../use-cases.js';
import { Assigning } from './assigning.js';
import { Countersigning } from './countersigning.js';
import { Deciding } from './deciding.js';
import { Drafting } from './drafting.js';
import { InlineConductors } from './inline-conductors.js';
import { Parts } from './parts.js';
import { People } from './people.js';
import { Performer } from './performer.js';
import { Promising } from './promising.js';
import { Reaching } from './reaching.js';
import { Reporting } from './reporting.js';
import { Reviewing } from './reviewing.js';
import { Supervising } from './supervising.js';

const knowing = [
  Assigning,
  Promising,
  Drafting,
  Countersigning,
  Reviewing,
  Deciding,
  Reaching,
  Reporting,
  Supervising,
] as const;

/** The players; whoever lists them also provides the use cases and readers that they stand on. */
export const rehearsalServices: Provider[] = [
  People,
  ...knowing,
  { provide: Parts, inject: [...knowing], useFactory: (...known: Known[]) => new Parts(known) },
  Performer,
  InlineConductors,
];

type Known = InstanceType<(typeof knowing)[number]>;

/** The use cases that the players and inline conductors stand on, with what runs them. */
export const rehearsedUseCases = [
  ...conductorUseCases,
  ...onTasks,
  ...onAnnualPlans,
  ...onMilestones,
  ...onDecisions,
  ...onSessions,
  KnownTask,
] as const;
