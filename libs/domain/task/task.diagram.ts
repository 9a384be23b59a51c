import { drawSteps } from '../diagram/draw-steps.js';
import { taskProcedure, type TaskStep } from './task.procedure.js';

/** When each step is due, as a question; in words what the procedure's table says in code. */
const questions: Readonly<Record<TaskStep, string>> = {
  issueAssignment: 'started, and the unit that leads now was not asked?',
  requestInputs: 'lead has accepted, and a unit that owes an input was not asked?',
  settleInputs: 'lead has accepted, every input promised, every open set resolved, and not yet settled?',
  openYears: 'lead has accepted, and the day is come to draft a year that no annual plan covers?',
};

/** The procedure of a task as a Mermaid flowchart. */
export function drawProcedure(): string {
  const steps = taskProcedure.map(({ step }) => [step, questions[step]] as const);
  return drawSteps({ steps, waits: 'wait until poked, or until the next rung or year' });
}
