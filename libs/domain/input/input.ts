import type { Life } from '../life/life.js';

/** 配合事项: what a supporting unit promises to the lead. */
export interface Input {
  readonly id: string;
  readonly taskId: string;
  /** The unit that answers for the input, also when it has handed it to a subordinate bureau. */
  readonly unitId: string;
  readonly delegatedUnitId: string | null;
  readonly round: number;
  readonly state: InputState;
  /** Named by the document, or brought in by an open set. */
  readonly openSetId: string | null;
  readonly requestedAt: string;
  readonly receivedAt: string | null;
  readonly confirmedAt: string | null;
  /** Since when silence counts as its confirmation or as the lead's agreement; ends when it is opened again. */
  readonly deemedAt: string | null;
  /** The wording that the lead proposes. */
  readonly wording: string | null;
  readonly terms: InputTerms | null;
  readonly contestReason: string | null;
  readonly settlement: string | null;
  readonly endedAt: string | null;
  readonly revision: number;
}

/** What is provided, to whom, by when (a date, YYYY-MM-DD), and whom to ring. */
export interface InputTerms {
  readonly what: string;
  readonly toWhom: string;
  readonly by: string;
  readonly contact: string;
}

export type InputState = 'requested' | 'confirmed' | 'countered' | 'contested' | 'referred' | 'withdrawn';
export type InputVerb =
  | 'receive'
  | 'word'
  | 'confirm'
  | 'counter'
  | 'agree'
  | 'contest'
  | 'uphold'
  | 'fix'
  | 'withdraw'
  | 'refer'
  | 'keep'
  | 'remove'
  | 'delegate'
  | 'drop'
  | 'reopen';

export const inputLife: Life<InputState, InputVerb> = {
  noun: 'input',
  code: 'INPUT_STATE',
  initial: 'requested',
  rests: ['confirmed', 'withdrawn'],
  moves: {
    receive: { from: ['requested'], to: 'requested' },
    word: { from: ['requested'], to: 'requested' },
    delegate: { from: ['requested'], to: 'requested' },
    confirm: { from: ['requested'], to: 'confirmed' },
    counter: { from: ['requested'], to: 'countered' },
    agree: { from: ['countered'], to: 'confirmed' },
    contest: { from: ['requested'], to: 'contested' },
    uphold: { from: ['contested', 'countered'], to: 'requested' },
    fix: { from: ['countered'], to: 'confirmed' },
    withdraw: { from: ['contested'], to: 'withdrawn' },
    refer: { from: ['contested'], to: 'referred' },
    keep: { from: ['referred'], to: 'requested' },
    remove: { from: ['referred'], to: 'withdrawn' },
    drop: { from: ['requested', 'confirmed', 'countered', 'contested', 'referred'], to: 'withdrawn' },
    reopen: { from: ['confirmed'], to: 'requested' },
  },
};
