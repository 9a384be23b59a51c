import { type ComparedTask, isWordless } from './compared-plan.js';
import { bareText, type Bigrams, bigramsOf, likenessOf, shareIn, sizeOf, without } from './likeness.js';

/** Why two tasks count as one. */
export const matchBases = ['identical', 'same-title', 'same-number', 'likeness', 'part'] as const;
export type MatchBasis = (typeof matchBases)[number];

export interface TaskPair {
  readonly running: ComparedTask;
  readonly revised: ComparedTask;
  readonly basis: MatchBasis;
  /** 0 to 1, of title and text. */
  readonly likeness: number;
}

/** A task whose text has gone into, or has come out of, one that goes on. */
export interface TaskMove {
  /** Of a merge: the running task that ends. Of a split: the running task out of which it came. */
  readonly running: ComparedTask;
  /** Of a merge: the revised task into which it went. Of a split: the revised task that is new. */
  readonly revised: ComparedTask;
  /** Which share of the smaller text stands in the larger one, 0 to 1. */
  readonly share: number;
}

export interface TaskMatching {
  /** By number of the running task. */
  readonly pairs: readonly TaskPair[];
  readonly splits: readonly TaskMove[];
  readonly merges: readonly TaskMove[];
  readonly added: readonly ComparedTask[];
  readonly dropped: readonly ComparedTask[];
}

/** From so much likeness on two tasks count as one, by what else speaks for it. */
const least = { alone: 0.5, sameNumber: 0.35, sameTitle: 0.2, part: 0.75, rest: 0.6 };
/** Shorter texts are contained anywhere. */
const leastPairs = 8;

interface Told {
  readonly task: ComparedTask;
  readonly key: string;
  readonly bigrams: Bigrams;
}

/**
 * Which revised task is which running one: first by identical text, then by likeness, the likest first; number and title
 * only lower what is asked for and decide between equals. What is left over is looked for as a part of another text.
 */
export function matchTasks(running: readonly ComparedTask[], revised: readonly ComparedTask[]): TaskMatching {
  const [left, right] = [running.map(told), revised.map(told)];
  const same = identical(left, right);
  const alike = likest(unpaired(left, same, 'running'), unpaired(right, same, 'revised'));
  const pairs = [...same, ...alike].sort((one, other) => one.running.number - other.running.number);
  const [gone, fresh] = [unpaired(left, pairs, 'running'), unpaired(right, pairs, 'revised')];
  const texts = new Map([...left, ...right].map(({ task, bigrams }) => [task, bigrams]));
  const splits = fresh.flatMap((part) => partOf(part, pairs, { texts, whole: 'running' }));
  const merges = gone.flatMap((part) => partOf(part, pairs, { texts, whole: 'revised' }));
  const [split, merged] = [new Set(splits.map((move) => move.revised)), new Set(merges.map((move) => move.running))];
  return {
    pairs,
    splits,
    merges,
    added: fresh.map(({ task }) => task).filter((task) => !split.has(task)),
    dropped: gone.map(({ task }) => task).filter((task) => !merged.has(task)),
  };
}

function told(task: ComparedTask): Told {
  const words = `${task.title}\n${task.text}`;
  return { task, key: bareText(words), bigrams: bigramsOf(words) };
}

function unpaired(all: readonly Told[], pairs: readonly TaskPair[], side: 'running' | 'revised'): readonly Told[] {
  const paired = new Set(pairs.map((pair) => pair[side]));
  return all.filter(({ task }) => !paired.has(task));
}

/** Of several with the same text first those that say the same of units and years, then by number, then in order. */
function identical(left: readonly Told[], right: readonly Told[]): readonly TaskPair[] {
  const pairs: TaskPair[] = [];
  const rest = (side: 'running' | 'revised', all: readonly Told[]): readonly Told[] => unpaired(all, pairs, side);
  for (const key of [wholeKey, numberedKey, textKey]) {
    const waiting = new Map<string, Told[]>();
    for (const one of rest('running', left)) waiting.set(key(one), [...(waiting.get(key(one)) ?? []), one]);
    for (const other of rest('revised', right)) {
      const running = waiting.get(key(other))?.shift()?.task;
      if (running !== undefined) pairs.push({ running, revised: other.task, basis: 'identical', likeness: 1 });
    }
  }
  return pairs;
}

const textKey = ({ key }: Told): string => key;
const numberedKey = ({ key, task }: Told): string => `${task.number} ${key}`;
function wholeKey({ key, task: { leadUnitId, supporterIds, goalsUntil } }: Told): string {
  return [leadUnitId, goalsUntil, ...[...supporterIds].sort(), key].join(' ');
}

function likest(left: readonly Told[], right: readonly Told[]): readonly TaskPair[] {
  const candidates = left.flatMap((one) => right.flatMap((other) => pairOf(one, other)));
  const rank = ({ running, revised, likeness }: TaskPair): number =>
    likeness + (running.number === revised.number ? 0.05 : 0) + (running.title === revised.title ? 0.1 : 0);
  const taken = new Set<ComparedTask>();
  // Sorting is stable: equals stay in the order of the plan.
  return [...candidates]
    .sort((one, other) => rank(other) - rank(one))
    .filter(({ running, revised }) => {
      if (taken.has(running) || taken.has(revised)) return false;
      taken.add(running).add(revised);
      return true;
    });
}

function pairOf({ task: running, ...one }: Told, { task: revised, ...other }: Told): readonly TaskPair[] {
  const likeness = rounded(likenessOf(one.bigrams, other.bigrams));
  const pair = (basis: MatchBasis): readonly TaskPair[] => [{ running, revised, basis, likeness }];
  if (isWordless(running)) return running.number === revised.number ? pair('same-number') : [];
  if (running.title !== '' && running.title === revised.title && likeness >= least.sameTitle) return pair('same-title');
  if (likeness >= least.alone) return pair('likeness');
  if (running.number === revised.number && likeness >= least.sameNumber) return pair('same-number');
  const share = Math.max(shareIn(one.bigrams, other.bigrams), shareIn(other.bigrams, one.bigrams));
  const smaller = Math.min(sizeOf(one.bigrams), sizeOf(other.bigrams));
  return smaller >= leastPairs && share >= least.part ? pair('part') : [];
}

/** The pair whose text on one side holds this text besides that of its other side. */
function partOf(
  part: Told,
  pairs: readonly TaskPair[],
  { texts, whole }: { readonly texts: ReadonlyMap<ComparedTask, Bigrams>; readonly whole: 'running' | 'revised' },
): readonly TaskMove[] {
  if (sizeOf(part.bigrams) < leastPairs) return [];
  const nothing: Bigrams = new Map();
  const found = pairs.flatMap((pair) => {
    const other = whole === 'running' ? pair.revised : pair.running;
    const text = texts.get(pair[whole]) ?? nothing;
    const share = rounded(shareIn(part.bigrams, text));
    if (share < least.part) return [];
    const rest = without(text, texts.get(other) ?? nothing);
    return shareIn(part.bigrams, rest) >= least.rest ? [{ pair, share }] : [];
  });
  const [best] = found.sort((one, other) => other.share - one.share);
  if (best === undefined) return [];
  const { running, revised } = best.pair;
  const move = whole === 'running' ? { running, revised: part.task } : { running: part.task, revised };
  return [{ ...move, share: best.share }];
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}
