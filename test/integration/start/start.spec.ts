import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { bundledPlan } from '#intake/bundled-plan.js';
import { projectRoot } from '#platform/configuration/project-root.js';
import { only } from '#testing/builders/row.builder.js';

import { Browser } from '../../rigs/browser.js';
import { eventually } from '../../rigs/eventually.js';
import { Clone } from './clone.rig.js';
import type { RunningStart } from './running-start.rig.js';

interface PlanSeen {
  readonly id: string;
  readonly state: string;
  readonly issuedOn: string;
  readonly periodFrom: number;
  readonly rebasedYears: number;
  readonly publishedAt: string;
}

interface TaskSeen {
  readonly id: string;
  readonly number: number;
  readonly text: string;
}

/** One clone, started five times one after another, as a person does it: each test goes on where the one before stopped. */
describe('npm start', () => {
  let clone: Clone;
  let start: RunningStart;

  beforeAll(async () => {
    clone = await Clone.make();
  });
  afterAll(async () => {
    if (clone.processes().length > 0) await start.interrupt();
    clone.remove();
  });

  const visitor = () => new Browser(start.url);
  const signedIn = async (account: string, password: string): Promise<Browser> => {
    const browser = visitor();
    expect(await browser.post('/api/session', { account, password })).toMatchObject({ status: 200 });
    return browser;
  };
  /** Somebody whom the screen names, with the password that it prints. */
  const named = () => signedIn(start.shown(/^ {2}(gx-gxt-handler) /m), start.shown(/^ {2}password: (\S+)$/m));
  const planOf = async (browser: Browser) => {
    const [plan, ...others] = (await browser.get<PlanSeen[]>('/api/plans')).body;
    expect(others).toEqual([]);
    const { body: tasks } = await browser.get<TaskSeen[]>(`/api/plans/${only(plan).id}/tasks`);
    return { plan: only(plan), tasks };
  };
  const conductorsWaiting = async () => {
    const { output } = await clone.qiantou('conductors', 'list');
    return output.split('\n').filter((line) => / waiting /.test(line)).length;
  };
  const issued = async () => (await clone.qiantou('inbox', '--as', 'gx-kjt-handler')).output;

  it('shows the year in motion: an agenda to decide, signatures that wait, conductors that go on from there', async () => {
    start = await clone.start();
    expect(start.output).toMatch(/^✓ Demonstration \d+\.\d s$/m);
    const desk = async (account: string) => {
      const browser = await signedIn(account, start.shown(/^ {2}password: (\S+)$/m));
      const { body } = await browser.get<{ items: { kind: string }[] }>('/api/work-items?limit=100');
      return body.items.map(({ kind }) => kind);
    };
    expect((await desk('gx-zf-leader')).filter((kind) => kind === 'decision').length).toBeGreaterThanOrEqual(8);
    expect(await desk('gx-gxt-leader')).toContain('signature');
    // The plan, 45 tasks, and an annual plan or two of each.
    await eventually(conductorsWaiting, (count) => count > 46 + 45, patience);
  }, 900_000);

  it('--empty has no plan and nobody, and one link, which the first administrator claims once', async () => {
    expect(await start.interrupt()).toBe(0);
    start = await clone.start('--fresh', '--empty');
    const link = new URL(start.shown(/^ {2}(http:\S+\/api\/invitations\/\S+)$/m)).pathname;
    expect((await visitor().get(link)).body).toMatchObject({ kind: 'administrator', unit: null });
    expect(start.output).not.toContain('password');
    const claim = () => visitor().post(`${link}/administration`, { unit: office, administrator: person('first') });
    const [once, again] = [await claim(), await claim()];
    expect([once.status, again.status, again.body.code]).toEqual([200, 409, 'INVITATION_SPENT']);
    const administrator = await signedIn('first', password);
    expect((await administrator.get<unknown[]>('/api/plans')).body).toEqual([]);
  }, 600_000);

  it('--empty proposes the units of a document, and each names its people by one invitation', async () => {
    const administrator = await signedIn('first', password);
    const { text } = bundledPlan();
    const { body: proposed } = await administrator.post<(typeof office)[]>('/api/units/proposals', { text });
    const { name, kind } = only(proposed.find((one) => one.name === '自治区科技厅'));
    const made = await administrator.post('/api/units', { ...office, name, officialName: name, kind });
    const invite = async () => (await administrator.post(`/api/units/${made.body.id}/invitations`, {})).body.secret;
    const [ended, link] = [await invite(), await invite()];
    const accept = (secret: string) =>
      visitor().post(`/api/invitations/${secret}/acceptance`, {
        leaderInCharge: person('kjt-li'),
        liaison: person('kjt-wang'),
      });
    expect((await accept(ended)).body.code).toBe('INVITATION_SPENT');
    expect((await accept(link)).body.accounts).toEqual(['kjt-li', 'kjt-wang']);
    expect((await accept(link)).body.code).toBe('INVITATION_SPENT');
    await signedIn('kjt-li', password);
  });

  it('stops everything in order at Ctrl-C, and ends with 0', async () => {
    expect(clone.processes().length).toBeGreaterThanOrEqual(4);
    expect(await start.interrupt()).toBe(0);
    expect(clone.processes()).toEqual([]);
    const stopped = [...start.output.matchAll(/^· Stopping (\w+)$/gm)].map(([, name]) => name);
    expect(stopped).toEqual(['api', 'worker', 'Temporal', 'PostgreSQL']);
    const log = readFileSync(join(clone.postgres, 'postgres.log'), 'utf8').trimEnd();
    expect(log).toMatch(/database system is shut down$/);
  });

  it('--fresh erases that and publishes the plan re-based; each step says its seconds, each address of the screen opens', async () => {
    start = await clone.start('--fresh');
    for (const step of ['PostgreSQL', "Temporal's program", 'Temporal', 'Migrations', 'Bundled plan', 'worker', 'api'])
      expect(start.output).toMatch(new RegExp(`^✓ ${step} \\d+\\.\\d s$`, 'm'));
    expect(start.output).toContain(`Erasing the data of ${clone.dataDir}`);
    const addresses = [...start.output.matchAll(/http:\S+/g)].map(([address]) => address);
    expect(addresses).toHaveLength(3);
    for (const address of addresses) expect([address, (await fetch(address)).status]).toEqual([address, 200]);
    const handler = await named();
    const { plan, tasks } = await planOf(handler);
    const halfYearBefore = new Date(Date.parse(plan.publishedAt) - 180 * 86_400_000).getUTCFullYear();
    expect(plan).toMatchObject({ state: 'published', rebasedYears: halfYearBefore - 2021, periodFrom: halfYearBefore });
    expect(tasks.map(({ number }) => number)).toEqual(Array.from({ length: 45 }, (_, index) => index + 1));
    const assigned = async () => (await handler.get('/api/work-items')).body.items.length;
    await eventually(assigned, (count) => count === 10, patience);
    await eventually(conductorsWaiting, (count) => count === 46, patience);
  }, 600_000);

  it('has documentation that a browser can open, and the document that it shows', async () => {
    const page = await fetch(`${start.url}/docs`);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    const html = await page.text();
    const scripts = [...html.matchAll(/<script src="([^"]+)"/g)].map(([, source = '']) => new URL(source, page.url));
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) {
      const { status, headers } = await fetch(script);
      expect([script.href, status, headers.get('content-type')]).toEqual([
        script.href,
        200,
        expect.stringMatching(/javascript/),
      ]);
    }
    const { body } = await visitor().get<{ openapi: string; paths: object }>('/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(body.paths).toHaveProperty(['/api/plans/{id}/tasks']);
  });

  it('lets a newcomer take on a task by the very commands of the README', async () => {
    let [task, signature] = ['', ''];
    let last = '';
    for (const line of commandsOfReadme()) {
      const words = line.replace('<that id>', signature).replace('<id>', task).split(' ');
      const { exitCode, output, aside } = await clone.qiantou(...words);
      expect([line, exitCode, aside]).toEqual([line, 0, '']);
      task ||= /^(\S+) +交办待认领 .*任务32 /m.exec(output)?.[1] ?? '';
      signature ||= /^(\S+) +待签发 /m.exec(output)?.[1] ?? '';
      last = line;
    }
    expect(last).toBe('inbox --as gx-gxt-handler');
    const supporter = async () => (await clone.qiantou(...last.split(' '))).output;
    await eventually(supporter, (output) => / 配合事项待确认 .*任务32 /.test(output), patience);
  }, 600_000);

  it('goes on with the same data at the next start, under the same password', async () => {
    const before = await planOf(await named());
    expect(await start.interrupt()).toBe(0);
    expect(clone.processes()).toEqual([]);
    start = await clone.start();
    expect(start.output).not.toContain('Erasing');
    expect(await planOf(await named())).toEqual(before);
    const isLeft = (task: string) => new RegExp(`交办待认领 .*${task} `).test(left);
    const left = await issued();
    expect([isLeft('任务5'), isLeft('任务32')]).toEqual([true, false]);
  }, 600_000);

  it('is refused while another start has the same data, which goes on undisturbed', async () => {
    const { exitCode, aside } = await clone.refused({});
    expect([exitCode, aside]).toEqual([
      1,
      expect.stringMatching(/^✗ DATA_IN_USE: Another start \(process \d+\) runs on .*\.\n$/),
    ]);
    await named();
  });

  it('--fresh --as-written gives the untouched plan with its original dates', async () => {
    const shifted = await planOf(await named());
    expect(await start.interrupt()).toBe(0);
    start = await clone.start('--fresh', '--as-written');
    const { plan, tasks } = await planOf(await named());
    expect(plan).toMatchObject({ rebasedYears: 0, periodFrom: 2021, issuedOn: '2021-09-18' });
    expect(shifted.plan.issuedOn).toBe(`${2021 + shifted.plan.rebasedYears}-09-18`);
    expect(tasks.map(({ text }) => text)).toEqual(shifted.tasks.map(({ text }) => text));
    await eventually(issued, (output) => output.includes('任务32 '), patience);
  }, 600_000);
});

/** Seconds: on a busy machine the worker yields to everything else. */
const patience = 200;

const password = '一二三四五六七八九十';
const person = (account: string) => ({ name: account, account, phone: '0771-0000000', password });
const office = {
  name: '自治区发展改革委',
  officialName: '广西发展改革委',
  kind: 'department',
  parentId: null,
  aliases: [],
};

/** What follows `npm run -s qiantou --` in the block of two minutes, without the remarks. */
function commandsOfReadme(): readonly string[] {
  const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
  const block = readme.split('## Take on a task')[1]?.split('\nEvery act')[0] ?? '';
  return [...block.matchAll(/^ {4}npm run -s qiantou -- (.+?) {2,}/gm)].map(([, command = '']) => command);
}
