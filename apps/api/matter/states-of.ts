import type { Life } from '#domain/life/life.js';

/** Every state of a life, for the documentation of an answer. */
export function statesOf<State extends string, Verb extends string>(life: Life<State, Verb>): string[] {
  const steps = Object.values<{ from: readonly State[]; to: State }>(life.moves);
  return [...new Set<string>([life.initial, ...life.rests, ...steps.flatMap((step) => [...step.from, step.to])])];
}
