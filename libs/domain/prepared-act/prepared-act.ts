import type { Life } from '../life/life.js';

/** An act that binds a unit, prepared by a handler; it takes effect when a leader of the unit signs (签发). */
export interface PreparedAct {
  readonly id: string;
  readonly taskId: string;
  readonly unitId: string;
  readonly verb: BindingVerb;
  readonly subjectId: string;
  /** What the act says, in the shape of the verb's own command. */
  readonly terms: Readonly<Record<string, unknown>>;
  readonly preparedBy: string;
  readonly preparedAt: string;
  readonly state: PreparedActState;
  readonly endedAt: string | null;
  /** Why the leader returned it. */
  readonly note: string | null;
  readonly revision: number;
}

/** Acts that bind a unit; policy says which of them a handler may sign. */
export const bindingVerbs = [
  'assignment.accept',
  'assignment.contest',
  'input.confirm',
  'input.counter',
  'input.contest',
  'annualPlan.submit',
  'annualPlan.resubmit',
  'countersignature.agree',
  'countersignature.object',
  'milestone.report',
  'progressReport.file',
  'task.reportCompletion',
] as const;
export type BindingVerb = (typeof bindingVerbs)[number];

export type PreparedActState = 'prepared' | 'signed' | 'returned' | 'overtaken';
export type PreparedActVerb = 'sign' | 'return' | 'overtake';

export const preparedActLife: Life<PreparedActState, PreparedActVerb> = {
  noun: 'prepared act',
  code: 'PREPARED_ACT_STATE',
  initial: 'prepared',
  rests: ['signed', 'returned', 'overtaken'],
  moves: {
    sign: { from: ['prepared'], to: 'signed' },
    return: { from: ['prepared'], to: 'returned' },
    overtake: { from: ['prepared'], to: 'overtaken' },
  },
};
