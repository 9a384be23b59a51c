import { Approving } from './approving.js';
import { Drafting } from './drafting.js';
import { People } from './people.js';
import { Performer } from './performer.js';
import { TakingOn } from './taking-on.js';
import { Watching } from './watching.js';

/** The players; whoever lists them also provides the use cases and readers that they stand on. */
export const rehearsalServices = [People, TakingOn, Drafting, Approving, Watching, Performer] as const;
