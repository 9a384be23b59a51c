import type { AnnouncementReason } from '../announcement/announcement.js';
import type { NoticeLine } from './notice.js';

type Words = Readonly<Record<'zh' | 'en', string>>;

/** Why somebody is told. */
export const reasonLabels: Readonly<Record<AnnouncementReason, Words>> = {
  'work-item': { zh: '新待办', en: 'New work item' },
  remind: { zh: '催办提醒', en: 'Reminder' },
  'tell-leader': { zh: '提请单位负责人关注', en: 'For the unit’s leader' },
  'tell-coordinator': { zh: '提请统筹单位关注', en: 'For the coordinator' },
  'date-moved': { zh: '放假安排公布，时限调整', en: 'Due date moved by the holidays now announced' },
};

/** What kind of matter it is about. */
export const matterLabels: Readonly<Record<NoticeLine['kind'], Words>> = {
  receipt: { zh: '签收', en: 'receipt' },
  assignment: { zh: '牵头任务认领', en: 'taking the task on' },
  input: { zh: '配合事项确认', en: 'confirming an input' },
  'counter-offer': { zh: '配合事项另提方案', en: 'a counter-offer' },
  'cities-proposal': { zh: '提出责任设区市', en: 'proposing the cities' },
  'cities-confirmation': { zh: '确认责任设区市', en: 'confirming the cities' },
  settlement: { zh: '异议协调', en: 'settling an objection' },
  referral: { zh: '报请审定', en: 'deciding a referral' },
  signature: { zh: '领导签发', en: 'a signature' },
  'clock-request': { zh: '延期、中止申请', en: 'a request about a clock' },
  'slip-draft': { zh: '完善督办文书', en: 'completing a slip' },
  'slip-signature': { zh: '签发督办文书', en: 'signing a slip' },
  'slip-reply': { zh: '回复督办文书', en: 'answering a slip' },
  'slip-review': { zh: '审核督办回复', en: 'reviewing an answer to a slip' },
  drafting: { zh: '编制年度建设方案', en: 'drafting the annual plan' },
  countersignature: { zh: '会签年度建设方案', en: 'countersigning the annual plan' },
  objection: { zh: '处理会签意见', en: 'answering an objection' },
  'objection-proposal': { zh: '提出协调建议', en: 'proposing how to settle an objection' },
  'plan-review': { zh: '初审年度建设方案', en: 'reviewing the annual plan' },
  'plan-request': { zh: '报送请示', en: 'raising the request' },
  'paper-check': { zh: '核收请示材料', en: 'checking the papers' },
  'agenda-place': { zh: '列入会议议题', en: 'putting it on an agenda' },
  decision: { zh: '审定年度建设方案', en: 'deciding the annual plan' },
  'plan-revision': { zh: '按原则同意意见修改方案', en: 'revising it as approved in principle' },
  conditions: { zh: '确认修改达到要求', en: 'confirming that the conditions are met' },
  reply: { zh: '印发批复', en: 'issuing the reply' },
  milestone: { zh: '完成里程碑', en: 'a milestone' },
  verification: { zh: '核验里程碑', en: 'verifying a milestone' },
  'progress-report': { zh: '填报进展', en: 'reporting progress' },
  'progress-review': { zh: '审核进展填报', en: 'reviewing a progress report' },
  'completion-report': { zh: '报送完成情况', en: 'the completion report' },
  'completion-review': { zh: '核验完成情况', en: 'verifying the completion' },
};
