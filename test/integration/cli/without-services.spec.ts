import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { projectRoot } from '#platform/configuration/project-root.js';

import { CliRig } from './cli.rig.js';

const nowhere = { DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/none', TEMPORAL_ADDRESS: '127.0.0.1:1' };
const plan = join(projectRoot, 'libs/intake/plans/guangxi-2021-2023.txt');
const someId = '01a20ce1-8464-7280-9003-54564e5747c1';
const terms = ['--what', 'w', '--to', 't', '--contact', 'c'];

/** Every command, as it is called in full. */
const commands = [
  ['parse', plan],
  ['import', plan, '--as', 'a'],
  ['publish', someId, '--as', 'a'],
  ['inbox', '--as', 'a'],
  ['notices', '--as', 'a'],
  ['receive', someId, '--as', 'a'],
  ['accept', someId, '--as', 'a'],
  ['contest', someId, '--reason', 'r', '--as', 'a'],
  ['confirm', someId, ...terms, '--by', '2027-03-31', '--as', 'a'],
  ['sign', someId, '--as', 'a'],
  ['policy', 'upload', someId, plan, '--as', 'a'],
  ['policy', 'compare', someId, '1', '2', '--as', 'a'],
  ['policy', 'schedule', someId, '2', '--as', 'a'],
  ['policy', 'rollback', someId, '1', '--as', 'a'],
  ['policy', 'show', someId, '--as', 'a'],
  ['units'],
  ['people'],
  ['audit', 'verify'],
  ['audit', 'export', 'export.jsonl'],
  ['audit', 'checkpoint'],
  ['reconcile'],
  ['conductors', 'list'],
  ['conductors', 'restart'],
  ['doctor'],
  ['migrate'],
];
const needDatabase = commands.filter(([name = '']) => !['parse', 'doctor'].includes(name));

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
    for (const [name] of commands) expect(output).toMatch(new RegExp(`^  ${name ?? ''} `, 'm'));
  });

  it('has a help text at each command', async () => {
    const { exitCode, output, aside } = await cli.run('audit', 'verify', '--help');
    expect([exitCode, output, aside]).toEqual([0, expect.stringContaining('--checkpoint'), '']);
  });

  it('ends with 4 and a sentence in JSON at each command that needs a database which does not answer', async () => {
    const ended = await someAtOnce(needDatabase, (command) => cli.run(...command, '--json'));
    const message: unknown = expect.stringContaining('database');
    for (const { exitCode, output, aside } of ended) {
      expect([exitCode, output]).toEqual([4, '']);
      expect(JSON.parse(aside)).toEqual({ error: { code: 'NOT_REACHABLE', message } });
    }
  });

  it('says how to start when nothing runs on the data folder', async () => {
    const idle = new CliRig();
    expect(await idle.run('units')).toMatchObject({ exitCode: 4, aside: expect.stringContaining('npm start') });
    idle.close();
  });

  it('finds as a doctor what does not answer, with 6', async () => {
    const { exitCode, output, aside } = await cli.run('doctor', '--json');
    expect(exitCode).toBe(6);
    const found = JSON.parse(output) as { name: string; isFit: boolean }[]; // the doctor's list
    expect(found.filter(({ isFit }) => !isFit).map(({ name }) => name)).toEqual(['database', 'Temporal']);
    expect(JSON.parse(aside)).toEqual({ error: { code: 'UNFIT', message: 'Not fit: database, Temporal.' } });
  });

  it.each([
    ['STATE_SECRET', '机密★1年\n\n行动方案\n'],
    ['DOCUMENT_ENCODING_UNKNOWN', new Uint8Array([0xff, 0xd8, 0, 1])],
  ])(
    'refuses a document with 3 and %s',
    async (code, content) => {
      const { exitCode, output, aside } = await cli.run('parse', written('document.txt', content), '--json');
      expect([exitCode, output]).toEqual([3, '']);
      expect(JSON.parse(aside)).toMatchObject({ error: { code } });
    },
    60_000,
  );

  it.each<[string, readonly string[]]>([
    ['no command', []],
    ['an unknown option', ['units', '--fast']],
    ['an argument too many', ['doctor', 'please']],
    ['a missing argument', ['parse']],
    ['nobody who acts', ['accept', someId]],
    ['a day that is none', ['confirm', someId, '--as', 'a', ...terms, '--by', '2027-02-30']],
    ['half a command', ['audit']],
    ['half a command about conductors', ['conductors']],
  ])(
    'ends with 2 at %s, and says so on standard error',
    async (_what, args) => {
      const { exitCode, output, aside } = await cli.run(...args);
      expect([exitCode, output]).toEqual([2, '']);
      expect(aside).not.toBe('');
    },
    60_000,
  );

  it.each([
    ['inbx', 'Did you mean inbox?'],
    ['audit verfy', 'There is no `audit verfy`. Say which: audit verify'],
    ['conductors lst', 'Say which: conductors list'],
  ])(
    'ends with 2 at `%s`, and says what there is instead',
    async (line, hint) => {
      const { exitCode, output, aside } = await cli.run(...line.split(' '));
      expect([exitCode, output, aside]).toEqual([2, '', expect.stringContaining(hint)]);
    },
    60_000,
  );

  it('ends with 2 at a bad configuration, which parse does not even read', async () => {
    const bad = new CliRig({ QIANTOU_PORT: 'many' });
    expect(await bad.run('units')).toMatchObject({ exitCode: 2, aside: expect.stringContaining('QIANTOU_PORT') });
    expect(await bad.run('parse', plan, '--json')).toMatchObject({ exitCode: 0, aside: '' });
    bad.close();
  });
});

/** A few processes at once are quicker than one after the other; all at once would be slower. */
async function someAtOnce<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += 4)
    results.push(...(await Promise.all(items.slice(start, start + 4).map(work))));
  return results;
}
