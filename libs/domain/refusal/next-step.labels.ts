import type { Capacity } from '../access/task.access.js';
import type { AssignmentState } from '../assignment/assignment.js';
import type { ClockRequestState } from '../clock-request/clock-request.js';
import type { PolicyVersionState } from '../policy/policy-version.js';
import type { SlipState } from '../slip/slip.js';
import type { InputState } from '../input/input.js';
import type { OpenSetState } from '../open-set/open-set.js';
import type { PlanState } from '../plan/plan.js';
import type { PreparedActState } from '../prepared-act/prepared-act.js';
import type { ReferralState } from '../referral/referral.js';
import { type PlanAmendmentSituation, planAmendmentSteps } from './plan-amendment-step.labels.js';
import { type YearSituation, yearSteps } from './year-step.labels.js';

/** A noun and the state that it is in, as the lives name them. */
type Situation =
  | `assignment.${AssignmentState | 'not issued'}`
  | `input.${InputState}`
  | `open set.${OpenSetState}`
  | `referral.${ReferralState}`
  | `prepared act.${PreparedActState}`
  | `plan.${PlanState}`
  | `clock request.${ClockRequestState}`
  | `slip.${SlipState}`
  | `policy.${PolicyVersionState}`
  | PlanAmendmentSituation
  | YearSituation;

export interface NextStep {
  /** Whose turn it is; its units fill `{units}`. Null where nobody's is. */
  readonly by: Capacity | null;
  readonly en: string;
  readonly zh: string;
}

/** Who holds a matter in each of its states and what comes next: what a person needs who came with another act. */
export const nextSteps: Readonly<Record<Situation, NextStep>> = {
  ...yearSteps,
  ...planAmendmentSteps,
  'assignment.not issued': {
    by: null,
    en: 'Wait until it is issued; the system does that by itself.',
    zh: '请等待系统交办。',
  },
  'assignment.issued': {
    by: 'leader of the holder',
    en: 'It is with the lead unit{units}, which accepts or contests it.',
    zh: '现在牵头单位{units}，应由其认领或提出异议。',
  },
  'assignment.accepted': {
    by: 'settler',
    en: 'The task is taken on; to change that, ask the unit that settles it{units} to reopen the assignment.',
    zh: '任务已认领；如需变更，请商协调单位{units}重新开启。',
  },
  'assignment.contested': {
    by: 'settler',
    en: 'It is with the unit that settles it{units}, which upholds it or refers it to the approver.',
    zh: '现在协调单位{units}，应由其维持或报请审定。',
  },
  'assignment.referred': {
    by: 'approver',
    en: 'It is with the approver{units}: wait for the decision; until then the named lead stays answerable.',
    zh: '现在审批机关{units}，请等待审定；审定之前仍由原牵头单位负责。',
  },
  'assignment.withdrawn': {
    by: 'leader of the lead',
    en: 'It has ended, and another unit leads{units}: look for the newer assignment of the task.',
    zh: '该交办已终止，任务已改由其他单位牵头{units}，请查看该任务最新的交办事项。',
  },
  'input.requested': {
    by: 'leader of the holder',
    en: 'It is with the supporting unit{units}, which confirms, counters or contests it.',
    zh: '现在配合单位{units}，应由其确认、另提方案或提出异议。',
  },
  'input.confirmed': {
    by: 'settler',
    en: 'It is promised; to change that, ask the unit that settles it{units} to reopen it.',
    zh: '该事项已确认；如需变更，请商协调单位{units}重新开启。',
  },
  'input.countered': {
    by: 'leader of the lead',
    en: 'It is with the lead unit{units}, which agrees to the counter-offer; otherwise the coordinator settles.',
    zh: '现在牵头单位{units}，应由其同意所提方案；不同意的，由统筹单位协调。',
  },
  'input.contested': {
    by: 'settler',
    en: 'It is with the unit that settles it{units}, which upholds, ends or refers it.',
    zh: '现在协调单位{units}，应由其提出协调意见。',
  },
  'input.referred': {
    by: 'approver',
    en: 'It is with the approver{units}: wait for the decision.',
    zh: '现在审批机关{units}，请等待审定。',
  },
  'input.withdrawn': {
    by: null,
    en: 'It has ended: nothing is left to do.',
    zh: '该事项已终止，无需再办。',
  },
  'open set.open': {
    by: 'leader of the lead',
    en: 'It is with the lead unit{units}, which proposes the cities.',
    zh: '现在牵头单位{units}，应由其提出设区市名单。',
  },
  'open set.proposed': {
    by: 'settler',
    en: 'It is with the unit that settles it{units}, which confirms or returns the proposal.',
    zh: '现在协调单位{units}，应由其确认或退回名单。',
  },
  'open set.confirmed': {
    by: 'leader of the lead',
    en: 'The cities are confirmed; the lead unit{units} may propose to add or to drop some.',
    zh: '名单已确认；如需增减，应由牵头单位{units}另行提出。',
  },
  'referral.proposed': {
    by: 'approver',
    en: 'It is with the approver{units}: wait for the decision.',
    zh: '现在审批机关{units}，请等待审定。',
  },
  'referral.approved': {
    by: null,
    en: 'The approver has decided: nothing is left to do; go on with the task as it is now.',
    zh: '审批机关已作出决定，无需再办，请按任务现状办理。',
  },
  'referral.refused': {
    by: null,
    en: 'The approver has decided: nothing is left to do; the named unit goes on.',
    zh: '审批机关已作出决定，无需再办，应由原单位继续办理。',
  },
  'prepared act.prepared': {
    by: 'leader of the holder',
    en: 'It is with the leader of the unit{units}, who signs or returns it.',
    zh: '现在单位负责人处{units}，应由其签发或退回。',
  },
  'prepared act.signed': {
    by: null,
    en: 'It is signed and in force: nothing is left to do.',
    zh: '已签发生效，无需再办。',
  },
  'prepared act.returned': {
    by: null,
    en: 'It was returned to the handler, who may prepare the act again.',
    zh: '已退回经办人，应由经办人修改后重新报送。',
  },
  'prepared act.overtaken': {
    by: null,
    en: 'The matter has moved on without it: look at the matter, and prepare anew what is still needed.',
    zh: '事项已有变化，本件失效，请查看事项现状，仍需办理的重新报送。',
  },
  'plan.draft': {
    by: null,
    en: 'The coordinator or the administrator asks for its publication, then a second person publishes it.',
    zh: '应由统筹单位或管理员提请发布，再由另一人发布。',
  },
  'plan.requested': {
    by: null,
    en: 'Publication has been asked for: a second person of the coordinator or an administrator publishes it; to edit it, return it to draft first.',
    zh: '已提请发布，应由统筹单位的另一人或管理员发布；如需修改，应先退回草案。',
  },
  'plan.published': {
    by: null,
    en: 'It is published: its tasks are under way.',
    zh: '方案已发布，无需再办，请在各任务中办理。',
  },
  'clock request.asked': {
    by: 'settler',
    en: 'It is with the unit that settles it{units}, which grants or refuses it.',
    zh: '现在协调单位{units}，应由其审定。',
  },
  'clock request.advised': {
    by: null,
    en: 'The opinion is given: whoever decides about the milestone’s date does so next.',
    zh: '意见已提出，应由审定单位决定。',
  },
  'clock request.extended': {
    by: null,
    en: 'The new date counts: nothing is left to do; ask again before it if it is not enough.',
    zh: '已同意延期，无需再办；仍不足的，请在新时限前另行申请。',
  },
  'clock request.suspended': {
    by: 'settler',
    en: 'The clock stands still until the unit that settles it{units} lets it run again.',
    zh: '计时已中止，应由协调单位{units}恢复计时。',
  },
  'clock request.refused': {
    by: null,
    en: 'It was refused, and the date stays: ask again with other reasons, or act in time.',
    zh: '未获同意，时限不变，请按期办理，或另行申请。',
  },
  'clock request.lifted': {
    by: null,
    en: 'The clock runs again: nothing is left to do here.',
    zh: '已恢复计时，无需再办。',
  },
  'clock request.lapsed': {
    by: null,
    en: 'The matter has ended, and the request with it: nothing is left to do.',
    zh: '事项已办结，申请随之失效，无需再办。',
  },
  'slip.drafted': {
    by: 'inspector',
    en: 'It is with the supervision office{units}, where an inspector completes or drops it.',
    zh: '现在督查室{units}，应由督查人员完善或不予发出。',
  },
  'slip.completed': {
    by: 'head of the office',
    en: 'It is with the head of the supervision office{units}, who signs, returns or drops it.',
    zh: '现在督查室负责人处{units}，应由其签发、退回或不予发出。',
  },
  'slip.issued': {
    by: 'leader of the holder',
    en: 'It is with the unit that it is addressed to{units}, which answers it.',
    zh: '现在受督办单位{units}，应由其回复。',
  },
  'slip.answered': {
    by: 'inspector',
    en: 'It is with the supervision office{units}, which closes it or sends the answer back.',
    zh: '现在督查室{units}，应由其审核。',
  },
  'slip.closed': {
    by: null,
    en: 'It is closed: nothing is left to do.',
    zh: '已办结，无需再办。',
  },
  'slip.dropped': {
    by: null,
    en: 'It was dropped: nothing is left to do.',
    zh: '已决定不予发出，无需再办。',
  },
  'policy.draft': {
    by: null,
    en: 'The general office or the approver adopts it: somebody else than who uploaded it.',
    zh: '应由办公厅或审批机关批准，且不得为上传人。',
  },
  'policy.scheduled': {
    by: null,
    en: 'It is adopted. To change that, upload another version, or roll back to an earlier one.',
    zh: '该版规则已批准；如需变更，请上传新版或恢复旧版。',
  },
};

/** The step of a refusal's detail `next`; undefined for anything else. */
export function nextStepOf(situation: unknown): NextStep | undefined {
  const known: Readonly<Record<string, NextStep>> = nextSteps;
  return typeof situation === 'string' ? known[situation] : undefined;
}
