import type { AnnualPlan } from '#domain/annual-plan/annual-plan.js';
import type { AnnualPlanContent, PlannedMilestone, SupportPart } from '#domain/annual-plan/content.js';
import { type Refusal, refuse } from '#domain/refusal/refusal.js';
import { owingUnits, type TaskFacts } from '#domain/task/task.facts.js';

import { projectFaults } from './project-faults.js';

/** What a content is checked against: who takes part, and the years that the plan covers. */
export interface ContentFrame {
  readonly facts: TaskFacts;
  readonly plan: Pick<AnnualPlan, 'year' | 'lastYear'>;
}

/** Null where the content holds together; else `CONTENT_INVALID`, which says of each part what to correct. */
export function readContent(content: AnnualPlanContent, frame: ContentFrame): Refusal | null {
  const faults = contentFaults(content, frame);
  return faults.length === 0 ? null : refuse('CONTENT_INVALID', { why: faults.join('；') });
}

/** Each fault names its part and says what to do. */
export function contentFaults(content: AnnualPlanContent, frame: ContentFrame): readonly string[] {
  const { projects, measures, milestones, supports } = content;
  const quarters = 4 * (frame.plan.lastYear - frame.plan.year + 1);
  const parts = [
    ...projects.map(({ code }) => `project:${code}`),
    ...milestones.map(({ code }) => `milestone:${code}`),
    ...supports.map(({ unitId }) => `support:${unitId}`),
  ];
  return [
    ...fault(projects.length + measures.length === 0, 'measures', '本年度无重大项目的，请填写工作措施'),
    ...repeated(parts).map((part) => say(part, '重复，请合并或另行编号')),
    ...projects.flatMap((project) => projectFaults(project, quarters)),
    ...milestones.flatMap((milestone) => milestoneFaults(milestone, content, frame)),
    ...cycle(milestones).map((code) => say(`milestone:${code}`, '前置里程碑互为前提，请断开其中一项')),
    ...supports.flatMap((support) => supportFaults(support, frame)),
  ];
}

function milestoneFaults(
  { code, dueOn, unitId, dependsOn, project }: PlannedMilestone,
  { milestones, projects }: AnnualPlanContent,
  { facts, plan }: ContentFrame,
): readonly string[] {
  const part = `milestone:${code}`;
  const year = Number(dueOn.slice(0, 4));
  const unknown = dependsOn.filter((wanted) => !milestones.some((other) => other.code === wanted));
  const isPartOfNothing = project !== null && !projects.some((other) => other.code === project);
  return [
    ...fault(
      !isDay(dueOn) || year < plan.year || year > plan.lastYear,
      part,
      `完成日期${dueOn}不在方案年度内，请改为${plan.year}年至${plan.lastYear}年内的日期`,
    ),
    ...fault(!unitsOf(facts).has(unitId), part, `责任单位${unitId}不参与该任务，请改为牵头或配合单位`),
    ...unknown.map((wanted) => say(part, `前置里程碑${wanted}不存在，请补列或删除`)),
    ...fault(isPartOfNothing, part, `所属项目${project ?? ''}不存在，请补列或删除`),
  ];
}

function supportFaults({ unitId, text }: SupportPart, { facts }: ContentFrame): readonly string[] {
  const part = `support:${unitId}`;
  const isLead = unitId === facts.task.leadUnitId;
  return [
    ...fault(isLead, part, '牵头单位不作为配合单位，请改入工作措施'),
    ...fault(!isLead && !unitsOf(facts).has(unitId), part, '该单位不参与该任务，请改为配合单位'),
    ...fault(text.trim() === '', part, '请写明该单位的工作分工'),
  ];
}

function unitsOf(facts: TaskFacts): ReadonlySet<string> {
  return new Set([facts.task.leadUnitId, ...owingUnits(facts).map(({ unitId }) => unitId)]);
}

/** Codes of the milestones that can never come, because each waits for another of them. */
function cycle(milestones: readonly PlannedMilestone[]): readonly string[] {
  const known = new Set(milestones.map(({ code }) => code));
  let waiting = milestones;
  for (;;) {
    const open = new Set(waiting.map(({ code }) => code));
    const next = waiting.filter(({ dependsOn }) => dependsOn.some((code) => known.has(code) && open.has(code)));
    if (next.length === waiting.length) return next.map(({ code }) => code);
    waiting = next;
  }
}

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, place) => names.indexOf(name) !== place))];
}

function isDay(text: string): boolean {
  return !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().slice(0, 10) === text;
}

function fault(isWrong: boolean, part: string, what: string): readonly string[] {
  return isWrong ? [say(part, what)] : [];
}

function say(part: string, what: string): string {
  return `${part} ${what}`;
}
