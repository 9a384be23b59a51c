import { describe, expect, it } from '@jest/globals';

import { anAct, noon } from '#testing/builders/act.builder.js';
import { aDirectory, aGrant, aListedPerson, aListedUnit, anInvitation } from '#testing/builders/directory.builder.js';

import type { Refusal } from '../refusal/refusal.js';
import { applyDirectoryChanges, type DirectoryFacts, type DirectoryVerdict } from './directory.facts.js';
import { acceptInvitation, claimAdministration, inviteAdministrator, inviteUnit, spent } from './invitation.acts.js';
import { endMembership, grantMembership } from './membership.acts.js';
import { changePassword, disablePerson, registerPerson, signOutEverywhere } from './person.acts.js';
import { createToken, revokeToken } from './token.acts.js';
import { createUnit, updateUnit } from './unit.acts.js';

const codeOf = (verdict: DirectoryVerdict | Refusal | null): string =>
  verdict !== null && 'refused' in verdict ? verdict.code : 'done';

function after(facts: DirectoryFacts, verdict: DirectoryVerdict): DirectoryFacts {
  if ('refused' in verdict) throw new Error(verdict.code);
  return applyDirectoryChanges(facts, verdict.changes);
}

const terms = (name: string, more: object = {}) => {
  return { name, officialName: name, kind: 'department' as const, parentId: null, aliases: [], ...more };
};
const account = (name: string) => ({ name, account: name, phone: null, passwordHash: 'hash' });
const handler = { unitId: 'unit', role: 'handler' as const, post: null };

describe('a unit', () => {
  const known = aDirectory({ units: [aListedUnit('财政厅', { aliases: ['广西财政厅'] })] });

  it('is refused any name that another one bears, in whatever place', () => {
    for (const more of [{}, { officialName: '广西财政厅' }, { aliases: ['财政厅'] }]) {
      expect(codeOf(createUnit(known, { ...terms('财政厅'), ...more, key: null }, anAct()))).toBe('NAME_TAKEN');
    }
    expect(codeOf(createUnit(known, { ...terms('审计厅'), key: '财政厅' }, anAct()))).toBe('NAME_TAKEN');
    expect(codeOf(createUnit(known, { ...terms('审计厅'), key: null }, anAct()))).toBe('done');
  });

  it('may keep its own names when it is changed', () => {
    const [unit] = known.units;
    if (unit === undefined) throw new Error('no unit');
    const facts = after(known, updateUnit(known, { unit, terms: terms('财政厅', { aliases: ['财政'] }) }, anAct()));
    expect(facts.units[0]).toMatchObject({ aliases: ['财政'], revision: 2, key: '财政厅' });
  });

  it('stands neither below itself nor below what is below it', () => {
    const top = aListedUnit('top');
    const units = [top, aListedUnit('middle', { parentId: 'top' }), aListedUnit('low', { parentId: 'middle' })];
    const under = (parentId: string) =>
      codeOf(updateUnit(aDirectory({ units }), { unit: top, terms: terms('top', { parentId }) }, anAct()));
    expect(['top', 'middle', 'low', 'nowhere'].map(under)).toEqual([
      'PARENT_BELOW',
      'PARENT_BELOW',
      'PARENT_BELOW',
      'UNKNOWN_UNIT',
    ]);
  });
});

describe('a person', () => {
  const facts = aDirectory({
    units: [aListedUnit('unit')],
    people: [aListedPerson('li')],
    memberships: [aGrant('li', 'administrator'), aGrant('li', 'handler')],
  });
  const [li = aListedPerson('nobody')] = facts.people;

  it('is registered once under one account, at a unit that is there', () => {
    expect(codeOf(registerPerson(facts, { ...account('wang'), ...handler }, anAct()))).toBe('done');
    expect(codeOf(registerPerson(facts, { ...account('li'), ...handler }, anAct()))).toBe('NAME_TAKEN');
    const elsewhere = { ...account('wang'), ...handler, unitId: 'nowhere' };
    expect(codeOf(registerPerson(facts, elsewhere, anAct()))).toBe('UNKNOWN_UNIT');
  });

  it('loses sessions and roles with the account, once, unless nobody else administers', () => {
    const gone = after(facts, disablePerson(facts, li, anAct()));
    expect(gone.people[0]).toMatchObject({ disabledAt: noon, sessionsEpoch: 1 });
    expect(gone.memberships.every((grant) => grant.endedAt === noon)).toBe(true);
    expect(codeOf(disablePerson(gone, gone.people[0] ?? li, anAct()))).toBe('ALREADY_ENDED');
    expect(codeOf(disablePerson({ ...facts, administrators: 1 }, li, anAct()))).toBe('LAST_ADMINISTRATOR');
  });

  it('ends all sessions by a change of the password, which must be of the one that was checked', () => {
    const change = { verified: 'hash of li', passwordHash: 'new' };
    expect(after(facts, changePassword(li, change, anAct())).people[0]).toMatchObject({
      passwordHash: 'new',
      sessionsEpoch: 1,
    });
    expect(codeOf(changePassword(li, { ...change, verified: 'older' }, anAct()))).toBe('PASSWORD_WRONG');
    expect(after(facts, signOutEverywhere(li, anAct())).people[0]?.sessionsEpoch).toBe(1);
  });

  it('is given a role by somebody else, once, and none when the account is closed', () => {
    const grant = { ...handler, role: 'leader' as const, personId: 'li' };
    expect(codeOf(grantMembership(facts, grant, anAct()))).toBe('done');
    expect(codeOf(grantMembership(facts, grant, anAct(noon, 'li')))).toBe('OWN_GRANT');
    expect(codeOf(grantMembership(facts, { ...grant, role: 'handler' }, anAct()))).toBe('ALREADY_HELD');
    expect(codeOf(grantMembership(facts, { ...grant, personId: 'nobody' }, anAct()))).toBe('UNKNOWN_PERSON');
    expect(codeOf(grantMembership(facts, { ...grant, unitId: 'nowhere' }, anAct()))).toBe('UNKNOWN_UNIT');
    const closed = { ...facts, people: [aListedPerson('li', { disabledAt: noon })] };
    expect(codeOf(grantMembership(closed, grant, anAct()))).toBe('UNKNOWN_PERSON');
  });

  it('loses a role once, and that of administrator only when another one is left', () => {
    const administers = aGrant('li', 'administrator');
    expect(codeOf(endMembership(facts, administers, anAct()))).toBe('done');
    expect(codeOf(endMembership(facts, { ...administers, endedAt: noon }, anAct()))).toBe('ALREADY_ENDED');
    const last = { ...facts, administrators: 1 };
    expect(codeOf(endMembership(last, administers, anAct()))).toBe('LAST_ADMINISTRATOR');
    expect(codeOf(endMembership(last, aGrant('li', 'handler'), anAct()))).toBe('done');
    const twice = { ...last, memberships: [administers, aGrant('li', 'administrator', { id: 'other' })] };
    expect(codeOf(endMembership(twice, administers, anAct()))).toBe('done');
  });
});

describe('an invitation', () => {
  const facts = aDirectory({ invitations: [anInvitation(), anInvitation({ id: 'of another', unitId: 'other' })] });

  it('ends an earlier one of the same unit, and no other', () => {
    const now = after(facts, inviteUnit(facts, { id: 'new', hash: 'new', unitId: 'unit' }, anAct()));
    const open = now.invitations.filter((invitation) => invitation.spentAt === null);
    expect(open.map(({ id }) => id)).toEqual(['of another', 'new']);
    expect(open.at(-1)?.expiresAt).toBe('2026-03-16T04:00:00.000Z');
  });

  it('is open until it is used or fourteen days have passed, for its kind only', () => {
    const at = (moment: string) => codeOf(spent(anInvitation(), 'unit', moment));
    expect([at('2026-03-16T03:59:59.999Z'), at('2026-03-16T04:00:00.000Z')]).toEqual(['done', 'INVITATION_SPENT']);
    expect(codeOf(spent(anInvitation({ spentAt: noon }), 'unit', noon))).toBe('INVITATION_SPENT');
    expect(codeOf(spent(anInvitation(), 'administrator', noon))).toBe('INVITATION_SPENT');
    expect(codeOf(spent(undefined, 'unit', noon))).toBe('INVITATION_SPENT');
  });

  it('makes a leader in charge and a liaison, with two accounts that nobody has', () => {
    const accept = (leaderInCharge: string, liaison: string, given = facts) =>
      acceptInvitation(
        given,
        { invitation: anInvitation(), leaderInCharge: account(leaderInCharge), liaison: account(liaison) },
        anAct(),
      );
    const now = after(facts, accept('li', 'wang'));
    expect(now.memberships.map(({ role, post }) => [role, post])).toEqual([
      ['leader', 'leader-in-charge'],
      ['handler', 'liaison'],
    ]);
    expect(now.invitations[0]?.spentAt).toBe(noon);
    expect(codeOf(accept('li', 'li'))).toBe('NAME_TAKEN');
    expect(codeOf(accept('li', 'wang', { ...facts, people: [aListedPerson('wang')] }))).toBe('NAME_TAKEN');
  });

  it('makes the first administrator, as long as nobody administers', () => {
    const invitation = anInvitation({ kind: 'administrator', unitId: null });
    const claim = { invitation, unit: terms('发展改革委'), account: account('first') };
    const empty = aDirectory({ administrators: 0, invitations: [invitation] });
    const now = after(empty, claimAdministration(empty, claim, anAct()));
    expect(now.memberships).toEqual([expect.objectContaining({ role: 'administrator', unitId: now.units[0]?.id })]);
    expect(codeOf(claimAdministration(aDirectory(), claim, anAct()))).toBe('INVITATION_SPENT');
    expect(codeOf(inviteAdministrator(aDirectory(), { id: 'x', hash: 'x' }, anAct()))).toBe('ALREADY_HELD');
  });
});

describe('a token', () => {
  it('is the actor’s own, for its days, and ends once', () => {
    const given = { id: 'token', hash: 'hash', name: 'x', scopes: ['read'], days: 2 };
    const facts = after(aDirectory(), createToken(given, anAct(noon, 'li')));
    const [token] = facts.tokens;
    if (token === undefined) throw new Error('no token');
    expect(token).toMatchObject({ personId: 'li', expiresAt: '2026-03-04T04:00:00.000Z' });
    const ended = after(facts, revokeToken(token, anAct())).tokens[0] ?? token;
    expect(codeOf(revokeToken(ended, anAct()))).toBe('ALREADY_ENDED');
  });
});
