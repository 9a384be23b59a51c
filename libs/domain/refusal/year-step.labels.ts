import type { AnnualPlanState } from '../annual-plan/annual-plan.js';
import type { CompletionState } from '../completion/completion.js';
import type { CountersignatureState } from '../countersignature/countersignature.js';
import type { MeetingState } from '../meeting/meeting.js';
import type { MilestoneState } from '../milestone/milestone.js';
import type { ProgressReportState } from '../progress-report/progress-report.js';
import type { NextStep } from './next-step.labels.js';

export type YearSituation =
  | `annual plan.${AnnualPlanState}`
  | `countersignature.${CountersignatureState}`
  | `milestone.${MilestoneState}`
  | `meeting.${MeetingState}`
  | `progress report.${ProgressReportState}`
  | `completion.${CompletionState}`;

/** The steps of `nextSteps` about annual plans, sessions and milestones. */
export const yearSteps: Readonly<Record<YearSituation, NextStep>> = {
  'annual plan.drafting': {
    by: 'leader of the lead',
    en: 'It is with the lead unit{units}, whose leader signs the draft.',
    zh: '现在牵头单位{units}编制，应由其负责人签发。',
  },
  'annual plan.countersigning': {
    by: 'handler of the lead',
    en: 'It is being countersigned by the supporting units that it names; the lead{units} answers objections.',
    zh: '正由配合单位会签，意见由牵头单位{units}处理。',
  },
  'annual plan.reviewing': {
    by: 'settler',
    en: 'It is with the unit that reviews it{units}, which passes it on or returns it.',
    zh: '现在初审单位{units}，应由其初审。',
  },
  'annual plan.forwarded': {
    by: 'handler of the lead',
    en: 'It has passed review and waits to be put into a request; the lead{units} sees to it, or who bundles requests by policy.',
    zh: '已通过初审，待列入请示，由牵头单位{units}或按规则由汇总单位办理。',
  },
  'annual plan.requested': {
    by: 'office',
    en: 'It is with the general office{units}, which checks the papers and fixes the route.',
    zh: '现在办公厅{units}，应由其核收材料并确定审定方式。',
  },
  'annual plan.deciding': {
    by: 'approver',
    en: 'It is with the approver{units}: wait for the decision.',
    zh: '现在审批机关{units}，请等待审定。',
  },
  'annual plan.revising': {
    by: 'leader of the lead',
    en: 'It was approved in principle: the lead{units} revises it as asked and submits it again.',
    zh: '已原则同意，应由牵头单位{units}按要求修改后再报。',
  },
  'annual plan.confirming': {
    by: 'settler',
    en: 'It is with the unit that reviews it{units}, which confirms that the conditions are met.',
    zh: '现在初审单位{units}，应由其确认修改是否达到要求。',
  },
  'annual plan.approved': {
    by: null,
    en: 'It is approved; the system freezes the baseline by itself.',
    zh: '已批准，系统即将定稿。',
  },
  'annual plan.in-force': {
    by: 'handler of the lead',
    en: 'It is in force. To change it, the lead{units} asks for an amendment.',
    zh: '已批准执行；如需变更，由牵头单位{units}提出方案调整。',
  },
  'annual plan.refused': {
    by: 'leader of the lead',
    en: 'It was refused; the lead{units} may draft it anew.',
    zh: '未获同意，牵头单位{units}可重新编制。',
  },
  'annual plan.closed': {
    by: null,
    en: 'Its year is over: it is closed.',
    zh: '该年度已结束，方案已办结。',
  },
  'countersignature.asked': {
    by: 'leader of the holder',
    en: 'It is with the unit asked{units}, which agrees or objects.',
    zh: '现在会签单位{units}，应由其同意或提出意见。',
  },
  'countersignature.agreed': {
    by: null,
    en: 'The unit has agreed: nothing is left to do.',
    zh: '该单位已同意，无需再办。',
  },
  'countersignature.objected': {
    by: 'handler of the lead',
    en: 'It is with the lead{units}, which takes the objection in or puts it before who settles.',
    zh: '现在牵头单位{units}，应由其采纳或提请协调。',
  },
  'countersignature.referred': {
    by: 'settler',
    en: 'It is with the unit that settles{units}, which makes a proposal.',
    zh: '现在协调单位{units}，应由其提出协调建议。',
  },
  'countersignature.proposed': {
    by: 'handler of the lead',
    en: 'The proposal is made: the unit yields, or the lead{units} lets its dissent go up with the plan.',
    zh: '协调建议已提出：会签单位可不再坚持，或由牵头单位{units}附保留意见报送。',
  },
  'countersignature.dissent': {
    by: null,
    en: 'The dissent goes up with the plan; the decision settles it.',
    zh: '保留意见随方案报送，由审定结果确定。',
  },
  'countersignature.lapsed': {
    by: null,
    en: 'It has lapsed: the part has changed, or the unit no longer takes part.',
    zh: '已失效：相关内容已改动，或该单位不再参与。',
  },
  'milestone.open': {
    by: 'leader of the holder',
    en: 'It is with the unit responsible{units}, which reports it done with evidence.',
    zh: '现在责任单位{units}，应由其附佐证报告完成。',
  },
  'milestone.reported': {
    by: 'handler of the lead',
    en: 'It waits to be verified, by the lead{units} or by who settles where the lead itself is responsible.',
    zh: '待核验：由牵头单位{units}核验，牵头单位自身的由统筹单位核验。',
  },
  'milestone.verified': {
    by: null,
    en: 'It is verified; only the general office or the supervision office may open it again.',
    zh: '已核验；只有办公厅或督查室可抽查重开。',
  },
  'milestone.carried-over': {
    by: null,
    en: 'It was carried over: look for the milestone of the next year.',
    zh: '已跨年接续，请查看下一年度的里程碑。',
  },
  'milestone.dropped': {
    by: null,
    en: 'An amendment dropped it: nothing is left to do.',
    zh: '已随方案调整取消，无需再办。',
  },
  'progress report.due': {
    by: 'leader of the lead',
    en: 'It is with the lead{units}, which reports the progress.',
    zh: '现在牵头单位{units}，应由其填报进展。',
  },
  'progress report.filed': {
    by: 'settler',
    en: 'It is with the unit that reviews it{units}, which accepts or returns it.',
    zh: '现在审核单位{units}，应由其审核。',
  },
  'progress report.accepted': {
    by: null,
    en: 'It is accepted: nothing is left to do.',
    zh: '已审核通过，无需再办。',
  },
  'progress report.returned': {
    by: 'leader of the lead',
    en: 'It was returned to the lead{units}, which files it again.',
    zh: '已退回牵头单位{units}，应由其重新填报。',
  },
  'completion.open': {
    by: 'leader of the lead',
    en: 'It is with the lead{units}, which reports the completion in the last year.',
    zh: '应由牵头单位{units}在最后一年报送完成情况。',
  },
  'completion.reported': {
    by: 'settler',
    en: 'It is with the unit that verifies it{units}.',
    zh: '现在核验单位{units}，应由其核验。',
  },
  'completion.rejected': {
    by: 'leader of the lead',
    en: 'It was rejected; the lead{units} reports it again.',
    zh: '核验未通过，应由牵头单位{units}重新报送。',
  },
  'completion.verified': {
    by: 'settler',
    en: 'It is verified; the unit that verified it{units} closes the task or hands it over.',
    zh: '已核验，应由核验单位{units}办结或转入常态。',
  },
  'completion.closed': {
    by: 'coordinator',
    en: 'The task is closed; only the coordinator{units} or the general office may open it again.',
    zh: '任务已办结；只有统筹单位{units}或办公厅可重新开启。',
  },
  'meeting.planned': {
    by: 'office',
    en: 'The general office{units} has yet to fix its agenda.',
    zh: '议题待办公厅{units}确定。',
  },
  'meeting.fixed': {
    by: 'approver',
    en: 'Its agenda is fixed; it is held on its date.',
    zh: '议题已确定，按期召开。',
  },
  'meeting.held': {
    by: null,
    en: 'It was held: nothing of it can change.',
    zh: '会议已召开，不能再变更。',
  },
  'meeting.cancelled': {
    by: null,
    en: 'It was cancelled; its items went to the next session.',
    zh: '会议已取消，议题顺延至下次会议。',
  },
};
