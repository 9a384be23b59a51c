import { type DutyKind } from './parsed-plan.js';

/** A sentence of the safeguard part that puts something on somebody. */
export interface DutyForm {
  readonly kind: DutyKind;
  /**
   * On one phrase of the sentence. Groups: `who` the actor or actors; `recurrence` how often.
   */
  readonly signal: RegExp;
  /** The duty begins with this phrase, since what stands before only says how; otherwise it is the whole sentence. */
  readonly isSubject: boolean;
}

export const dutyForms: readonly DutyForm[] = [
  { kind: 'coordination', isSubject: true, signal: /^(?<who>[^负]{2,40})负责(?:统筹|协调|牵头|组织|综合)/ },
  {
    kind: 'annual-plan',
    isSubject: true,
    signal: /^(?<who>[^每]{2,40})(?<recurrence>每年度?)(?:要|应当?|须)?(?:制定|编制)/,
  },
  {
    kind: 'breakdown-and-appraisal',
    isSubject: false,
    signal: /分解(?:落实)?到(?<who>.{2,40})$|纳入.{0,40}考(?:核|评)/,
  },
  { kind: 'evaluation', isSubject: false, signal: /第三方.{0,20}评估/ },
  { kind: 'incentive', isSubject: false, signal: /^(?<who>.{0,40}?)(?:予以|给予)(?:奖励|表彰|表扬|激励)/ },
  // 要 is also part of other words, and the actor in front must look like one: see `actorsIn`.
  { kind: 'implementation', isSubject: true, signal: /^(?<who>.{2,40}?)(?:要|应当)(?!求|素|点|件|领|闻|塞|是)/ },
];
