import { describe, expect, it } from '@jest/globals';

import type { AnnualPlanContent } from '#domain/annual-plan/content.js';
import { aContent, aPlannedMilestone, aProject } from '#testing/builders/content.builder.js';
import { aTask } from '#testing/builders/task.builder.js';

import { projectFaults } from './project-faults.js';
import { contentFaults, readContent } from './read-content.js';

const frame = { facts: aTask().supportedBy('helper').build(), plan: { year: 2026, lastYear: 2026 } };
const funding = (amount: number) => ({ total: 1000, cumulative: 800, thisYear: [{ source: '企业自筹', amount }] });
const quarter = (number: number, percent: number) => ({ quarter: number, text: '', percent });

const wrong: readonly (readonly [string, Partial<AnnualPlanContent>, string])[] = [
  ['neither projects nor measures', { projects: [], measures: [] }, 'measures 本年度无重大项目的，请填写工作措施'],
  ['a code twice', { projects: [aProject(), aProject()] }, 'project:P1 重复，请合并或另行编号'],
  [
    'more money than there is',
    { projects: [aProject({ investment: funding(300) })] },
    'project:P1 累计与本年投资之和（1100万元）超过总投资（1000万元），请核对',
  ],
  [
    'a fifth quarter',
    { projects: [aProject({ progress: [quarter(5, 10)] })] },
    'project:P1 形象进度的季度应为1至4，请更正',
  ],
  [
    'progress that falls back',
    { projects: [aProject({ progress: [quarter(1, 40), quarter(2, 30)] })] },
    'project:P1 形象进度不得逐季下降，请核对',
  ],
  [
    'a date of another year',
    { milestones: [aPlannedMilestone({ dueOn: '2027-01-01' })] },
    'milestone:M1 完成日期2027-01-01不在方案年度内，请改为2026年至2026年内的日期',
  ],
  [
    'a day that is none',
    { milestones: [aPlannedMilestone({ dueOn: '2026-02-30' })] },
    'milestone:M1 完成日期2026-02-30不在方案年度内，请改为2026年至2026年内的日期',
  ],
  [
    'a milestone of a stranger',
    { milestones: [aPlannedMilestone({ unitId: 'other' })] },
    'milestone:M1 责任单位other不参与该任务，请改为牵头或配合单位',
  ],
  [
    'a dependency on nothing',
    { milestones: [aPlannedMilestone({ dependsOn: ['M9'] })] },
    'milestone:M1 前置里程碑M9不存在，请补列或删除',
  ],
  [
    'a milestone of no project',
    { milestones: [aPlannedMilestone({ project: 'P9' })] },
    'milestone:M1 所属项目P9不存在，请补列或删除',
  ],
  [
    'the lead as its own support',
    { supports: [{ unitId: 'lead', text: '统筹' }] },
    'support:lead 牵头单位不作为配合单位，请改入工作措施',
  ],
  [
    'a support that does nothing',
    { supports: [{ unitId: 'helper', text: ' ' }] },
    'support:helper 请写明该单位的工作分工',
  ],
];

describe('A content is refused', () => {
  it.each(wrong)('for %s, with the part and what to do', (_what, change, fault) => {
    expect(contentFaults(aContent(change), frame)).toEqual([fault]);
  });

  it('for milestones that wait for each other, and only for those', () => {
    const milestones = [
      aPlannedMilestone({ code: 'A', dependsOn: ['B'] }),
      aPlannedMilestone({ code: 'B', dependsOn: ['A'] }),
      aPlannedMilestone({ code: 'C' }),
    ];
    const faults = contentFaults(aContent({ milestones }), frame);
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['milestone:A', 'milestone:B']);
  });

  it('with all its faults at once', () => {
    const refusal = readContent(
      aContent({ projects: [], measures: [], supports: [{ unitId: 'lead', text: '' }] }),
      frame,
    );
    expect(refusal).toMatchObject({ code: 'CONTENT_INVALID' });
    expect(String(refusal?.details['why']).split('；')).toHaveLength(3);
  });
});

describe('A content is taken', () => {
  it('when it holds together', () => {
    expect(readContent(aContent(), frame)).toBeNull();
  });

  it('with eight quarters where two years share a plan', () => {
    const content = aContent({ projects: [aProject({ progress: [quarter(8, 100)] })] });
    expect(contentFaults(content, { ...frame, plan: { year: 2026, lastYear: 2027 } })).toEqual([]);
  });
});

describe('Money', () => {
  it('adds up as it is written, also in fractions', () => {
    const investment = { total: 0.3, cumulative: 0.1, thisYear: [{ source: '企业自筹', amount: 0.2 }] };
    expect(projectFaults(aProject({ investment }), 4)).toEqual([]);
  });
});
