import { describe, expect, it } from '@jest/globals';

import { anAct, noon } from '#testing/builders/act.builder.js';
import { aDirectory } from '#testing/builders/directory.builder.js';
import { only } from '#testing/builders/row.builder.js';

import { applyDirectoryChanges, type DirectoryFacts, type DirectoryVerdict } from './directory.facts.js';
import { createFeedAddress, revokeFeedAddress } from './feed-address.acts.js';

function after(facts: DirectoryFacts, verdict: DirectoryVerdict): DirectoryFacts {
  if ('refused' in verdict) throw new Error(verdict.code);
  return applyDirectoryChanges(facts, verdict.changes);
}

describe('the address of a calendar feed', () => {
  it('is the actor’s own, of what waits for the person or at a unit', () => {
    const terms = { id: 'feed', hash: 'hash', unitId: null };
    const own = only(after(aDirectory(), createFeedAddress(terms, anAct(noon, 'li'))).feedAddresses[0]);
    expect(own).toMatchObject({ personId: 'li', scope: 'person', unitId: null, createdAt: noon, revokedAt: null });
    const units = after(aDirectory(), createFeedAddress({ ...terms, unitId: 'unit' }, anAct(noon, 'li')));
    expect(units.feedAddresses[0]).toMatchObject({ scope: 'unit', unitId: 'unit' });
  });

  it('is recorded without its hash', () => {
    const verdict = createFeedAddress({ id: 'feed', hash: 'secret', unitId: 'unit' }, anAct());
    expect(JSON.stringify('events' in verdict && verdict.events)).not.toContain('secret');
  });

  it('is revoked once', () => {
    const made = after(aDirectory(), createFeedAddress({ id: 'feed', hash: 'hash', unitId: null }, anAct()));
    const revoked = after(made, revokeFeedAddress(only(made.feedAddresses[0]), anAct()));
    expect(revoked.feedAddresses[0]?.revokedAt).toBe(noon);
    expect(revokeFeedAddress(only(revoked.feedAddresses[0]), anAct())).toMatchObject({ code: 'ALREADY_ENDED' });
  });
});
