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
};
