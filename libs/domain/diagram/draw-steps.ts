/** A procedure to draw: each step with the question whether it is due, and what ends it, if anything does. */
export interface DrawnProcedure {
  readonly steps: readonly (readonly [step: string, question: string])[];
  /** Until when it waits. */
  readonly waits: string;
  /** The question whether the conductor ends. */
  readonly over?: string;
}

/** A procedure as a Mermaid flowchart: asked from the top on each wake, one step at a time. */
export function drawSteps({ steps, waits, over }: DrawnProcedure): string {
  const rows = steps.flatMap(([step, question], index) => [
    `  due${index}{"${question}"}`,
    `  due${index} -- yes --> ${step}["${step}"] --> load`,
    `  due${index} -- no --> ${index + 1 < steps.length ? `due${index + 1}` : 'wait'}`,
  ]);
  return [
    'flowchart TD',
    '  start([started, or started again]) --> load[load the facts]',
    ...(over === undefined
      ? ['  load --> due0']
      : [`  load --> over{"${over}"}`, '  over -- yes --> done([done])', '  over -- no --> due0']),
    ...rows,
    `  wait([${waits}]) --> load`,
    '',
  ].join('\n');
}
