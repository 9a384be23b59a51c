import type { Actor } from '#domain/directory/actor.js';

/** What every use case takes: who, when, and how a repetition is known. */
export interface Command {
  readonly actor: Actor;
  /** The legal moment, from the caller's clock; ISO, UTC, milliseconds. */
  readonly at: string;
  /** The Idempotency-Key and what it stands for; null where the act itself only ensures something. */
  readonly request: RequestKey | null;
}

export interface RequestKey {
  readonly key: string;
  /** SHA-256 over method, path, body and If-Match. */
  readonly hash: string;
}

/** A command on one matter. */
export interface MatterCommand extends Command {
  readonly id: string;
  /** The revision that the person saw (If-Match); null to act on whatever is there. */
  readonly revision: number | null;
}

/** What a use case answers; the same for a repetition. */
export interface Answer<Body = unknown> {
  readonly status: number;
  readonly body: Body;
}
