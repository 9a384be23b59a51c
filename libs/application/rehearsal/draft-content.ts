import type { AnnualPlan } from '#domain/annual-plan/annual-plan.js';
import { unfinishedOf } from '#domain/annual-plan/close.acts.js';
import type { AnnualPlanContent, PlannedMilestone, Project, YearGoal } from '#domain/annual-plan/content.js';
import { dayInShanghai } from '#domain/calendar/day.js';
import { owingUnits, type TaskFacts } from '#domain/task/task.facts.js';

/** What a draft is written from. */
export interface Drafting {
  readonly facts: TaskFacts;
  readonly plan: AnnualPlan;
  readonly at: string;
  /** Of the plan's targets those that the task's text states. */
  readonly goals: readonly YearGoal[];
  /** What the newest version says; null for a first one. */
  readonly before: AnnualPlanContent | null;
  readonly milestoneDays: readonly string[];
}

/** A plausible draft: a first one from the task itself, or the newest with what was objected to or asked for taken in. */
export function draftContent(drafting: Drafting): AnnualPlanContent {
  const { before } = drafting;
  return before === null ? firstDraft(drafting) : reworked(before, drafting);
}

function firstDraft({ facts, plan, at, goals, milestoneDays }: Drafting): AnnualPlanContent {
  const { task } = facts;
  const supporters = owingUnits(facts).map(({ unitId }) => unitId);
  return {
    goals: [{ text: `${plan.year}年完成“${task.title}”年度任务`, targetId: null, value: null, unit: null }, ...goals],
    projects: task.number % 3 === 0 ? [] : [project(facts, plan)],
    measures: ['建立月调度机制，逐项落实责任', '每季度报送进展并公开年度完成情况'],
    milestones: [
      ...carriedOn(facts, plan, at),
      ...milestones({ facts, plan, at, days: milestoneDays, responsible: [task.leadUnitId, ...supporters] }),
    ],
    supports: supporters.map((unitId, index) => ({ unitId, text: works[index % works.length] ?? '' })),
    risks: [{ text: '要素保障不及时，影响建设进度', answer: '提前对接用地、能耗指标，按季调度' }],
    attachments: [],
  };
}

const works = [
  '保障项目用地和规划选址',
  '落实配套资金并监督使用',
  '提供行业数据并开放接口',
  '组织本地区项目申报和验收',
];

function project({ task }: TaskFacts, { year }: AnnualPlan): Project {
  const total = 2000 + task.number * 100;
  return {
    code: `P${task.number}`,
    name: `${task.title}重点项目`,
    kind: 'application',
    program: null,
    chainLink: null,
    stage: 'new',
    scale: '建设共性平台1个，推广应用场景5个',
    place: '南宁市',
    owner: '项目建设单位（示范）',
    investment: { total, cumulative: 0, thisYear: [{ source: '自治区财政资金', amount: total / 4 }] },
    progress: [1, 2, 3, 4].map((quarter) => ({
      quarter,
      text: `${year}年第${quarter}季度形象进度`,
      percent: 20 * quarter,
    })),
    needs: [{ kind: 'funding', text: '年度资金计划', status: 'secured' }],
    responsible: '项目负责人',
  };
}

interface Planning extends Pick<Drafting, 'facts' | 'plan' | 'at'> {
  readonly days: readonly string[];
  readonly responsible: readonly string[];
}

/** One a quarter that is still to come, and one on each day asked for; the lead and its supporters take turns. */
function milestones({ plan, at, days, responsible }: Planning): readonly PlannedMilestone[] {
  const today = dayInShanghai(at);
  const inYears = (day: string): boolean => day >= `${plan.year}-01-01` && day <= `${plan.lastYear}-12-31`;
  const quarters = quarterEnds(plan).filter((day) => day > today);
  return [...new Set([...quarters, ...days.filter(inYears)])].sort().map((dueOn, index) => ({
    code: `${plan.year}-M${index + 1}`,
    result: `完成第${index + 1}阶段建设内容并通过验收`,
    dueOn,
    unitId: responsible[index % responsible.length] ?? '',
    evidence: '验收材料',
    dependsOn: [],
    carriesOn: null,
    project: null,
  }));
}

function quarterEnds({ year, lastYear }: AnnualPlan): readonly string[] {
  const years = Array.from({ length: lastYear - year + 1 }, (_, index) => year + index);
  return years.flatMap((of) => ['03-31', '06-30', '09-30', '12-20'].map((day) => `${of}-${day}`));
}

/** What the years before leave, with a date in this one. */
function carriedOn(facts: TaskFacts, plan: AnnualPlan, at: string): readonly PlannedMilestone[] {
  const today = dayInShanghai(at);
  const late = unfinishedOf(facts, plan.year - 1).filter(({ dueOn, state }) => dueOn < today && state === 'open');
  return late.map(({ code, result, unitId, evidence }) => ({
    ...{ code: `${code}-续`, result, unitId, evidence, carriesOn: code, dependsOn: [], project: null },
    dueOn: `${plan.year}-03-31`,
  }));
}

function reworked(before: AnnualPlanContent, { facts, plan }: Drafting): AnnualPlanContent {
  const owing = new Set(owingUnits(facts).map(({ unitId }) => unitId));
  const objections = facts.countersignatures.filter(
    ({ annualPlanId, state }) => annualPlanId === plan.id && state === 'objected',
  );
  const wordings = new Map(objections.map(({ unitId, wording }) => [unitId, wording]));
  const isIn = ({ unitId }: { readonly unitId: string }): boolean =>
    unitId === facts.task.leadUnitId || owing.has(unitId);
  return {
    ...before,
    measures: [...before.measures, `根据第${plan.version}稿的意见修改完善`],
    milestones: before.milestones.map((one) => (isIn(one) ? one : { ...one, unitId: facts.task.leadUnitId })),
    // A unit that came in since has its part as well; one that left has none.
    supports: [...owing].map((unitId) => {
      const known = before.supports.find((part) => part.unitId === unitId);
      return { unitId, text: wordings.get(unitId) ?? known?.text ?? works[0] ?? '' };
    }),
  };
}
