import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import readXlsx from 'read-excel-file/node';
import type { DataSource } from 'typeorm';

import { makeDataSource } from '#records/data-source.js';
import type { TestDatabase } from '#testing/services/test-database.js';

import { planDatabase } from '../../rigs/plan-database.rig.js';
import * as rows from '../record/year.rig.js';
import { CliRig } from './cli.rig.js';

describe('export', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let cli: CliRig;
  let place: rows.Place;
  let planId: string;

  beforeAll(async () => {
    database = await planDatabase();
    dataSource = await makeDataSource({ url: database.url, pool: 1, as: 'runtime' }).initialize();
    cli = new CliRig({ DATABASE_URL: database.url });
    place = await rows.placeOf(dataSource, 1);
    const plan = rows.annualPlan(place);
    planId = plan.id;
    await rows.written(dataSource, { chain: place.taskId, kind: 'task' }, [
      { insert: 'annualPlans', row: plan },
      { insert: 'draftVersions', row: rows.draftVersion(place, plan) },
      { insert: 'milestones', row: rows.milestone(place, plan) },
    ]);
  });

  afterAll(async () => {
    cli.close();
    await dataSource.destroy();
    await database.drop();
  });

  const office = ['--as', 'gx-bgt-handler'] as const;

  it('writes the milestones of a plan as XLSX', async () => {
    const out = join(cli.folder, 'milestones.xlsx');
    const told = await cli.json('export', 'milestones', place.planId, ...office, '--out', out);
    const content = readFileSync(out);
    expect(told).toMatchObject({ file: out, bytes: content.length, name: expect.stringMatching(/里程碑台账\.xlsx$/) });
    const [sheet] = await readXlsx(content);
    expect(sheet?.data).toHaveLength(2);
  });

  it('writes an annual plan as DOCX', async () => {
    const out = join(cli.folder, 'plan.docx');
    await cli.json('export', 'annual-plan', planId, ...office, '--out', out, '--draft', '1');
    expect((await mammoth.extractRawText({ path: out })).value).toContain('（第1稿）');
  });

  it('says what it does not know, and what is not there', async () => {
    const exits = [
      await cli.run('export', 'everything', planId, ...office, '--out', 'x'),
      await cli.run('export', 'milestones', place.planId, ...office, '--out', 'x', '--draft', '1'),
      await cli.run('export', 'milestones', place.planId, ...office, '--out', join('none', 'x')),
      await cli.run('export', 'reply', planId, ...office, '--out', 'x'),
    ];
    expect(exits.map(({ exitCode }) => exitCode)).toEqual([2, 2, 2, 3]);
  });
});
