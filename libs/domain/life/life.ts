import type { RefusalCode } from '../refusal/refusal.codes.js';
import { type Refusal, refuse } from '../refusal/refusal.js';

/**
 * A life is a table: the states of a noun and which verb leads from where to where. `rests` are states in which the noun
 * may stay for good; from every other state some verb leads on.
 */
export interface Life<State extends string, Verb extends string> {
  readonly noun: string;
  readonly code: RefusalCode;
  readonly initial: State;
  readonly rests: readonly State[];
  readonly moves: Readonly<Record<Verb, { readonly from: readonly State[]; readonly to: State }>>;
}

/** The state after `verb`, or the noun's refusal saying from where the verb is possible. */
export function move<State extends string, Verb extends string>(
  life: Life<State, Verb>,
  state: State,
  verb: Verb,
): State | Refusal {
  const step = life.moves[verb];
  return step.from.includes(state) ? step.to : wrongState(life, { state, verb, from: step.from.join(' / ') });
}

/** The noun's refusal: the state it is in, from where the verb is possible, and what comes next (see `nextSteps`). */
export function wrongState(
  { code, noun }: Pick<Life<string, string>, 'code' | 'noun'>,
  found: { readonly state: string; readonly verb: string; readonly from: string },
): Refusal {
  return refuse(code, { ...found, next: `${noun}.${found.state}` });
}

/** What is wrong with a life: unreachable states and dead ends. Empty for a good one. */
export function faultsOf<State extends string, Verb extends string>(life: Life<State, Verb>): string[] {
  const steps = Object.values<{ from: readonly State[]; to: State }>(life.moves);
  const states = new Set<State>([life.initial, ...life.rests, ...steps.flatMap((step) => [...step.from, step.to])]);
  const reached = new Set<State>([life.initial]);
  for (let grew = true; grew;) {
    const before = reached.size;
    steps.filter((step) => step.from.some((from) => reached.has(from))).forEach((step) => reached.add(step.to));
    grew = reached.size > before;
  }
  const leaves = (state: State): boolean => steps.some((step) => step.from.includes(state) && step.to !== state);
  return [...states].flatMap((state) => [
    ...(reached.has(state) ? [] : [`${life.noun}: ${state} can never be reached`]),
    ...(leaves(state) || life.rests.includes(state) ? [] : [`${life.noun}: ${state} is a dead end`]),
  ]);
}

/** The life as a Mermaid state diagram; committed under docs/generated and compared by a test. */
export function drawLife<State extends string, Verb extends string>(life: Life<State, Verb>): string {
  const name = (state: State): string => state.replaceAll('-', '_');
  const moves = Object.entries<{ from: readonly State[]; to: State }>(life.moves).flatMap(([verb, step]) =>
    step.from.map((from) => `  ${name(from)} --> ${name(step.to)}: ${verb}`),
  );
  return [
    'stateDiagram-v2',
    `  [*] --> ${name(life.initial)}`,
    ...moves,
    ...life.rests.map((state) => `  ${name(state)} --> [*]`),
    '',
  ].join('\n');
}
