import { BareClient } from './bare-client.js';
import { HttpClient } from './http-client.js';
import type { Client, Job, Outcome } from './jobs.js';
import { percentiles } from './latencies.js';

/** The load driver: a process of its own, so that what it costs is not counted as the engine's. */
process.on('message', (job: Job) => {
  run(job).then(
    (outcome) => process.send?.({ outcome }),
    (error: unknown) => process.send?.({ error: error instanceof Error ? error.stack : String(error) }),
  );
});
process.send?.('ready');

async function run(job: Job): Promise<Outcome> {
  const load = new Load(job);
  const clients = Array.from({ length: job.clients }, () => newClient(job));
  try {
    // Connecting is not part of what is measured.
    const [first] = job.cases;
    if (first !== undefined) await Promise.all(clients.map((client) => client.page(first)));
    return await load.run(clients);
  } finally {
    await Promise.all(clients.map((client) => client.close()));
  }
}

function newClient({ through, url }: Job): Client {
  return through === 'http' ? new HttpClient(url) : new BareClient(url);
}

class Load {
  private readonly acts: number[] = [];
  private readonly pages: number[] = [];
  private readonly failures: Record<string, number> = {};
  private next = 0;
  private began = 0;

  constructor(private readonly job: Job) {}

  async run(clients: readonly Client[]): Promise<Outcome> {
    this.began = performance.now();
    await Promise.all(clients.map((client) => this.drive(client)));
    const seconds = (performance.now() - this.began) / 1000;
    const { acts, pages, failures } = this;
    return { seconds, acts: acts.length, act: percentiles(acts), page: percentiles(pages), failures };
  }

  private async drive(client: Client): Promise<void> {
    for (;;) {
      const at = this.next++;
      const one = this.job.cases[at];
      if (one === undefined || !(await this.due(at))) return;
      if (this.job.pages) this.pages.push(await this.timed(() => client.page(one)));
      this.acts.push(await this.timed(() => client.act(one)));
    }
  }

  /** Waits for the act's turn where there is a rate; false when the time is over. */
  private async due(at: number): Promise<boolean> {
    const { rate, seconds } = this.job;
    const turn = rate === null ? 0 : (at / rate) * 1000 - (performance.now() - this.began);
    if (turn > 0) await new Promise((resolve) => setTimeout(resolve, turn));
    return performance.now() - this.began < seconds * 1000;
  }

  private async timed(work: () => Promise<number>): Promise<number> {
    const began = performance.now();
    const status = await work();
    if (status !== 200) this.failures[status] = (this.failures[status] ?? 0) + 1;
    return performance.now() - began;
  }
}
