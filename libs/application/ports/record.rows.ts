export type ChainKind = 'directory' | 'plan' | 'task';

/** The chain of the one directory. */
export const directoryChainId = '00000000-0000-4000-8000-000000000001';

export interface ChainRow {
  readonly id: string;
  readonly kind: ChainKind;
  /** Number of the last event; 0 before the first. */
  readonly head: number;
  readonly hash: string;
  readonly headAt: string | null;
  /** Number of the last event that its own conductor has to see. */
  readonly poked: number;
}

export interface EventRow {
  readonly chainId: string;
  readonly number: number;
  readonly at: string;
  readonly recordedAt: string;
  readonly actorId: string;
  readonly verb: string;
  readonly subjectId: string;
  readonly unitId: string | null;
  /** The exact canonical text (RFC 8785) that is hashed. */
  readonly text: string;
  readonly hash: string;
}

export interface CheckpointRow {
  readonly id: string;
  readonly at: string;
  readonly heads: readonly { readonly chainId: string; readonly head: number; readonly hash: string }[];
  readonly hash: string;
}

export interface ConductorRow {
  readonly id: string;
  readonly chainId: string;
  readonly runId: string;
  readonly bundle: string;
  readonly seen: number;
  readonly wakesAt: string | null;
  readonly loadedAt: string;
}

/** Up to which event a conductor has to see the chain. */
export interface ConcernRow {
  readonly conductor: string;
  readonly upTo: number;
}

export interface OutboxRow {
  readonly conductor: string;
  readonly upTo: number;
  readonly addedAt: string;
  readonly leaseUntil: string | null;
  readonly attempts: number;
  readonly lastError: string | null;
}

/** A stored answer: what a repeated request with the same key gets again. */
export interface AnswerRow {
  readonly actorId: string;
  readonly key: string;
  readonly requestHash: string;
  readonly status: number;
  readonly body: unknown;
  readonly answeredAt: string;
}
