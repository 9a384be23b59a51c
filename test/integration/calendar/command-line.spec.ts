import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { exitCodes } from '#apps/cli/terminal/exit-codes.js';

import { ApiRig } from '../../rigs/api.rig.js';
import { CliRig } from '../cli/cli.rig.js';

describe('The calendar on the command line', () => {
  let api: ApiRig;
  let cli: CliRig;
  let file: string;

  beforeAll(async () => {
    api = await ApiRig.start();
    cli = new CliRig({ DATABASE_URL: api.databaseUrl });
    file = join(cli.folder, '2040.csv');
    const days = ['2040-01-01,holiday,元旦', '2040-05-01,holiday,劳动节', '2040-10-01,holiday,国庆节'];
    writeFileSync(file, ['# a year far away', ...days, '2040-09-29,make-up,国庆节'].join('\n'));
  });
  afterAll(async () => {
    await api.stop();
    cli.close();
  });

  it('says of a year what is free and what is worked, and that it is provisional', async () => {
    const { output, aside } = await cli.run('calendar', 'show', '2027');
    expect(output).toContain('2027-02-06  放假  春节');
    expect(aside).toContain('2027年放假安排尚未公布');
    const known = await cli.run('calendar', 'show', '2026');
    expect(known.output).toContain('2026-10-10  上班  国庆节');
    expect(known.aside).toBe('');
  });

  it('previews a year and announces it, for an administrator alone', async () => {
    const asked = ['calendar', 'preview', '2040', file, '--as'];
    expect(await cli.json(...asked, 'gx-fgw-leader')).toMatchObject({ version: 1, moved: [], kept: [] });
    expect((await cli.run(...asked, 'gx-gxt-leader')).exitCode).toBe(exitCodes.refused);
    const deciding = ['calendar', 'announce', '2040', file, '--note', '通知', '--as', 'gx-fgw-leader', '--key', 'once'];
    const made = await cli.json<{ from: string }>(...deciding);
    expect(made).toMatchObject({ version: 2, year: 2040, moved: 0, kept: 0 });
    expect(await cli.json(...deciding)).toEqual(made);
  });

  it('refuses a file with a line that it cannot read, and a row that announces nothing', async () => {
    const broken = join(cli.folder, 'broken.csv');
    writeFileSync(broken, '2040-01-01;holiday;元旦');
    const unread = await cli.run('calendar', 'preview', '2040', broken, '--as', 'gx-fgw-leader');
    expect([unread.exitCode, unread.aside]).toEqual([exitCodes.wrongUse, expect.stringContaining('Line 1')]);
    const otherYear = await cli.run('calendar', 'preview', '2041', file, '--as', 'gx-fgw-leader');
    expect([otherYear.exitCode, otherYear.aside]).toEqual([
      exitCodes.refused,
      expect.stringContaining('2040-01-01 does not lie in 2041'),
    ]);
  });
});
