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
import { Reviewing } from './reviewing.js';
import { Supervising } from './supervising.js';

/** The players; whoever lists them also provides the use cases and readers that they stand on. */
export const rehearsalServices = [
  People,
  Assigning,
  Promising,
  Drafting,
  Countersigning,
  Reviewing,
  Deciding,
  Reaching,
  Supervising,
  Parts,
  Performer,
  InlineConductors,
] as const;
