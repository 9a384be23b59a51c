import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { bundledPolicy } from '#application/policy/bundled-policy.js';

import { ApiRig } from '../../rigs/api.rig.js';
import { CliRig } from '../cli/cli.rig.js';

interface Line {
  readonly version: number;
  readonly state: string;
  readonly inForce: boolean;
}

const shipped = bundledPolicy().document;
const second = shipped.replace('  receipt: 1wd', '  receipt: 2wd');

/** One life, told in order: each test goes on from the one before. */
describe('policies on the command line', () => {
  let api: ApiRig;
  let cli: CliRig;
  let plan: string;

  beforeAll(async () => {
    api = await ApiRig.start();
    cli = new CliRig({ DATABASE_URL: api.databaseUrl });
    plan = (await api.rows<{ id: string }>('SELECT id FROM plan'))[0]?.id ?? '';
  });
  afterAll(async () => {
    await api.stop();
    cli.close();
  });

  const written = (name: string, content: string): string => {
    const file = join(cli.folder, name);
    writeFileSync(file, content);
    return file;
  };

  it('are checked without a database: 0, or 3 with the faults by line', async () => {
    const offline = new CliRig();
    expect(await offline.run('policy', 'check', written('good.yaml', second))).toMatchObject({
      exitCode: 0,
      aside: '',
    });
    const file = written('bad.yaml', shipped.replace('at: 0wd', 'at: 0 wd'));
    const { exitCode, output, aside } = await offline.run('policy', 'check', file);
    expect([exitCode, output]).toEqual([
      3,
      expect.stringMatching(/^line \d+: ladders\[0\]\.rungs\[1\]\.at: "0 wd" is not/),
    ]);
    expect(aside).toContain('1 to be put right');
    const json = await offline.run('policy', 'check', file, '--json');
    expect(JSON.parse(json.output)).toMatchObject([{ path: 'ladders[0].rungs[1].at' }]);
    expect(JSON.parse(json.aside)).toMatchObject({ error: { code: 'POLICY_INVALID' } });
    offline.close();
  });

  it('are uploaded and compared', async () => {
    const file = written('second.yaml', second);
    const said = await cli.run('policy', 'upload', plan, file, '--as', 'gx-fgw-handler');
    expect([said.exitCode, said.output]).toEqual([0, expect.stringContaining('version 2 is a draft')]);
    const compare = ['policy', 'compare', plan, '1', '2', '--as', 'gx-fgw-handler'];
    expect((await cli.run(...compare)).output).toBe('terms.receipt: 1wd → 2wd\n');
    expect(await cli.json(...compare)).toEqual([{ path: 'terms.receipt', from: '1wd', to: '2wd' }]);
    expect(await cli.run('policy', 'show', plan, '2', '--as', 'gx-fgw-handler')).toMatchObject({
      output: `${second}\n`,
    });
  });

  it('are adopted by a second person from a day on, and rolled back', async () => {
    const schedule = ['policy', 'schedule', plan, '2', '--from', '2099-01-05', '--as'];
    expect(await cli.run(...schedule, 'gx-fgw-leader')).toMatchObject({ exitCode: 3 });
    const effectiveAt = '2099-01-04T16:00:00.000Z';
    expect(await cli.json(...schedule, 'gx-bgt-leader')).toMatchObject({ version: 2, state: 'scheduled', effectiveAt });
    const back = await cli.run('policy', 'rollback', plan, '1', '--as', 'gx-bgt-leader');
    expect([back.exitCode, back.output]).toEqual([0, expect.stringContaining('version 3 counts from')]);
    const lines = await cli.json<readonly Line[]>('policy', 'show', plan, '--as', 'gx-bgt-leader');
    expect(lines.map(({ version, state, inForce }) => [version, state, inForce])).toEqual([
      [1, 'scheduled', true],
      [2, 'draft', false],
      [3, 'scheduled', false],
    ]);
  });

  it.each([
    ['no sub-command', ['policy']],
    ['no day', ['policy', 'schedule', 'PLAN', '2', '--from', '2027-02-30', '--as', 'gx-bgt-leader']],
  ])(
    'end with 2 at %s, and say so',
    async (_what, args) => {
      const { exitCode, output, aside } = await cli.run(...args.map((arg) => (arg === 'PLAN' ? plan : arg)));
      expect([exitCode, output]).toEqual([2, '']);
      expect(aside).not.toBe('');
    },
    60_000,
  );
});
