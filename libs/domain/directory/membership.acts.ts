import type { ActContext } from '../act/decision.js';
import { refuse } from '../refusal/refusal.js';
import type { DirectoryFacts, DirectoryVerdict, Grant } from './directory.facts.js';
import type { PlaceTerms } from './person.acts.js';

/** A person gets a role at a unit. Nobody raises themselves. */
export function grantMembership(
  facts: DirectoryFacts,
  { personId, unitId, role, post }: PlaceTerms & { readonly personId: string },
  context: ActContext,
): DirectoryVerdict {
  const person = facts.people.find(({ id }) => id === personId);
  if (person?.disabledAt !== null) return refuse('UNKNOWN_PERSON');
  if (!facts.units.some((unit) => unit.id === unitId)) return refuse('UNKNOWN_UNIT', { unit: unitId });
  if (personId === context.actorId) return refuse('OWN_GRANT');
  const held = facts.memberships.some(
    (grant) => grant.endedAt === null && grant.personId === personId && grant.unitId === unitId && grant.role === role,
  );
  if (held) return refuse('ALREADY_HELD');
  const { at } = context;
  const grant: Grant = { id: context.newId(), personId, unitId, role, post, grantedAt: at, endedAt: null };
  return {
    changes: [{ insert: 'memberships', row: grant }],
    events: [{ verb: 'membership.grant', subjectId: grant.id, unitId, at, payload: { personId, role, post } }],
  };
}

export function endMembership(facts: DirectoryFacts, grant: Grant, { at }: ActContext): DirectoryVerdict {
  if (grant.endedAt !== null) return refuse('ALREADY_ENDED');
  if (grant.role === 'administrator' && administersOnlyHere(facts, grant)) return refuse('LAST_ADMINISTRATOR');
  const { id, personId, unitId, role } = grant;
  return {
    changes: [{ update: 'memberships', id, set: { endedAt: at } }],
    events: [{ verb: 'membership.end', subjectId: id, unitId, at, payload: { personId, role } }],
  };
}

function administersOnlyHere(facts: DirectoryFacts, grant: Grant): boolean {
  const elsewhere = facts.memberships.some(
    (other) =>
      other.id !== grant.id &&
      other.personId === grant.personId &&
      other.role === 'administrator' &&
      other.endedAt === null,
  );
  return facts.administrators <= 1 && !elsewhere;
}
