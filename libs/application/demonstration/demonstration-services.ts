import { rehearsalServices } from '../rehearsal/rehearsal-services.js';
import { Demonstration } from './demonstration.js';
import { PlayDemonstration } from './play-demonstration.js';
import { SessionActs } from './session-acts.js';
import { TellNobody } from './tell-nobody.js';

/** The demonstration with its players; whoever lists them also provides the use cases and ports that they stand on. */
export const demonstrationServices = [
  ...rehearsalServices,
  SessionActs,
  PlayDemonstration,
  TellNobody,
  Demonstration,
] as const;
