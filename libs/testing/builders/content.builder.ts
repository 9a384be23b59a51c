import { outlineOf } from '#application/annual-plan/outline-of.js';
import type { AnnualPlanContent, PlannedMilestone, Project } from '#domain/annual-plan/content.js';
import type { Draft } from '#domain/annual-plan/drafting.acts.js';

/** A project that holds together, by default `P1`. */
export function aProject(change: Partial<Project> = {}): Project {
  return {
    code: 'P1',
    name: '公共算力平台',
    kind: 'common-service',
    program: null,
    chainLink: null,
    stage: 'new',
    scale: '机柜200架',
    place: '南宁市',
    owner: '平台公司',
    investment: { total: 1000, cumulative: 200, thisYear: [{ source: '自治区财政资金', amount: 300 }] },
    progress: [
      { quarter: 1, text: '开工', percent: 10 },
      { quarter: 4, text: '封顶', percent: 60 },
    ],
    needs: [{ kind: 'land', text: '建设用地20亩', status: 'pending' }],
    responsible: '张三',
    ...change,
  };
}

/** A milestone of the lead, due at mid-year, by default `M1`. */
export function aPlannedMilestone(change: Partial<PlannedMilestone> = {}): PlannedMilestone {
  return {
    code: 'M1',
    result: '主体开工',
    dueOn: '2026-06-30',
    unitId: 'lead',
    evidence: '开工令',
    dependsOn: [],
    project: null,
    ...change,
  };
}

/** The year 2026 of a task led by `lead`, which names `helper` in a milestone and in a part of its own. */
export function aContent(change: Partial<AnnualPlanContent> = {}): AnnualPlanContent {
  return {
    goals: [{ text: '建成平台一期', targetId: null, value: 200, unit: '架' }],
    projects: [aProject()],
    measures: ['每月调度'],
    milestones: [aPlannedMilestone(), aPlannedMilestone({ code: 'M2', unitId: 'helper', dependsOn: ['M1'] })],
    supports: [{ unitId: 'helper', text: '保障用地' }],
    risks: [{ text: '用地指标不足', answer: '提前报批' }],
    attachments: [],
    ...change,
  };
}

/** A content with its outline, as it is saved. */
export function aDraft(content = aContent(), leadUnitId = 'lead'): Draft {
  return { content, outline: outlineOf(content, leadUnitId) };
}
