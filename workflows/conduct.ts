import {
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';

import {
  type ConductorInput,
  type ConductorState,
  type Loaded,
  pokeSignal,
  stateQuery,
} from '#contracts/conductor.contract.js';
import { attributesOf } from '#contracts/search-attribute.contract.js';

/** What all conductors have in common; the procedure itself is a pure table of the domain. */
export interface Conducting<Progress extends { readonly head: number }, Step extends string> {
  readonly load: (input: ConductorInput) => Promise<Loaded<Progress>>;
  /** The first step that is not yet so at `at` (ISO). */
  readonly nextStep: (progress: Progress, at: string) => Step | null;
  /** One activity for each step of the procedure; it answers what is so after it, which saves a load. */
  readonly steps: Readonly<Record<Step, Performing<Progress>>>;
  /** ISO instant at which to look again though nobody pokes, for a rung or for a step that has a date; or null. */
  readonly wakesAt: (progress: Progress) => string | null;
  readonly watch: Watch<Progress> | null;
  /** Nothing is left to be made so; left out where a conductor never ends. */
  readonly isOver?: (progress: Progress) => boolean;
  /** One line for Temporal's UI. */
  readonly detail: (progress: Progress) => string;
  /** By which Temporal's UI can list it. */
  readonly phase: (progress: Progress) => string;
}

/** Only the conductor that is a deadline's one watcher climbs rungs. */
export interface Watch<Progress> {
  readonly nextRungAt: (progress: Progress) => string | null;
  readonly climb: Performing<Progress>;
}

type Performing<Progress> = (input: ConductorInput) => Promise<Loaded<Progress>>;

const poke = defineSignal(pokeSignal);
const state = defineQuery<ConductorState>(stateQuery);

/** A step that does not become so is tried again after this long, or when poked: never in a hot loop. */
const patienceMilliseconds = 60_000;

/** What is to be made so: a step of the procedure, or the rungs that are due. */
interface Due<Progress> {
  readonly name: string;
  readonly perform: () => Promise<Loaded<Progress>>;
}

/**
 * The conductor's one loop: make so what is not yet so, climb what is due, else wait to be poked or for what is dated next;
 * until all is over.
 */
export async function conduct<Progress extends { readonly head: number }, Step extends string>(
  input: ConductorInput,
  conducting: Conducting<Progress, Step>,
): Promise<void> {
  let poked = false;
  let now: ConductorState = { phase: 'working', seen: 0, wakesAt: null, detail: '' };
  setHandler(poke, () => {
    poked = true;
  });
  const quiet = (): boolean => !poked;
  setHandler(state, () => now);
  /** At which head each was tried: nothing is tried twice on the same facts without a wait between. */
  const tried = new Map<string, number>();
  let shown = '';
  let next: Due<Progress> | undefined;
  for (;;) {
    // Whoever pokes asks for another try, also where the poke arrives while one is being made on the same facts.
    if (!quiet()) tried.clear();
    poked = false;
    // Who asks after a poke was delivered must not be told what was so before it.
    now = { ...now, phase: 'working' };
    const loaded = next === undefined ? await conducting.load(input) : await next.perform();
    const { progress, at, labels } = loaded;
    const wakesAt = conducting.wakesAt(progress);
    const detail = conducting.detail(progress);
    now = { phase: 'working', seen: progress.head, wakesAt, detail };
    shown = show(detail, attributesOf(labels, conducting.phase(progress)), shown);
    if (conducting.isOver?.(progress) === true && quiet()) return;
    const due = dueOf(conducting, loaded, input);
    next = due.find(({ name }) => tried.get(name) !== progress.head);
    if (next !== undefined) {
      tried.set(next.name, progress.head);
      continue;
    }
    tried.clear();
    if (due.length === 0) now = { ...now, phase: 'waiting' };
    if (workflowInfo().continueAsNewSuggested && quiet()) await continueAsNew(input);
    const untilWake = wakesAt === null ? null : Date.parse(wakesAt) - Date.parse(at);
    await waitFor(() => poked, due.length === 0 ? untilWake : patienceMilliseconds);
    if (quiet() && due.length === 0) next = sleptFor(conducting, progress, input);
  }
}

/** In order. A step that does not become so keeps no rung from being climbed. */
function dueOf<Progress extends { readonly head: number }, Step extends string>(
  { nextStep, steps, watch }: Conducting<Progress, Step>,
  { progress, at }: Loaded<Progress>,
  input: ConductorInput,
): readonly Due<Progress>[] {
  const step = nextStep(progress, at);
  const rungAt = watch?.nextRungAt(progress) ?? null;
  const due: Due<Progress>[] = step === null ? [] : [{ name: step, perform: () => steps[step](input) }];
  if (watch !== null && rungAt !== null && rungAt <= at) due.push({ name: 'climb', perform: () => watch.climb(input) });
  return due;
}

/** Rungs of many watches are due at once: whoever slept until its rung climbs, and does not read first that it is due. */
function sleptFor<Progress extends { readonly head: number }, Step extends string>(
  { watch, wakesAt }: Conducting<Progress, Step>,
  progress: Progress,
  input: ConductorInput,
): Due<Progress> | undefined {
  const isForRung = watch !== null && watch.nextRungAt(progress) === wakesAt(progress);
  return isForRung ? { name: 'climb', perform: () => watch.climb(input) } : undefined;
}

/** Waits for a poke, and for `milliseconds` of Temporal's time where a moment is set. */
async function waitFor(poked: () => boolean, milliseconds: number | null): Promise<void> {
  if (milliseconds === null) await condition(poked);
  else await condition(poked, milliseconds);
}

/** Brings Temporal's UI up to date; search attributes only when they changed, for each upsert is an event of history. */
function show(detail: string, attributes: ReturnType<typeof attributesOf>, shown: string): string {
  setCurrentDetails(detail);
  const values = JSON.stringify(attributes.map((attribute) => attribute.value));
  if (values !== shown) upsertSearchAttributes(attributes);
  return values;
}
