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
  readonly nextStep: (progress: Progress) => Step | null;
  /** One activity for each step of the procedure. */
  readonly steps: Readonly<Record<Step, (input: ConductorInput) => Promise<void>>>;
  readonly watch: Watch<Progress> | null;
  /** One line for Temporal's UI. */
  readonly detail: (progress: Progress) => string;
  /** By which Temporal's UI can list it. */
  readonly phase: (progress: Progress) => string;
}

/** Only the conductor that is a deadline's one watcher climbs rungs. */
export interface Watch<Progress> {
  readonly nextRungAt: (progress: Progress) => string | null;
  readonly climb: (input: ConductorInput) => Promise<void>;
}

const poke = defineSignal(pokeSignal);
const state = defineQuery<ConductorState>(stateQuery);

/** A step that does not become so is tried again after this long, or when poked: never in a hot loop. */
const patience = '1 minute';

/** The conductor's one loop: make so what is not yet so, climb what is due, else wait to be poked or for the next rung. */
export async function conduct<Progress extends { readonly head: number }, Step extends string>(
  input: ConductorInput,
  conducting: Conducting<Progress, Step>,
): Promise<never> {
  let poked = false;
  let now: ConductorState = { phase: 'working', seen: 0, wakesAt: null, detail: '' };
  setHandler(poke, () => {
    poked = true;
  });
  const quiet = (): boolean => !poked;
  setHandler(state, () => now);
  let tried: string | null = null;
  let shown = '';
  for (;;) {
    poked = false;
    const { progress, at, labels } = await conducting.load(input);
    const wakesAt = conducting.watch?.nextRungAt(progress) ?? null;
    const detail = conducting.detail(progress);
    now = { phase: 'working', seen: progress.head, wakesAt, detail };
    shown = show(detail, attributesOf(labels, conducting.phase(progress)), shown);
    const step = conducting.nextStep(progress);
    const climbs = conducting.watch !== null && wakesAt !== null && wakesAt <= at;
    const attempt = `${step ?? (climbs ? 'climb' : 'wait')} at ${progress.head}`;
    if (attempt === tried && (step !== null || climbs)) {
      await condition(() => poked, patience);
      tried = null;
    } else if (step !== null || climbs) {
      tried = attempt;
      await (step !== null ? conducting.steps[step](input) : conducting.watch?.climb(input));
    } else {
      tried = null;
      now = { ...now, phase: 'waiting' };
      if (workflowInfo().continueAsNewSuggested && quiet()) await continueAsNew(input);
      await waitFor(() => poked, wakesAt === null ? null : Date.parse(wakesAt) - Date.parse(at));
    }
  }
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
