/** Words that were replaced; '' on one side where something was only added or only taken out. */
export interface WordChange {
  readonly was: string;
  readonly now: string;
}

/** Above so many cells the table of the longest common part would cost too much: the middle is then one change. */
const mostCells = 1_000_000;

/** The differing words of two texts, in order; white space does not count. Numbers and Latin words change as a whole. */
export function wordChanges(was: string, now: string): readonly WordChange[] {
  const [one, other] = [tokensOf(was), tokensOf(now)];
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  let end = 0;
  const shorter = Math.min(one.length, other.length) - start;
  while (end < shorter && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  const middle = [one.slice(start, one.length - end), other.slice(start, other.length - end)] as const;
  return joined(stepsOf(...middle));
}

function tokensOf(text: string): readonly string[] {
  return text.replace(/\s/gu, '').match(/[A-Za-z]+|[0-9０-９.．]+|./gsu) ?? [];
}

/** A token that both have, or one that only one of them has. */
type Step = { readonly kept: string } | { readonly was: string } | { readonly now: string };

function stepsOf(one: readonly string[], other: readonly string[]): readonly Step[] {
  if (one.length * other.length > mostCells) return [...one.map((was) => ({ was })), ...other.map((now) => ({ now }))];
  const lengths = commonLengths(one, other);
  const width = other.length + 1;
  const lengthAt = (at: number, by: number): number => lengths[at * width + by] ?? 0;
  const steps: Step[] = [];
  let [at, by] = [0, 0];
  while (at < one.length || by < other.length) {
    const [was, now] = [one[at], other[by]];
    if (was !== undefined && was === now) {
      steps.push({ kept: was });
      [at, by] = [at + 1, by + 1];
    } else if (was !== undefined && (now === undefined || lengthAt(at + 1, by) >= lengthAt(at, by + 1))) {
      steps.push({ was });
      at += 1;
    } else {
      steps.push({ now: now ?? '' });
      by += 1;
    }
  }
  return steps;
}

/** Lengths of the longest common parts of what follows each pair of places, row by row. */
function commonLengths(one: readonly string[], other: readonly string[]): Uint16Array {
  const width = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  for (let at = one.length - 1; at >= 0; at -= 1)
    for (let by = other.length - 1; by >= 0; by -= 1) {
      const [below, beside] = [lengths[(at + 1) * width + by] ?? 0, lengths[at * width + by + 1] ?? 0];
      const diagonal = (lengths[(at + 1) * width + by + 1] ?? 0) + 1;
      lengths[at * width + by] = one[at] === other[by] ? diagonal : Math.max(below, beside);
    }
  return lengths;
}

/** One character that stayed between two changes belongs to them: it makes neither of them clearer. */
function joined(steps: readonly Step[]): readonly WordChange[] {
  const changes: { was: string; now: string }[] = [];
  let open: { was: string; now: string } | null = null;
  let kept = '';
  for (const step of steps) {
    if ('kept' in step) {
      kept += step.kept;
      if (kept.length > 1) open = null;
      continue;
    }
    if (open === null) changes.push((open = { was: '', now: '' }));
    else open = Object.assign(open, { was: open.was + kept, now: open.now + kept });
    kept = '';
    if ('was' in step) open.was += step.was;
    else open.now += step.now;
  }
  return changes;
}
