import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { ParsedPlan } from '#intake/parsed-plan.js';
import { projectRoot } from '#platform/configuration/project-root.js';

import { CliRig } from './cli.rig.js';

const nowhere = { DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/none', TEMPORAL_ADDRESS: '127.0.0.1:1' };
const plan = join(projectRoot, 'libs/intake/plans/guangxi-2021-2023.txt');

/** Everything that needs no server, and what is said where one is needed and not there. */
describe('the command line without services', () => {
  let cli: CliRig;

  beforeAll(() => {
    cli = new CliRig(nowhere);
  });

  afterAll(() => cli.close());

  const written = (name: string, content: string | Uint8Array): string => {
    const file = join(cli.folder, name);
    writeFileSync(file, content);
    return file;
  };

  it('tells what it can do, on standard output and with 0', async () => {
    const { exitCode, output, aside } = await cli.run('--help');
    expect([exitCode, aside]).toEqual([0, '']);
    const commands =
      'parse import publish inbox receive accept contest confirm units people audit reconcile conductors doctor migrate';
    for (const command of commands.split(' ')) expect(output).toMatch(new RegExp(`^  ${command} `, 'm'));
  });

  it.each([
    ['parse'],
    ['import'],
    ['publish'],
    ['inbox'],
    ['receive'],
    ['accept'],
    ['contest'],
    ['confirm'],
    ['units'],
    ['people'],
    ['audit', 'verify'],
    ['audit', 'export'],
    ['audit', 'checkpoint'],
    ['reconcile'],
    ['conductors', 'list'],
    ['conductors', 'restart'],
    ['doctor'],
    ['migrate'],
  ])('has --json and a help text at %s %s', async (...command) => {
    const { exitCode, output } = await cli.run(...command, '--help');
    expect(exitCode).toBe(0);
    expect(output).toContain('--json');
  });

  it('prints a document as JSON and nothing else', async () => {
    const { exitCode, output, aside } = await cli.run('parse', plan, '--json');
    expect([exitCode, aside]).toEqual([0, '']);
    const parsed = JSON.parse(output) as ParsedPlan; // its shape is what is expected below
    expect(Object.keys(parsed)).toEqual([
      ...['title', 'documentNumber', 'issuer', 'issuedOn', 'period', 'leadRule', 'sha256', 'text', 'sectors'],
      ...['tasks', 'targets', 'duties', 'warnings'],
    ]);
    expect([parsed.sectors.length, parsed.tasks.length, parsed.targets.length]).toEqual([9, 45, 31]);
  });

  it('prints a document as a ledger for people', async () => {
    const { exitCode, output } = await cli.run('parse', plan);
    expect(exitCode).toBe(0);
    expect(output).toContain('牵头：');
    expect(output).toContain('任务45项，指标31个');
  });

  it('refuses a document with a mark of secrecy, with 3 and what to do', async () => {
    const { exitCode, output, aside } = await cli.run(
      'parse',
      written('secret.txt', '机密★1年\n\n行动方案\n'),
      '--json',
    );
    expect([exitCode, output]).toEqual([3, '']);
    expect(JSON.parse(aside)).toEqual({ error: { code: 'STATE_SECRET', message: expect.stringContaining('机密') } });
  });

  it('refuses what is no text, with 3', async () => {
    const { exitCode, aside } = await cli.run('parse', written('picture.txt', new Uint8Array([0xff, 0xd8, 0, 1])));
    expect(exitCode).toBe(3);
    expect(aside).toContain('FILE_REFUSED');
  });

  it.each([
    ['no command', []],
    ['an unknown command', ['fly']],
    ['an unknown option', ['units', '--fast']],
    ['an argument too many', ['doctor', 'please']],
    ['a missing argument', ['parse']],
    ['a file that is not there', ['parse', 'nowhere.txt']],
    ['nobody who acts', ['accept', '01a20ce1-8464-7280-9003-54564e5747c1']],
    ['what is no id', ['accept', 'task-7', '--as', 'gx-gxt-leader']],
    [
      'a date that is none',
      ['confirm', 'x', '--as', 'a', '--what', 'w', '--to', 't', '--by', '2027-02-30', '--contact', 'c'],
    ],
    ['half a command', ['audit']],
    ['half a command about conductors', ['conductors']],
  ])('ends with 2 at %s, and says so on standard error', async (_what, args) => {
    const { exitCode, output, aside } = await cli.run(...args);
    expect([exitCode, output]).toEqual([2, '']);
    expect(aside).not.toBe('');
  });

  it('ends with 2 at a bad configuration, which parse does not even read', async () => {
    const bad = new CliRig({ QIANTOU_PORT: 'many' });
    expect(await bad.run('units')).toMatchObject({ exitCode: 2, aside: expect.stringContaining('QIANTOU_PORT') });
    expect(await bad.run('parse', plan, '--json')).toMatchObject({ exitCode: 0 });
    bad.close();
  });

  it.each([
    ['units'],
    ['people'],
    ['inbox', '--as', 'gx-gxt-leader'],
    ['audit', 'verify'],
    ['audit', 'checkpoint'],
    ['conductors', 'list'],
    ['conductors', 'restart'],
    ['reconcile'],
    ['migrate'],
  ])('ends with 4 at %s %s when the database does not answer', async (...args) => {
    const { exitCode, output, aside } = await cli.run(...args, '--json');
    expect([exitCode, output]).toEqual([4, '']);
    expect(JSON.parse(aside)).toEqual({
      error: { code: 'NOT_REACHABLE', message: expect.stringContaining('database') },
    });
  });

  it('says how to start when nothing runs on the data folder', async () => {
    const idle = new CliRig();
    const { exitCode, aside } = await idle.run('units');
    expect(exitCode).toBe(4);
    expect(aside).toContain('npm start');
    idle.close();
  });

  it('finds as a doctor what does not answer, with 6', async () => {
    const { exitCode, output, aside } = await cli.run('doctor', '--json');
    expect(exitCode).toBe(6);
    const found = JSON.parse(output) as { name: string; isFit: boolean }[]; // the doctor's list
    expect(found.filter(({ isFit }) => !isFit).map(({ name }) => name)).toEqual(['database', 'Temporal']);
    expect(JSON.parse(aside)).toEqual({ error: { code: 'UNFIT', message: 'Not fit: database, Temporal.' } });
  });
});
