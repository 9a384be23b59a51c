import { setTimeout as pause } from 'node:timers/promises';

import { type OwnStack, parts } from '../stack/own-stack.js';
import { BacklogWatch, drained, drainLine, drainRate } from './backlog-watch.js';
import { type CaseBook, casesOf, type Copies } from './case-book.js';
import type { Case, Job, Matter, Outcome } from './jobs.js';
import { measureHerd } from './herd.js';
import type { LoadDriver } from './load-driver.js';
import { memoryOf, processorSecondsOf } from './process-tree.js';
import { heading, levelLine, rateOf, say } from './report.js';
import type { BenchSettings } from './settings.js';

/** What a run consists of, one after another, on one stack. */
export class Bench {
  private matters: Matter[] = [];
  private deliveries = 0;

  constructor(
    private readonly stack: OwnStack,
    private readonly book: CaseBook,
    private readonly tools: { readonly driver: LoadDriver; readonly settings: BenchSettings },
  ) {}

  async run(): Promise<void> {
    this.sayMemory('with the 46 conductors of the bundled plan at rest');
    const bare = await this.prepare();
    await this.measureLevels(bare);
    if (!this.tools.settings.onlyPairs) {
      await this.findRate();
      await measureHerd(this.book, 2 * this.tools.settings.drainSeconds);
    }
    this.sayMemory('after the load');
  }

  /** Bulk copies of the plan in two states; in between, its own 45 tasks are accepted over HTTP, which warms all up. */
  private async prepare(): Promise<readonly Case[]> {
    const { copies, bareCopies } = this.tools.settings;
    const issued = await this.book.copy(copies);
    const warming = await this.http({
      clients: 4,
      seconds: 30,
      rate: null,
      cases: casesOf(await this.book.bundledMatters()),
    });
    if (warming.acts !== 90 || Object.keys(warming.failures).length > 0)
      throw new Error(`The bundled plan was not taken on: ${JSON.stringify(warming)}`);
    while ((await this.book.unasked()) > 0) await pause(200);
    const asked = await this.book.copy(copies);
    const bare = await this.book.copy(bareCopies);
    this.matters = shuffled([...issued.matters, ...asked.matters]);
    say(
      `Loaded in bulk, without history: ${(2 * copies + bareCopies) * 45} tasks; ${issued.matters.length} acceptances and ` +
        `${asked.matters.length} confirmations wait, and ${bare.matters.length} for the bare transactions.`,
    );
    await this.startConductors([issued, asked]);
    return casesOf(bare.matters);
  }

  private async startConductors(copies: readonly Copies[]): Promise<void> {
    const before = await this.book.count('conductor');
    const began = performance.now();
    const wanted = [];
    for (const one of copies) wanted.push(await this.book.startConductors(one));
    const count = wanted.reduce((sum, one) => sum + one, 0);
    await this.settled(before + count);
    const seconds = (performance.now() - began) / 1000;
    this.deliveries = count / seconds;
    say(`Conductors started: ${count} in ${seconds.toFixed(1)} s (${(count / seconds).toFixed(0)} a second)`);
  }

  private async settled(conductors: number): Promise<void> {
    const limit = performance.now() + 2 * this.tools.settings.drainSeconds * 1000;
    while ((await this.book.count('conductor')) < conductors && performance.now() < limit) await pause(200);
  }

  private async measureLevels(bareCases: readonly Case[]): Promise<void> {
    const { clients: levels, seconds, bareSeconds, drainSeconds } = this.tools.settings;
    const [lines, costs]: [string[], string[]] = [[], []];
    say(
      '\nA pair is a page of the inbox (20 rows of the unit) and an act: half of them 签收, half 认领 or 确认, in the plan’s own mix.',
    );
    say(heading);
    for (const [index, clients] of levels.entries()) {
      const bare = { clients, seconds: bareSeconds, cases: bareCases };
      const [start] = this.processorSeconds();
      const barePairs = await this.bare({ ...bare, pages: true });
      const bareCost = (1000 * ((this.processorSeconds()[0] ?? 0) - (start ?? 0))) / barePairs.acts;
      const bareActs = await this.bare({ ...bare, pages: false });
      const later = this.tools.settings.onlyPairs ? 0 : this.tools.settings.rateTries / 2;
      const left = levels.length - index + later;
      const watch = new BacklogWatch(this.book);
      const before = this.processorSeconds();
      const http = await this.http({ clients, seconds, rate: null, cases: this.taken(left) });
      const used = this.processorSeconds().map((now, at) => (1000 * (now - (before[at] ?? 0))) / http.acts);
      const drain = await drained(this.book, drainSeconds);
      await watch.stop();
      say(levelLine({ clients, http, barePairs, bareActs }));
      costs.push(
        `${String(clients).padStart(7)}   ${each(used, 2)}; PostgreSQL for a bare pair ${bareCost.toFixed(2)}`,
      );
      lines.push(`${String(clients).padStart(7)}   peak backlog ${watch.peak}; drained ${drainLine(drain)}`);
      if (drain.from > 50) this.deliveries = Math.max(this.deliveries, drainRate(drain));
    }
    say('\nProcessor milliseconds for each pair, which do not depend on who else uses the machine:');
    costs.forEach((line) => say(line));
    say('\nConductors behind the acts (a backlog is pokes that wait and facts that a conductor has not yet seen):');
    lines.forEach((line) => say(line));
  }

  /** Tries rates up to four times what was drained, for half of the acts poke nobody: where does the backlog not grow? */
  private async findRate(): Promise<void> {
    const { rateTries, rateSeconds, drainSeconds } = this.tools.settings;
    let [holds, grows] = [0, 4 * this.deliveries];
    for (let left = rateTries; left > 0; left -= 1) {
      const rate = (holds + grows) / 2;
      const watch = new BacklogWatch(this.book);
      const outcome = await this.http({ clients: 8, seconds: rateSeconds, rate, cases: this.taken(left) });
      await watch.stop();
      const growth = watch.growth();
      say(
        `    at ${rateOf(outcome).toFixed(0)} pairs a second the backlog grows by ${growth.toFixed(1)} a second` +
          ` (act p50 ${outcome.act.p50.toFixed(1)}, p99 ${outcome.act.p99.toFixed(1)} ms)`,
      );
      if (growth > 0.05 * rate) grows = rate;
      else holds = rate;
      await drained(this.book, drainSeconds);
    }
    say(`The backlog does not grow up to about ${holds.toFixed(0)} acts a second.`);
  }

  private http(job: Pick<Job, 'clients' | 'seconds' | 'rate' | 'cases'>): Promise<Outcome> {
    return this.tools.driver.run({ ...job, through: 'http', url: this.stack.url, pages: true });
  }

  private async bare(job: Pick<Job, 'clients' | 'seconds' | 'cases' | 'pages'>): Promise<Outcome> {
    const url = this.stack.databaseUrl;
    const outcome = await this.tools.driver.run({ ...job, through: 'bare', url, rate: null });
    await this.book.forgetBarePokes();
    return outcome;
  }

  /** A fair part of the cases that are left, for one of so many phases to come. */
  private taken(phases: number): readonly Case[] {
    return casesOf(this.matters.splice(0, Math.floor(this.matters.length / Math.max(1, phases))));
  }

  private processorSeconds(): readonly number[] {
    return [...parts.map((part) => this.stack.pid(part)), this.tools.driver.pid].map(processorSecondsOf);
  }

  private sayMemory(when: string): void {
    const memory = parts.map((part) => memoryOf(this.stack.pid(part)));
    const own = memory.reduce((sum, mebibytes, at) => (parts[at] === 'postgres' ? sum : sum + mebibytes), 0);
    say(`Memory ${when}, summed PSS in MiB: ${each(memory, 0)}; api + worker + Temporal ${own.toFixed(0)}`);
  }
}

function each(values: readonly number[], digits: number): string {
  const names: readonly string[] = [...parts, 'load driver'];
  return values.map((value, at) => `${names[at] ?? ''} ${value.toFixed(digits)}`).join(', ');
}

/** In an order that mixes both kinds evenly and is the same in each run. */
function shuffled(matters: readonly Matter[]): Matter[] {
  return [...matters].sort((one, other) => (one.workItemId < other.workItemId ? -1 : 1));
}
