import type { Life } from '../life/life.js';

/** 会签: what a supporting unit says to the parts of an annual plan that name it. */
export interface Countersignature {
  readonly id: string;
  readonly taskId: string;
  readonly annualPlanId: string;
  readonly unitId: string;
  /** The parts as they were when it was asked, see `fingerprintOf`. */
  readonly fingerprint: string;
  /** The version on which it was asked. */
  readonly version: number;
  readonly state: CountersignatureState;
  /** 修改建议: the wording that an objection asks for. */
  readonly wording: string | null;
  /** The coordinator's proposal on an objection that stays. */
  readonly proposal: string | null;
  readonly askedAt: string;
  readonly answeredAt: string | null;
  /** Since when silence counts as agreement. */
  readonly deemedAt: string | null;
  readonly revision: number;
}

export type CountersignatureState = 'asked' | 'agreed' | 'objected' | 'referred' | 'proposed' | 'dissent' | 'lapsed';
export type CountersignatureVerb = 'agree' | 'object' | 'refer' | 'propose' | 'yield' | 'maintain' | 'lapse';

/**
 * An objection that the lead does not take in goes to the coordinator, who proposes; then the unit yields, or its dissent
 * (保留意见) goes up with the plan. What a changed part or a change of units has overtaken, lapses.
 */
export const countersignatureLife: Life<CountersignatureState, CountersignatureVerb> = {
  noun: 'countersignature',
  code: 'COUNTERSIGNATURE_STATE',
  initial: 'asked',
  rests: ['agreed', 'dissent', 'lapsed'],
  moves: {
    agree: { from: ['asked'], to: 'agreed' },
    object: { from: ['asked'], to: 'objected' },
    refer: { from: ['objected'], to: 'referred' },
    propose: { from: ['referred'], to: 'proposed' },
    yield: { from: ['objected', 'referred', 'proposed', 'dissent'], to: 'agreed' },
    maintain: { from: ['proposed'], to: 'dissent' },
    lapse: { from: ['asked', 'agreed', 'objected', 'referred', 'proposed', 'dissent'], to: 'lapsed' },
  },
};
