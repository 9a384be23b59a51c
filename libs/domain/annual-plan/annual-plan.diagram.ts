import { drawSteps } from '../diagram/draw-steps.js';
import { annualPlanProcedure, type AnnualPlanStep } from './annual-plan.procedure.js';

/** When each step is due, as a question; in words what the procedure's table says in code. */
const questions: Readonly<Record<AnnualPlanStep, string>> = {
  aim: 'being drafted, and the session aimed at was set, moved or cancelled?',
  followAgenda: 'to be decided in session, and the agenda on which it is fixed is not the one its task knows of?',
  askCountersigning: 'signed, and a supporting unit that it names was not asked about these parts?',
  gather: 'being countersigned, and every unit named agrees or its dissent is shown?',
  proposePlaces: 'to be decided in session, and a place on an agenda is to be proposed or to lapse?',
  freezeBaseline: 'approved?',
  openProgressReport: 'in force, and a month or quarter is over on which no progress was reported?',
  closeYear: 'in force, its years are over, and the plan that follows is in force or there is none?',
};

/** The procedure of an annual plan as a Mermaid flowchart. */
export function drawAnnualPlanProcedure(): string {
  const steps = annualPlanProcedure.map(({ step }) => [step, questions[step]] as const);
  return drawSteps({ steps, waits: 'wait until poked, or until a period or its years are over', over: 'closed?' });
}
