import type { ActContext, Change } from '../act/decision.js';
import { refuse } from '../refusal/refusal.js';
import type { DirectoryFacts, DirectoryRows, DirectoryVerdict, Grant, Person } from './directory.facts.js';
import type { Post, Role } from './unit.js';

export interface AccountTerms {
  readonly name: string;
  readonly account: string;
  readonly phone: string | null;
  /** Argon2id, encoded. */
  readonly passwordHash: string;
}

export interface PlaceTerms {
  readonly unitId: string;
  readonly role: Role;
  readonly post: Post | null;
}

/** A person with the first role at a unit. */
export function registerPerson(
  facts: DirectoryFacts,
  terms: AccountTerms & PlaceTerms,
  context: ActContext,
): DirectoryVerdict {
  const { account, unitId, role, post } = terms;
  if (!facts.units.some((unit) => unit.id === unitId)) return refuse('UNKNOWN_UNIT', { unit: unitId });
  if (facts.people.some((other) => other.account === account)) return refuse('NAME_TAKEN', { name: account });
  const { person, changes } = newPerson(terms, terms, context);
  const payload = { account, roles: [role], post };
  return {
    changes,
    events: [{ verb: 'person.register', subjectId: person.id, unitId, at: context.at, payload }],
  };
}

/** The rows of a new person with one role. */
export function newPerson(
  { name, account, phone, passwordHash }: AccountTerms,
  { unitId, role, post }: PlaceTerms,
  context: ActContext,
): { readonly person: Person; readonly changes: readonly Change<DirectoryRows>[] } {
  const id = context.newId();
  const person = { id, name, account, phone, passwordHash, disabledAt: null, sessionsEpoch: 0, revision: 1 };
  const grant: Grant = {
    id: context.newId(),
    personId: id,
    unitId,
    role,
    post,
    grantedAt: context.at,
    endedAt: null,
  };
  return {
    person,
    changes: [
      { insert: 'people', row: person },
      { insert: 'memberships', row: grant },
    ],
  };
}

/** The account is closed for good: its sessions and its roles end with it. */
export function disablePerson(facts: DirectoryFacts, person: Person, context: ActContext): DirectoryVerdict {
  if (person.disabledAt !== null) return refuse('ALREADY_ENDED');
  const open = facts.memberships.filter((grant) => grant.personId === person.id && grant.endedAt === null);
  const administers = open.some((grant) => grant.role === 'administrator');
  if (administers && facts.administrators <= 1) return refuse('LAST_ADMINISTRATOR');
  const { at } = context;
  const set = { disabledAt: at, sessionsEpoch: person.sessionsEpoch + 1, revision: person.revision + 1 };
  const payload = { account: person.account, roles: open.map(({ unitId, role }) => ({ unitId, role })) };
  return {
    changes: [
      { update: 'people', id: person.id, set },
      ...open.map(({ id }) => ({ update: 'memberships' as const, id, set: { endedAt: at } })),
    ],
    events: [{ verb: 'person.disable', subjectId: person.id, unitId: null, at, payload }],
  };
}

/**
 * All sessions end; whoever changed the password opens a new one.
 * @param change.verified the hash that the current password was checked against, outside the lock
 */
export function changePassword(
  person: Person,
  change: { readonly verified: string; readonly passwordHash: string },
  { at }: ActContext,
): DirectoryVerdict {
  // Somebody changed it between the check and the lock: what was checked is no longer the password.
  if (person.passwordHash !== change.verified) return refuse('PASSWORD_WRONG');
  const { passwordHash } = change;
  const set = { passwordHash, sessionsEpoch: person.sessionsEpoch + 1, revision: person.revision + 1 };
  return {
    changes: [{ update: 'people', id: person.id, set }],
    events: [{ verb: 'person.changePassword', subjectId: person.id, unitId: null, at, payload: {} }],
  };
}

export function signOutEverywhere(person: Person, { at }: ActContext): DirectoryVerdict {
  return {
    changes: [{ update: 'people', id: person.id, set: { sessionsEpoch: person.sessionsEpoch + 1 } }],
    events: [{ verb: 'person.signOutEverywhere', subjectId: person.id, unitId: null, at, payload: {} }],
  };
}
