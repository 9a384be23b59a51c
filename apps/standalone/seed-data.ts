import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { ChainActRunner } from '#application/act/chain-act.runner.js';
import { BootstrapBundledPlan } from '#application/bootstrap/bootstrap-bundled-plan.js';
import { SeedDirectory } from '#application/bootstrap/seed-directory.use-case.js';
import { DirectoryActs } from '#application/directory/directory-act.js';
import { InviteFirstAdministrator } from '#application/invitation/invite-first-administrator.use-case.js';
import { ImportPlan } from '#application/plan/import-plan.use-case.js';
import { PlanActs } from '#application/plan/plan-act.js';
import { PublishPlan } from '#application/plan/publish-plan.use-case.js';
import { RequestPublication } from '#application/plan/request-publication.use-case.js';
import { hashPassword } from '#application/session/password.js';
import type { Clock } from '#platform/clock/clock.js';
import { makeDataSource } from '#records/data-source.js';
import { PostgresActorFinder, PostgresPlanFinder } from '#records/finders/postgres-finders.js';
import { PostgresLedger } from '#records/ledger/postgres-ledger.js';

import { publicationOf } from './demonstration-data.js';

export interface SeedOptions {
  databaseUrl: string;
  dataDir: string;
  isEmpty: boolean;
  isAsWritten: boolean;
  /** Publish now, and leave the plan as published: nothing is played in it. */
  isUntouched: boolean;
  /** Whose moments the seeded acts bear. */
  clock: Clock;
  /** Where the api will listen, for the link. */
  apiUrl: string;
}

/** Fills the database as the flags say and answers the lines that tell who can sign in. */
export async function seed(options: SeedOptions): Promise<readonly string[]> {
  const dataSource = await makeDataSource({ url: options.databaseUrl, pool: 2, as: 'runtime' }).initialize();
  try {
    const { clock } = options;
    const runner = new ChainActRunner(new PostgresLedger(dataSource), clock);
    const people = await whoIsThere(dataSource);
    if (options.isEmpty || people === 'invited')
      return await inviteAdministrator(runner, clock, { people, apiUrl: options.apiUrl });
    if (people === 'others') return ['The people of this data sign in with the accounts that they were given.'];
    return await publishBundledPlan(dataSource, { runner, clock, people, options });
  } finally {
    await dataSource.destroy();
  }
}

/** `invited`: an empty start whose first administrator has not claimed the link yet. */
type People = 'none' | 'invited' | 'cast' | 'others';

const CAST_ACCOUNT = 'gx-fgw-handler';

async function whoIsThere(dataSource: DataSource): Promise<People> {
  if ((await new PostgresActorFinder(dataSource).byAccount(CAST_ACCOUNT)) !== null) return 'cast';
  const [found]: { people: boolean; invited: boolean }[] = await dataSource.query(
    'SELECT EXISTS (SELECT FROM person) AS people, EXISTS (SELECT FROM invitation) AS invited',
  );
  if (found?.people === true) return 'others';
  return found?.invited === true ? 'invited' : 'none';
}

async function inviteAdministrator(
  runner: ChainActRunner,
  clock: Clock,
  { people, apiUrl }: { people: People; apiUrl: string },
): Promise<readonly string[]> {
  if (people === 'cast')
    throw new Error('The data holds the bundled plan: for an empty one add --fresh, which erases it.');
  if (people === 'others') return ['Somebody administers already: sign in with the accounts that were given.'];
  const invite = new InviteFirstAdministrator(new DirectoryActs(runner));
  const secret = await invite.run(clock.now().toISOString());
  return [
    'Nobody can sign in yet. The first administrator claims this link, once:',
    `  ${apiUrl}/api/invitations/${secret}`,
    '  (POST {unit, administrator} to …/administration; an earlier link has ended)',
  ];
}

interface Publishing {
  runner: ChainActRunner;
  clock: Clock;
  people: People;
  options: SeedOptions;
}

async function publishBundledPlan(dataSource: DataSource, { runner, clock, people, options }: Publishing) {
  const acts = new PlanActs(runner);
  const password = castPassword(options.dataDir, people);
  await new BootstrapBundledPlan(
    new SeedDirectory(runner),
    new ImportPlan(runner),
    new RequestPublication(acts),
    new PublishPlan(acts),
    new PostgresActorFinder(dataSource),
    new PostgresPlanFinder(dataSource),
  ).run({
    at: await publicationOf(dataSource, { isUntouched: options.isUntouched, now: clock.now() }),
    asWritten: options.isAsWritten,
    passwordHash: password === undefined ? 'the cast is there already' : await hashPassword(password),
  });
  return castLines(password);
}

/** Made once for each data folder and kept for its owner only; undefined where the cast got it from another one. */
function castPassword(dataDir: string, people: People): string | undefined {
  const file = join(dataDir, 'demo.password');
  if (people === 'cast') return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  const password = Array.from({ length: 12 }, () => letters.charAt(randomInt(letters.length))).join('');
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, password, { mode: 0o600 });
  return password;
}

function castLines(password: string | undefined): readonly string[] {
  return [
    'Who can sign in (示范人员; every unit has <unit>-handler 经办, <unit>-leader 负责人, <unit>-liaison 联络员):',
    '  gx-gxt-leader    自治区工业和信息化厅负责人   leads ten tasks',
    '  gx-gxt-handler   自治区工业和信息化厅经办     prepares what the leader signs',
    '  gx-fgw-leader    自治区发展改革委负责人       coordinator, administrator',
    '  gx-zf-leader     自治区人民政府负责人         approver',
    '  gx-bgt-handler   自治区人民政府办公厅经办     general office',
    `  password: ${password ?? 'the one that the first start printed'}`,
  ];
}
