import type { Answer, MatterCommand } from '#application/act/act.js';
import { AdmitAnnualPlan } from '#application/annual-plan/admit-annual-plan.use-case.js';
import { AmendAnnualPlan } from '#application/annual-plan/amend-annual-plan.use-case.js';
import { ConfirmConditions } from '#application/annual-plan/confirm-conditions.use-case.js';
import { DecideAnnualPlan } from '#application/annual-plan/decide-annual-plan.use-case.js';
import { FindUnmet } from '#application/annual-plan/find-unmet.use-case.js';
import { ForwardAnnualPlan } from '#application/annual-plan/forward-annual-plan.use-case.js';
import { RecordDecision } from '#application/annual-plan/record-decision.use-case.js';
import { RedraftAnnualPlan } from '#application/annual-plan/redraft-annual-plan.use-case.js';
import { RemitAnnualPlan } from '#application/annual-plan/remit-annual-plan.use-case.js';
import { ReplyAnnualPlan } from '#application/annual-plan/reply-annual-plan.use-case.js';
import { RequestAnnualPlan } from '#application/annual-plan/request-annual-plan.use-case.js';
import { ResubmitAnnualPlan } from '#application/annual-plan/resubmit-annual-plan.use-case.js';
import { ReturnAnnualPlan } from '#application/annual-plan/return-annual-plan.use-case.js';
import { ReviseAnnualPlan } from '#application/annual-plan/revise-annual-plan.use-case.js';
import { SaveDraft } from '#application/annual-plan/save-draft.use-case.js';
import { SendBackAnnualPlan } from '#application/annual-plan/send-back-annual-plan.use-case.js';
import { SubmitAnnualPlan } from '#application/annual-plan/submit-annual-plan.use-case.js';
import { WithdrawAnnualPlan } from '#application/annual-plan/withdraw-annual-plan.use-case.js';
import { approvalDecisions, routes, stations } from '#domain/annual-plan/annual-plan.js';
import type { AnnualPlanContent } from '#domain/annual-plan/content.js';

import type { Get } from '../engine/engine.js';
import { dayOf, known, needed } from '../terminal/options-given.js';

/** What can be said of an act on an annual plan; which of it an act needs, it says itself. */
export interface AnnualPlanTerms {
  /** What the file says. */
  readonly file?: AnnualPlanContent;
  readonly to?: string;
  readonly opinion?: string;
  readonly part?: string;
  readonly route?: string;
  readonly urgent?: boolean;
  readonly decision?: string;
  readonly conditions?: string;
  readonly number?: string;
  readonly date?: string;
  readonly sha256?: string;
  readonly reason?: string;
  readonly request?: string;
}

type Act = (get: Get, command: MatterCommand, terms: AnnualPlanTerms) => Promise<Answer>;

const officeStations = ['drafting', 'countersigning', 'reviewing'] as const;

/** Every act of a person on an annual plan, by its word on the command line. */
export const annualPlanActs = {
  save: (get, command, terms) => get(SaveDraft).run({ ...command, content: needed(terms, 'file') }),
  submit: (get, command) => get(SubmitAnnualPlan).run(command),
  revise: (get, command) => get(ReviseAnnualPlan).run(command),
  withdraw: (get, command) => get(WithdrawAnnualPlan).run(command),
  forward: (get, command) => get(ForwardAnnualPlan).run(command),
  return: (get, command, terms) => get(ReturnAnnualPlan).run({ ...command, to: station(terms), ...said(terms) }),
  request: (get, command, terms) => get(RequestAnnualPlan).run({ ...command, requestId: needed(terms, 'request') }),
  admit: (get, command, terms) =>
    get(AdmitAnnualPlan).run({ ...command, route: known(routes, terms.route), isUrgent: terms.urgent ?? false }),
  'send-back': (get, command, terms) =>
    get(SendBackAnnualPlan).run({ ...command, to: known(officeStations, terms.to), ...said(terms) }),
  decide: (get, command, terms) => get(DecideAnnualPlan).run({ ...command, ...decided(terms) }),
  remit: (get, command, terms) => get(RemitAnnualPlan).run({ ...command, to: station(terms), ...said(terms) }),
  record: (get, command, terms) => {
    const paper = {
      number: needed(terms, 'number'),
      date: dayOf(needed(terms, 'date')),
      sha256: needed(terms, 'sha256'),
    };
    return get(RecordDecision).run({ ...command, ...decided(terms), paper });
  },
  resubmit: (get, command) => get(ResubmitAnnualPlan).run(command),
  confirm: (get, command) => get(ConfirmConditions).run(command),
  unmet: (get, command, terms) => get(FindUnmet).run({ ...command, ...said(terms) }),
  redraft: (get, command) => get(RedraftAnnualPlan).run(command),
  reply: (get, command, terms) => get(ReplyAnnualPlan).run({ ...command, replyNumber: needed(terms, 'number') }),
  amend: (get, command, terms) => get(AmendAnnualPlan).run({ ...command, reason: needed(terms, 'reason') }),
} as const satisfies Readonly<Record<string, Act>>;

export type AnnualPlanAct = keyof typeof annualPlanActs;

function station({ to }: AnnualPlanTerms): (typeof stations)[number] {
  return known(stations, to);
}

function said(terms: AnnualPlanTerms) {
  return { opinions: [{ part: terms.part ?? null, text: needed(terms, 'opinion') }] };
}

function decided(terms: AnnualPlanTerms) {
  const decision = known(approvalDecisions, terms.decision);
  return { decision, opinion: needed(terms, 'opinion'), conditions: terms.conditions ?? null };
}
