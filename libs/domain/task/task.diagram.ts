import { taskProcedure, type TaskStep } from './task.procedure.js';

/** When each step is due, as a question; in words what the procedure's table says in code. */
const questions: Readonly<Record<TaskStep, string>> = {
  issueAssignment: 'started, and the unit that leads now was not asked?',
  requestInputs: 'lead has accepted, and a unit that owes an input was not asked?',
  settleInputs: 'lead has accepted, every input promised, every open set resolved, and not yet settled?',
};

/** The procedure of a task as a Mermaid flowchart: asked from the top on each wake, one step at a time. */
export function drawProcedure(): string {
  const steps = taskProcedure.flatMap(({ step }, index) => [
    `  due${index}{"${questions[step]}"}`,
    `  due${index} -- yes --> ${step}["${step}"] --> load`,
    `  due${index} -- no --> ${index + 1 < taskProcedure.length ? `due${index + 1}` : 'wait'}`,
  ]);
  return [
    'flowchart TD',
    '  start([started, or started again]) --> load[load the facts]',
    '  load --> due0',
    ...steps,
    '  wait([wait until poked, or until the next rung]) --> load',
    '',
  ].join('\n');
}
