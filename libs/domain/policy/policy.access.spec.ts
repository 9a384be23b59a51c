import { describe, expect, it } from '@jest/globals';

import { aPerson } from '#testing/builders/person.builder.js';
import { standings } from '#testing/builders/unit.builder.js';

import { type Actor, conductor } from '../directory/actor.js';
import { authorizePolicy, maySeePolicyDrafts } from './policy.access.js';
import { type PolicyVerb, policyVerbs } from './policy.verbs.js';

// By hand: the coordinator is held to the terms, so it proposes them and others adopt them.
const table: readonly (readonly [string, Actor, readonly PolicyVerb[]])[] = [
  ['the coordinator', aPerson().coordinating(), ['policy.upload']],
  ['the general office', aPerson().inTheOffice(), ['policy.upload', 'policy.schedule', 'policy.rollBack']],
  ['the approver', aPerson().approving(), ['policy.schedule', 'policy.rollBack']],
  ['the supervision office', aPerson().inspecting(), []],
  ['a leader of a department', aPerson().leaderOf('helper'), []],
  ['the leader of the coordinator’s unit', aPerson().leaderOf(standings.coordinator), []],
  ['an administrator', aPerson().as('administrator', standings.coordinator), []],
  ['a coordinator of another unit', aPerson().as('coordinator', 'elsewhere'), []],
  ['the engine', conductor, []],
];

describe('a plan’s policy', () => {
  it.each(table)('to %s is open for this and nothing else', (_who, actor, verbs) => {
    expect(policyVerbs.filter((verb) => authorizePolicy(verb, actor, standings) === null)).toEqual(verbs);
  });

  it.each(table)('to %s is open as a draft only if there is something to do with it', (_who, actor, verbs) => {
    expect(maySeePolicyDrafts(actor, standings)).toBe(verbs.length > 0);
  });

  it('is refused with whom it belongs to', () => {
    expect(authorizePolicy('policy.schedule', aPerson().coordinating(), standings)).toMatchObject({
      code: 'NOT_ALLOWED',
      details: { who: 'office / approver' },
    });
  });
});
