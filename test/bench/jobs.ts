import type { Percentiles } from './latencies.js';

/** An act that is left to be done: a person of the cast, and a matter that waits for that person's unit. */
export interface Case extends Matter {
  /** A matter is first received (签收), which no conductor has to see, then accepted (认领) or confirmed (确认). */
  readonly act: 'receipt' | 'acceptance' | 'confirmation';
}

export interface Matter {
  readonly kind: 'assignment' | 'input';
  readonly id: string;
  readonly taskId: string;
  readonly workItemId: string;
  readonly unitId: string;
  readonly personId: string;
  readonly account: string;
}

/** What the driver is asked to do, as one message. */
export interface Job {
  /** `http`: through the api. `bare`: the same rows straight into the database. */
  readonly through: 'http' | 'bare';
  /** Where the api, or the database, is. */
  readonly url: string;
  readonly clients: number;
  /** The job ends after this time or with its last case. */
  readonly seconds: number;
  /** Acts a second in all, evenly spread; null: each client as fast as it is answered. */
  readonly rate: number | null;
  /** Whether an inbox page is read before each act. */
  readonly pages: boolean;
  readonly cases: readonly Case[];
}

export interface Outcome {
  readonly seconds: number;
  readonly acts: number;
  readonly act: Percentiles;
  readonly page: Percentiles;
  /** Answers other than 200, by status. */
  readonly failures: Readonly<Record<string, number>>;
}

/** What waits at a client until it acts again. */
export interface Client {
  page(one: Case): Promise<number>;
  act(one: Case): Promise<number>;
  close(): Promise<void>;
}

/** The secret of a session that the bench writes for an account. */
export function sessionSecretOf(account: string): string {
  return `bench-${account}`;
}

/** What supporting units promise in the bench. */
export const terms = { what: '按职责提供资料和支持', toWhom: '牵头单位', by: '2026-12-31', contact: '0771-5550100' };
