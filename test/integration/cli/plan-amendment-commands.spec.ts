import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { exitCodes } from '#apps/cli/terminal/exit-codes.js';
import { only } from '#testing/builders/row.builder.js';

import { ApiRig } from '../../rigs/api.rig.js';
import { CliRig } from './cli.rig.js';

const [coordinator, approver] = ['gx-fgw-handler', 'gx-zf-leader'];

describe('an amendment of a plan on the command line', () => {
  let api: ApiRig;
  let cli: CliRig;
  let planId: string;

  beforeAll(async () => {
    api = await ApiRig.start();
    cli = new CliRig({ DATABASE_URL: api.databaseUrl });
    planId = only((await api.rows<{ id: string }>('SELECT id FROM plan'))[0]).id;
  });
  afterAll(async () => {
    await api.stop();
    cli.close();
  });

  const written = (operations: readonly object[]): string => {
    const file = join(cli.folder, 'amendment.json');
    writeFileSync(file, JSON.stringify({ title: '中期调整', operations }));
    return file;
  };

  it('is checked, proposed and approved', async () => {
    const file = written([{ kind: 'drop-task', number: 2 }]);
    const checked = await cli.run('plan-amendment', 'check', planId, '--file', file, '--as', coordinator);
    expect([checked.exitCode, checked.output]).toEqual([0, expect.stringContaining('取消任务')]);
    const propose = ['plan-amendment', 'propose', planId, '--file', file, '--as', coordinator];
    const { id } = await cli.json<{ id: string }>(...propose);
    const decide = [
      'plan-amendment',
      'approve',
      id,
      '--as',
      approver,
      '--text',
      '同意',
      '--number',
      '桂政函〔2026〕9号',
    ];
    expect(await cli.json(...decide)).toMatchObject({ state: 'approved', documentNumber: '桂政函〔2026〕9号' });
  });

  it('is refused where an operation makes no sense', async () => {
    const file = written([{ kind: 'merge-task', number: 1 }]);
    const { exitCode } = await cli.run('plan-amendment', 'check', planId, '--file', file, '--as', coordinator);
    expect(exitCode).toBe(exitCodes.refused);
  });
});
