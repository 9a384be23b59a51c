import { describe, expect, it } from '@jest/globals';

import { aPerson } from '#testing/builders/person.builder.js';

import { conductor } from './actor.js';
import { refusalLabels } from '../refusal/refusal.labels.js';
import { authorizeDirectory, directoryAccess, type DirectoryMatter } from './directory.access.js';
import { type DirectoryVerb, directoryVerbs } from './directory.verbs.js';

const own: DirectoryMatter = { unitId: 'unit', role: 'handler', personId: 'li' };
const actors = {
  administrator: aPerson().as('administrator', 'elsewhere'),
  leader: aPerson().leaderOf('unit'),
  stranger: aPerson().leaderOf('elsewhere').as('approver', 'elsewhere'),
  person: aPerson('li').handlerOf('unit'),
  conductor,
};

/** By hand: who may do what, on a handler's place at `unit` or on the account of `li`; the last needs an open link. */
const table: Readonly<Record<DirectoryVerb, string>> = {
  'unit.create': 'administrator',
  'unit.update': 'administrator',
  'unit.invite': 'administrator',
  'person.register': 'administrator leader',
  'person.disable': 'administrator',
  'person.changePassword': 'person',
  'person.signOutEverywhere': 'person',
  'membership.grant': 'administrator leader',
  'membership.end': 'administrator leader',
  'invitation.accept': '',
  'administration.invite': 'conductor',
  'administration.claim': '',
  'token.create': 'person',
  'token.revoke': 'person',
  'feedAddress.create': 'person',
  'feedAddress.revoke': 'person',
};

describe('who may act on the directory', () => {
  it.each(directoryVerbs)('%s is as the table says', (verb) => {
    const allowed = Object.entries(actors).filter(([, actor]) => authorizeDirectory(verb, actor, own) === null);
    expect(allowed.map(([name]) => name).join(' ')).toBe(table[verb]);
  });

  it('is said in Chinese as well', () => {
    const capacities = Object.values(directoryAccess).flat();
    expect(capacities.filter((capacity) => refusalLabels[capacity] === undefined)).toEqual([]);
  });

  it('lets whoever shows an open link use it, and nothing else', () => {
    const allowed = directoryVerbs.filter(
      (verb) => authorizeDirectory(verb, aPerson('visitor'), { ...own, invited: true }) === null,
    );
    expect(allowed).toEqual(['invitation.accept', 'administration.claim']);
  });

  it('lets a leader give no role but that of handler, and no place but at the own unit', () => {
    for (const matter of [{ ...own, role: 'leader' as const }, { ...own, unitId: 'other' }, {}]) {
      expect(authorizeDirectory('membership.grant', actors.leader, matter)?.code).toBe('NOT_ALLOWED');
    }
  });
});
