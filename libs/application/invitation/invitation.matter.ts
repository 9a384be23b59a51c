import type { PersonActor } from '#domain/directory/actor.js';
import type { DirectoryFacts, Invitation } from '#domain/directory/directory.facts.js';
import { spent } from '#domain/directory/invitation.acts.js';

import type { Command } from '../act/act.js';
import { sha256 } from '../record/chain-link.js';

/** What somebody who holds a link sends with it. */
export interface InvitedCommand extends Omit<Command, 'actor'> {
  readonly secret: string;
}

/** A link as the matter of an act: whoever shows its secret is the invited. */
export function invitationMatter({ secret, at }: InvitedCommand, kind: Invitation['kind']) {
  const hash = sha256(secret);
  const find = (facts: DirectoryFacts): Invitation | undefined => facts.invitations.find((row) => row.hash === hash);
  return {
    hash,
    matter: find,
    asks: (): { invited: boolean } => ({ invited: true }),
    refusal: (invitation: Invitation) => spent(invitation, kind, at),
  } as const;
}

/** Nobody has an account yet: the act is the link's, under its hash, so that a repetition is known as one. */
export function invited(secret: string): PersonActor {
  return { kind: 'person', id: `invitation:${sha256(secret)}`, name: '受邀人', memberships: [] };
}

/** An invitation as its maker sees it, without the hash. */
export function issuedView(facts: DirectoryFacts, id: string) {
  const invitation = facts.invitations.find((row) => row.id === id);
  return { id, unitId: invitation?.unitId ?? null, expiresAt: invitation?.expiresAt ?? null };
}
