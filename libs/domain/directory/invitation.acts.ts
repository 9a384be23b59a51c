import type { ActContext, Change } from '../act/decision.js';
import { type Refusal, refuse } from '../refusal/refusal.js';
import type { DirectoryFacts, DirectoryRows, DirectoryVerdict, Invitation } from './directory.facts.js';
import { type AccountTerms, newPerson } from './person.acts.js';
import { createUnit, type UnitTerms } from './unit.acts.js';

export interface InvitationSecret {
  readonly id: string;
  /** SHA-256 of the secret in the link. */
  readonly hash: string;
}

const fourteenDaysInMs = 14 * 86_400_000;

/** A link for one unit to name its leader in charge and its liaison; an earlier one that was not used ends. */
export function inviteUnit(
  facts: DirectoryFacts,
  { id, hash, unitId }: InvitationSecret & { readonly unitId: string },
  context: ActContext,
): DirectoryVerdict {
  const invitation = newInvitation({ id, hash, kind: 'unit', unitId }, context);
  return issued(facts, invitation, context);
}

/** The link of an empty start. Once somebody administers, further administrators are named by them. */
export function inviteAdministrator(
  facts: DirectoryFacts,
  secret: InvitationSecret,
  context: ActContext,
): DirectoryVerdict {
  if (facts.administrators > 0) return refuse('ALREADY_HELD');
  return issued(facts, newInvitation({ ...secret, kind: 'administrator', unitId: null }, context), context);
}

/** Null when the link is open. */
export function spent(invitation: Invitation | undefined, kind: Invitation['kind'], at: string): Refusal | null {
  const open = invitation?.kind === kind && invitation.spentAt === null && invitation.expiresAt > at;
  return open ? null : refuse('INVITATION_SPENT');
}

/** The unit names its leader in charge and its liaison. */
export function acceptInvitation(
  facts: DirectoryFacts,
  { invitation, leaderInCharge, liaison }: Acceptance,
  context: ActContext,
): DirectoryVerdict {
  const { unitId } = invitation;
  if (unitId === null) return refuse('INVITATION_SPENT');
  const taken = takenAccount(facts, [leaderInCharge, liaison]);
  if (taken !== undefined) return refuse('NAME_TAKEN', { name: taken });
  const leads = newPerson(leaderInCharge, { unitId, role: 'leader', post: 'leader-in-charge' }, context);
  const links = newPerson(liaison, { unitId, role: 'handler', post: 'liaison' }, context);
  const payload = { leaderInCharge: leads.person.id, liaison: links.person.id };
  const event = { verb: 'invitation.accept', subjectId: invitation.id, unitId, at: context.at, payload } as const;
  return { changes: [spend(invitation, context.at), ...leads.changes, ...links.changes], events: [event] };
}

export interface Acceptance {
  readonly invitation: Invitation;
  readonly leaderInCharge: AccountTerms;
  readonly liaison: AccountTerms;
}

/** The first administrator, and the unit that administers. */
export function claimAdministration(
  facts: DirectoryFacts,
  { invitation, unit, account }: Claim,
  context: ActContext,
): DirectoryVerdict {
  if (facts.administrators > 0) return refuse('INVITATION_SPENT');
  const taken = takenAccount(facts, [account]);
  if (taken !== undefined) return refuse('NAME_TAKEN', { name: taken });
  const created = createUnit(facts, { ...unit, key: null }, context);
  if ('refused' in created) return created;
  const unitId = created.events[0]?.subjectId ?? '';
  const { person, changes } = newPerson(account, { unitId, role: 'administrator', post: null }, context);
  const claimed = { verb: 'administration.claim', subjectId: person.id, unitId, at: context.at } as const;
  return {
    changes: [spend(invitation, context.at), ...created.changes, ...changes],
    events: [...created.events, { ...claimed, payload: { invitationId: invitation.id, account: account.account } }],
  };
}

export interface Claim {
  readonly invitation: Invitation;
  readonly unit: UnitTerms;
  readonly account: AccountTerms;
}

function newInvitation(known: InvitationSecret & Pick<Invitation, 'kind' | 'unitId'>, { at }: ActContext): Invitation {
  const expiresAt = new Date(Date.parse(at) + fourteenDaysInMs).toISOString();
  return { ...known, createdAt: at, expiresAt, spentAt: null };
}

function issued(facts: DirectoryFacts, invitation: Invitation, { at }: ActContext): DirectoryVerdict {
  const { id, kind, unitId, expiresAt } = invitation;
  const earlier = facts.invitations.filter(
    (other) => other.kind === kind && other.unitId === unitId && other.spentAt === null,
  );
  const verb = kind === 'unit' ? 'unit.invite' : 'administration.invite';
  return {
    changes: [...earlier.map((other) => spend(other, at)), { insert: 'invitations', row: invitation }],
    events: [{ verb, subjectId: id, unitId, at, payload: { expiresAt } }],
  };
}

function spend({ id }: Invitation, at: string): Change<DirectoryRows> {
  return { update: 'invitations', id, set: { spentAt: at } };
}

function takenAccount(facts: DirectoryFacts, wanted: readonly AccountTerms[]): string | undefined {
  const used = facts.people.map((person) => person.account);
  return wanted.map(({ account }) => account).find((name, at, all) => used.includes(name) || all.indexOf(name) !== at);
}
