import { type Case, type Matter, sessionSecretOf, terms } from '../../bench/jobs.js';

/** What became of an act, as its person knows it. */
export interface Sent extends Case {
  readonly key: string;
  /** `acknowledged`: 200 was received. `unknown`: sent, never answered, and given up. `refused`: anything else. */
  readonly fate: 'acknowledged' | 'unknown' | 'refused';
  readonly attempts: number;
  /** The answer, or what was said instead. */
  readonly said: string;
}

interface Reply {
  readonly status: number;
  readonly text: string;
}

const nobodyAnswered: Reply = { status: 0, text: '' };
/** Longer than the engine waits for a lock, so that nothing is still under way when a person tries again. */
const patienceMs = 8_000;

/** A person with a browser on an engine that is killed all the time: tries again under the same key, or gives up. */
export class ActingClient {
  constructor(
    private readonly url: string,
    private readonly random: () => number,
  ) {}

  /** Both acts on a matter, one after another. */
  async handle(matter: Matter, done: (sent: Sent) => void): Promise<void> {
    done(await this.perform({ ...matter, act: 'receipt' }));
    done(await this.perform({ ...matter, act: matter.kind === 'assignment' ? 'acceptance' : 'confirmation' }));
  }

  private async perform(one: Case): Promise<Sent> {
    const key = `${one.act}-${one.id}`;
    // Some give up at the first silence, so that there are acts of which nobody knows what became of them.
    const givesUp = this.random() < 0.3;
    for (let attempts = 1; ; attempts += 1) {
      const reply = await this.send(one, key);
      const uncertain = reply.status === 0 || reply.status >= 500 || reply.text.includes('IN_PROGRESS');
      if (!uncertain || givesUp) {
        const fate = reply.status === 200 ? 'acknowledged' : uncertain ? 'unknown' : 'refused';
        return { ...one, key, fate, attempts, said: `${reply.status} ${reply.text}` };
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  /** Asks once more for an act that was acknowledged. */
  async again(sent: Sent): Promise<string> {
    const { status, text } = await this.send(sent, sent.key);
    return `${status} ${text}`;
  }

  private async send({ act, kind, id, account }: Case, key: string): Promise<Reply> {
    try {
      const response = await fetch(`${this.url}/api/${kind}s/${id}/${act}`, {
        method: 'PUT',
        headers: {
          cookie: `qiantou=${sessionSecretOf(account)}`,
          'x-csrf-token': 'bench',
          'idempotency-key': key,
          ...(act === 'confirmation' && { 'content-type': 'application/json' }),
        },
        ...(act === 'confirmation' && { body: JSON.stringify(terms) }),
        signal: AbortSignal.timeout(patienceMs),
      });
      return { status: response.status, text: await response.text() };
    } catch {
      return nobodyAnswered;
    }
  }
}
