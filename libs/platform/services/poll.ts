import { setTimeout } from 'node:timers/promises';

/**
 * Asks `probe` every `everyMs` until it answers something other than undefined, at most `forMs` milliseconds.
 * Resolves to undefined when the time is up.
 */
export async function poll<Answer>(
  probe: () => Promise<Answer | undefined> | Answer | undefined,
  { everyMs, forMs }: { everyMs: number; forMs: number },
): Promise<Answer | undefined> {
  const end = performance.now() + forMs;
  for (;;) {
    const answer = await probe();
    if (answer !== undefined) return answer;
    if (performance.now() >= end) return undefined;
    await setTimeout(everyMs);
  }
}
