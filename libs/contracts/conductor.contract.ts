/** Raised with every change of a workflow's code: new code never replays old histories. */
export const CONDUCTOR_VERSION = 3;

/** A conductor's id is its workflow id: `task/<uuid>`, `plan/<uuid>` or `annual-plan/<uuid>`. */
export type ConductorId = `${ConductorKind}/${string}`;
export const conductorKinds = ['task', 'plan', 'annual-plan'] as const;
export type ConductorKind = (typeof conductorKinds)[number];

/** Takes a conductor's id apart; throws on anything else. */
export function parseConductorId(id: string): { readonly kind: ConductorKind; readonly subjectId: string } {
  const [kind, subjectId] = id.split('/');
  const known = conductorKinds.find((candidate) => candidate === kind);
  if (known === undefined || subjectId === undefined) throw new Error(`Not the id of a conductor: ${id}`);
  return { kind: known, subjectId };
}

/** Workflow types, by kind of conductor. */
export const workflowTypes = {
  task: 'taskWorkflow',
  plan: 'planWorkflow',
  'annual-plan': 'annualPlanWorkflow',
} as const satisfies Record<ConductorKind, string>;

/** The signal that says only "look again": it carries no news. */
export const pokeSignal = 'poke';

/** The query that tells what a conductor waits for. */
export const stateQuery = 'state';

/** What a conductor answers to the query. */
export interface ConductorState {
  readonly phase: 'working' | 'waiting';
  /** Head number of the chain at its last load; an annual plan's is that of its task. */
  readonly seen: number;
  /** ISO instant of its next wake, or null when it waits to be poked. */
  readonly wakesAt: string | null;
  /** One line for people, in Chinese. */
  readonly detail: string;
}

/** The only argument of a conductor. */
export interface ConductorInput {
  /** Id of what is conducted: the task, the plan or the annual plan. */
  readonly subjectId: string;
}

/** What a load gives: the progress of the facts, and the business time at which they were read (ISO). */
export interface Loaded<Progress> {
  readonly progress: Progress;
  readonly at: string;
  readonly labels: Labels;
}

/** By what people find a conductor in Temporal's UI. */
export interface Labels {
  readonly plan: string;
  /** Number of the task; null for the plan's own conductor. */
  readonly task: number | null;
  /** The first year of an annual plan; null for other conductors. */
  readonly year: number | null;
  readonly leadUnit: string | null;
}

/** The queue bears the hash of the workflow bundle, so that a worker gets only what its own code can replay. */
export function taskQueueOf(bundle: string): string {
  return `qiantou-${bundle}`;
}
