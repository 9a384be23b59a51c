import { describe, expect, it } from '@jest/globals';

import { aContent, aPlannedMilestone, aProject } from '#testing/builders/content.builder.js';

import { contentFaults } from './content-file.js';

describe('the content of an annual plan, as a file', () => {
  it('is taken with everything that it may hold', () => {
    const milestones = [aPlannedMilestone(), { ...aPlannedMilestone({ code: 'M2' }), carriesOn: null }];
    expect(contentFaults(aContent({ milestones }))).toEqual([]);
  });

  it.each([
    ['nothing', null, ['content has to be an object']],
    ['a part left out', { ...aContent(), risks: undefined }, ['content.risks has to be a list']],
    ['a word of its own', { ...aContent(), remarks: '' }, ['content.remarks is not known']],
    [
      'a number in words',
      aContentWith({ investment: { ...aProject().investment, total: '一亿' } }),
      ['content.projects[0].investment.total has to be a number'],
    ],
    [
      'a kind that there is not',
      aContentWith({ kind: 'other' }),
      ['content.projects[0].kind has to be one of research, application, common-service, manufacturing'],
    ],
    ['a list of something else', { ...aContent(), measures: [1] }, ['content.measures[0] has to be a string']],
    [
      'a milestone without a day',
      { ...aContent(), milestones: [{ ...aPlannedMilestone(), dueOn: null }] },
      ['content.milestones[0].dueOn has to be a string'],
    ],
  ])('says by its place what is wrong: %s', (_what, value, faults) => {
    expect(contentFaults(value)).toEqual(faults);
  });
});

function aContentWith(change: object): object {
  return { ...aContent(), projects: [{ ...aProject(), ...change }] };
}
