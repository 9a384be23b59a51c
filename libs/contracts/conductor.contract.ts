/** Raised with every change of a workflow's code: new code never replays old histories. */
export const CONDUCTOR_VERSION = 1;

/** A conductor's id is its workflow id: `task/<uuid>` or `plan/<uuid>`. */
export type ConductorId = `${ConductorKind}/${string}`;
export const conductorKinds = ['task', 'plan'] as const;
export type ConductorKind = (typeof conductorKinds)[number];

/** Takes a conductor's id apart; throws on anything else. */
export function parseConductorId(id: string): { readonly kind: ConductorKind; readonly chainId: string } {
  const [kind, chainId] = id.split('/');
  const known = conductorKinds.find((candidate) => candidate === kind);
  if (known === undefined || chainId === undefined) throw new Error(`Not the id of a conductor: ${id}`);
  return { kind: known, chainId };
}

/** Workflow types, by kind of conductor. */
export const workflowTypes = { task: 'taskWorkflow', plan: 'planWorkflow' } as const satisfies Record<
  ConductorKind,
  string
>;

/** The signal that says only "look again": it carries no news. */
export const pokeSignal = 'poke';

/** The query that tells what a conductor waits for. */
export const stateQuery = 'state';

/** What a conductor answers to the query. */
export interface ConductorState {
  readonly phase: 'working' | 'waiting';
  /** Head number of the chain at its last load. */
  readonly seen: number;
  /** ISO instant of its next wake, or null when it waits to be poked. */
  readonly wakesAt: string | null;
  /** One line for people, in Chinese. */
  readonly detail: string;
}

/** The only argument of a conductor. */
export interface ConductorInput {
  readonly chainId: string;
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
  readonly leadUnit: string | null;
}

/** The queue bears the hash of the workflow bundle, so that a worker gets only what its own code can replay. */
export function taskQueueOf(bundle: string): string {
  return `qiantou-${bundle}`;
}
