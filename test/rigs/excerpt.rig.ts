import { ChainActRunner } from '#application/act/chain-act.runner.js';
import { castOf, unitRows } from '#application/bootstrap/cast.js';
import { SeedDirectory } from '#application/bootstrap/seed-directory.use-case.js';
import { ImportPlan } from '#application/plan/import-plan.use-case.js';
import { PlanActs } from '#application/plan/plan-act.js';
import { PublishPlan } from '#application/plan/publish-plan.use-case.js';
import { RequestPublication } from '#application/plan/request-publication.use-case.js';
import { bundledPlan } from '#intake/bundled-plan.js';
import { WallClock } from '#platform/clock/clock.js';
import { makeDataSource } from '#records/data-source.js';
import { PostgresLedger } from '#records/ledger/postgres-ledger.js';
import type { TestDatabase } from '#testing/services/test-database.js';

import { castMember } from './person.js';
import { emptyDatabase, publishedAt } from './plan-database.rig.js';

const heading = /^(\d+．|（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、)/;

/**
 * The bundled document with these tasks only, numbered from 1 in this order; sections without tasks are left out. Task 3, whose
 * clause says that the first unit leads here and below, has to be the first.
 */
function excerpt(tasks: readonly number[]): string {
  const blocks: string[] = [];
  for (const line of bundledPlan().text.split('\n')) {
    if (heading.test(line) || blocks.length === 0) blocks.push(line);
    else blocks.push(`${blocks.pop()}\n${line}`);
  }
  const first = blocks.findIndex((block) => block.startsWith('1．'));
  const rest = blocks.findIndex((block) => block.startsWith('三、'));
  const chosen = tasks.map((number, place) => {
    const block = blocks.find((one) => one.startsWith(`${number}．`));
    if (block === undefined) throw new Error(`The bundled plan has no task ${number}.`);
    return block.replace(/^\d+/, String(place + 1));
  });
  return [...blocks.slice(0, first), ...chosen, ...blocks.slice(rest)].join('\n');
}

/** When it is published (ISO), and whether its dates are moved to then or stay as they are written. */
interface Publishing {
  readonly at: string;
  readonly rebase: boolean;
}

/** A database with a plan of a few tasks, read from a document and published by two: conductors of 45 take minutes. */
export async function excerptDatabase(
  tasks: readonly number[],
  { at, rebase }: Publishing = { at: publishedAt, rebase: true },
): Promise<TestDatabase> {
  const database = await emptyDatabase();
  const dataSource = await makeDataSource({ url: database.url, pool: 2, as: 'runtime' }).initialize();
  try {
    const runner = new ChainActRunner(new PostgresLedger(dataSource), new WallClock());
    const acts = new PlanActs(runner);
    const { directory } = bundledPlan();
    const units = unitRows(directory);
    const secret = { passwordHash: 'no password signs in', at };
    const cast = directory.flatMap((unit, index) => castOf(unit, units[index]?.id ?? '', secret));
    await new SeedDirectory(runner).run({ at, units, cast });
    const step = { at, request: null, revision: null };
    const handler = await castMember(dataSource, 'gx-fgw-handler');
    const bytes = new TextEncoder().encode(excerpt(tasks));
    const document = { fileName: 'excerpt.txt', bytes, openness: 'open' as const, rebase };
    const { body } = await new ImportPlan(runner).run({ ...step, ...document, actor: handler });
    const { id } = body as { id: string }; // as the import answers
    await new RequestPublication(acts).run({ ...step, id, actor: handler });
    await new PublishPlan(acts).run({ ...step, id, actor: await castMember(dataSource, 'gx-fgw-leader') });
    return database;
  } finally {
    await dataSource.destroy();
  }
}
