import { type Refusal, refuse } from '../refusal/refusal.js';
import { type Actor, holds, holdsAnywhere } from './actor.js';
import type { DirectoryVerb } from './directory.verbs.js';
import type { Role } from './unit.js';

/** In which capacity somebody acts on the directory. */
export type DirectoryCapacity = 'administrator' | 'leader of the unit' | 'the person' | 'the invited' | 'conductor';

const administrator = ['administrator'] as const;
const staff = ['administrator', 'leader of the unit'] as const;
const self = ['the person'] as const;

/** Who may do what. A unit's leader names the unit's own handlers and nobody else. */
export const directoryAccess: Readonly<Record<DirectoryVerb, readonly DirectoryCapacity[]>> = {
  'unit.create': administrator,
  'unit.update': administrator,
  'unit.invite': administrator,
  'person.register': staff,
  'person.disable': administrator,
  'person.changePassword': self,
  'person.signOutEverywhere': self,
  'membership.grant': staff,
  'membership.end': staff,
  'invitation.accept': ['the invited'],
  'administration.invite': ['conductor'],
  'administration.claim': ['the invited'],
  'token.create': self,
  'token.revoke': self,
  'feedAddress.create': self,
  'feedAddress.revoke': self,
};

/** What the act is about: where it names none, the act asks for no such capacity. */
export interface DirectoryMatter {
  readonly unitId?: string;
  readonly role?: Role;
  readonly personId?: string;
  /** The secret of an open invitation was shown. */
  readonly invited?: boolean;
}

/** Null when allowed. The directory is open to all signed in, so nothing has to be hidden. */
export function authorizeDirectory(verb: DirectoryVerb, actor: Actor, matter: DirectoryMatter): Refusal | null {
  const held = directoryCapacitiesOf(actor, matter);
  const may = directoryAccess[verb];
  return may.some((capacity) => held.has(capacity)) ? null : refuse('NOT_ALLOWED', { who: may.join(' / ') });
}

export function directoryCapacitiesOf(actor: Actor, matter: DirectoryMatter): ReadonlySet<DirectoryCapacity> {
  const { unitId, role, personId } = matter;
  const leads = unitId !== undefined && role === 'handler' && holds(actor, 'leader', unitId);
  const table: readonly (readonly [DirectoryCapacity, boolean])[] = [
    ['conductor', actor.kind === 'conductor'],
    ['administrator', holdsAnywhere(actor, 'administrator')],
    ['leader of the unit', leads],
    ['the person', personId !== undefined && actor.id === personId],
    ['the invited', matter.invited === true],
  ];
  return new Set(table.filter(([, is]) => is).map(([capacity]) => capacity));
}
