import type { PartChange } from '#application/annual-plan/compare-versions.js';
import type { AnnualPlanPage } from '#application/annual-plan/read-annual-plans.query.js';
import type { AnnualPlan } from '#domain/annual-plan/annual-plan.js';

import { type DeviationReason, deviationReasonNames } from '#domain/milestone/deviation.js';

import { columns } from '../terminal/terminal.js';

const heading = ['id', 'year', 'state', 'version', 'submit by', 'route', 'decision', 'reply'];

/** Annual plans, a line each; amendments say so. */
export function annualPlanText(plans: readonly AnnualPlan[]): string {
  return plans.length === 0 ? '尚无年度建设方案' : columns([heading, ...plans.map(line)]);
}

function line(plan: AnnualPlan): readonly string[] {
  const { id, year, lastYear, amendsId, state, version, submitBy, route, decision, replyNumber } = plan;
  const years = lastYear === year ? `${year}` : `${year}—${lastYear}`;
  const named = amendsId === null ? years : `${years}（调整）`;
  return [id, named, state, `${version}`, submitBy ?? '—', route ?? '—', decision ?? '—', replyNumber ?? '—'];
}

/** One annual plan with what it gathered on its way; what is not there yet is left out. */
export function pageText({
  plan,
  versions,
  countersignatures,
  opinions,
  baselines,
  agenda,
  variance,
}: AnnualPlanPage): string {
  return [
    annualPlanText([plan]),
    ...table(
      ['稿次', '保存人', '时间', 'sha256'],
      versions.map(({ number, writtenBy, writtenAt, sha256 }) => [`${number}`, writtenBy, writtenAt, sha256]),
    ),
    ...table(
      ['会签', '单位', '状态', '修改建议', '协调建议'],
      countersignatures.map(({ id, unitId, state, wording, proposal }) => {
        return [id, unitId, state, wording ?? '—', proposal ?? '—'];
      }),
    ),
    ...table(
      ['意见', '稿次', '部分', '时间'],
      opinions.map(({ text, version, part, writtenAt }) => [text, `${version}`, part ?? '—', writtenAt]),
    ),
    ...table(
      ['批准稿', '稿次', '时间', 'sha256'],
      baselines.map(({ number, version, frozenAt, sha256 }) => [`${number}`, `${version}`, frozenAt, sha256]),
    ),
    ...table(
      ['会议', '日期', '序号', '状态'],
      agenda.map(({ meetingId, heldOn, place, state }) => [meetingId, heldOn, `${place}`, state]),
    ),
    ...table(
      ['里程碑', '偏差（工作日）', '情形', '偏差原因'],
      variance.milestones.map(({ code, days, why, reasonCode }) => [code, `${days}`, why, named(reasonCode)]),
    ),
    ...table(
      ['项目', '计划（万元）', '完成（万元）', '偏差', '%', '偏差原因'],
      variance.investments.map(({ project, planned, spent, difference, percent, reasonCode }) => {
        return [project, `${planned}`, ...[spent, difference, percent].map(figure), named(reasonCode)];
      }),
    ),
  ].join('\n\n');
}

function named(code: DeviationReason | null): string {
  return code === null ? '—' : deviationReasonNames[code].zh;
}

function figure(value: number | null): string {
  return value === null ? '—' : `${value}`;
}

/** What became of each part, in the order of the later version, with its old and its new text. */
export function changeText(changes: readonly PartChange[]): string {
  const said = (value: unknown): string => (value === null ? '—' : JSON.stringify(value));
  return changes.length === 0
    ? '两稿相同'
    : changes.map(({ part, change, was, is }) => `${part} ${change}\n- ${said(was)}\n+ ${said(is)}`).join('\n\n');
}

function table(titles: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return rows.length === 0 ? [] : [columns([titles, ...rows])];
}
