/** One mail to one person: of one notice, or a digest of several. */
export interface Letter {
  /** Also the left part of its Message-ID, the same at each try. */
  readonly id: string;
  readonly personId: string;
  readonly kind: 'notice' | 'digest';
  readonly state: LetterState;
  readonly writtenAt: string;
  /** When it is tried next; when it was tried last, once it has ended. */
  readonly dueAt: string;
  /** Tries so far; how many of them the server put off. */
  readonly attempts: number;
  readonly deferrals: number;
  /** Where it was last sent to. */
  readonly address: string | null;
  readonly lastError: string | null;
}

/** `passed`: nothing in it was still worth telling, or the person no longer wants mail. `bounced`: refused for good. */
export const letterStates = ['waiting', 'failed', 'sent', 'passed', 'bounced', 'undeliverable'] as const;
export type LetterState = (typeof letterStates)[number];

/** How a try to send ended. */
export type Delivery =
  | { readonly kind: 'sent' }
  /** The server refused this letter for good (5xx to the recipient or the content). */
  | { readonly kind: 'bounced'; readonly said: string }
  /** The server put this letter off (4xx). */
  | { readonly kind: 'deferred'; readonly said: string }
  /** No fault of the letter: the server is dead, busy, or refuses everybody. */
  | { readonly kind: 'unreachable'; readonly said: string };

export type LetterEnding = Pick<Letter, 'state' | 'dueAt' | 'attempts' | 'deferrals' | 'lastError'>;

const minute = 60_000;
const aDay = 24 * 60 * minute;
/** A dead server is asked again at least so often, so that nothing waits long once it is back. */
const mostWhileDead = 15 * minute;

/**
 * What becomes of a letter after a try at `at` (ISO). While the server is dead it is tried for ever; a letter that the
 * server itself puts off waits 1, 2, 4 … minutes, and is given up when it would wait more than a day.
 */
export function afterDelivery(letter: Letter, delivery: Delivery, at: string): LetterEnding {
  const { dueAt, deferrals } = letter;
  const attempts = letter.attempts + 1;
  const later = (pause: number): string => new Date(Date.parse(at) + pause).toISOString();
  switch (delivery.kind) {
    case 'sent':
      return { state: 'sent', dueAt: at, attempts, deferrals, lastError: null };
    case 'bounced':
      return { state: 'bounced', dueAt: at, attempts, deferrals, lastError: delivery.said };
    case 'deferred': {
      const pause = 2 ** deferrals * minute;
      const state = pause > aDay ? 'undeliverable' : 'failed';
      const next = pause > aDay ? dueAt : later(pause);
      return { state, dueAt: next, attempts, deferrals: deferrals + 1, lastError: delivery.said };
    }
    case 'unreachable': {
      const pause = Math.min(2 ** Math.min(letter.attempts, 10) * minute, mostWhileDead);
      return { state: 'failed', dueAt: later(pause), attempts, deferrals, lastError: delivery.said };
    }
  }
}
