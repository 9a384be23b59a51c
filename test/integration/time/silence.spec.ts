import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { TestDatabase } from '#testing/services/test-database.js';

import { EngineRig } from '../../rigs/engine.rig.js';
import { excerptDatabase } from '../../rigs/excerpt.rig.js';
import { timeDriverOf } from '../../rigs/time-driver.rig.js';
import { openingActs } from './silence.fixture.js';

interface Climbed {
  readonly matter: string;
  readonly deadline: string;
  readonly rung: string;
  readonly at: string;
}

/** Monday 21 September 2026, 9:00 in Nanning: everything is asked for then, and nobody ever answers. */
const start = '2026-09-21T01:00:00.000Z';

/** The 30th working day after it, at close of day. */
const end = '2026-11-09T10:00:00.000Z';

/**
 * Written by hand from the State Council's calendar of 2026: free 25 to 27 September (Mid-Autumn) and 1 to 7 October
 * (National Day); worked Saturday 10 October. So the working days after 21 September are 22, 23, 24, 28, 29, 30
 * September, 8, 9, 10 (Saturday), 12 to 16, 19 to 23, 26 to 30 October, 2 to 6 and 9 November. What is due on a day is due
 * at 18:00 (10:00Z); rungs before and after are climbed at 9:00 (01:00Z).
 */
const receipt = [
  ['remind-due', '2026-09-22T10:00'],
  ['tell-leader', '2026-09-23T01:00'],
  ['mark', '2026-09-23T01:00'],
  ['tell-coordinator', '2026-09-28T01:00'],
] as const;

/** To accept within 5 working days: due on 29 September. */
const assignmentOfDepartment = [
  ['remind-before', '2026-09-24T01:00'],
  ['remind-due', '2026-09-29T10:00'],
  ['tell-leader', '2026-09-30T01:00'],
  ['mark', '2026-09-30T01:00'],
  ['tell-coordinator', '2026-10-09T01:00'],
  ['slip-blue', '2026-10-12T01:00'],
  ['slip-yellow', '2026-10-19T01:00'],
  ['slip-red', '2026-10-26T01:00'],
] as const;

const assignmentOfCentralBranch = [
  ['remind-before', '2026-09-24T01:00'],
  ['remind-due', '2026-09-29T10:00'],
  ['tell-leader', '2026-10-09T01:00'],
  ['mark', '2026-10-09T01:00'],
  ['tell-coordinator', '2026-10-12T01:00'],
  ['letter-blue', '2026-10-19T01:00'],
] as const;

/** To promise an input within 10 working days: due on 12 October, counting Saturday the 10th. */
const inputOfDepartmentOrCity = [
  ['remind-before', '2026-10-09T01:00'],
  ['remind-due', '2026-10-12T10:00'],
  ['tell-leader', '2026-10-13T01:00'],
  ['mark', '2026-10-13T01:00'],
  ['tell-coordinator', '2026-10-15T01:00'],
  ['slip-blue', '2026-10-19T01:00'],
  ['slip-yellow', '2026-10-26T01:00'],
  ['slip-red', '2026-11-02T01:00'],
] as const;

const inputOfCompany = [
  ['remind-before', '2026-10-09T01:00'],
  ['remind-due', '2026-10-12T10:00'],
  ['tell-leader', '2026-10-15T01:00'],
  ['mark', '2026-10-15T01:00'],
  ['tell-coordinator', '2026-10-19T01:00'],
  ['letter-blue', '2026-10-26T01:00'],
] as const;

/** Tasks 3, 6, 13 and 16 of the bundled plan, as 1 to 4. */
const expected: readonly [matter: string, rungs: readonly (readonly [rung: string, at: string])[]][] = [
  ['2 assignment gx-kjt', assignmentOfDepartment],
  ['2 receipt gx-kjt', receipt],
  ['1 assignment gx-txglj', assignmentOfCentralBranch],
  ['1 receipt gx-txglj', receipt],
  ['3 input city-nanning', inputOfDepartmentOrCity],
  ['3 receipt city-nanning', receipt],
  ['4 input gx-kjt', inputOfDepartmentOrCity],
  ['4 receipt gx-kjt', receipt],
  ['4 input gx-dwgs', inputOfCompany],
  ['4 receipt gx-dwgs', receipt],
];

/** Every climb of the matters that were silent from the start, in the order of the record. */
const climbsSql = `
SELECT t.number || ' ' || d.kind || ' ' || u.key AS matter, d.id AS deadline, e.payload ->> 'rung' AS rung, e.at
FROM (SELECT *, text::json -> 'payload' AS payload FROM event) e
JOIN deadline d ON d.id::text = e.payload ->> 'deadlineId'
JOIN task t ON t.id = d.task_id JOIN unit u ON u.id = d.holder_unit_id
WHERE e.verb = 'deadline.climb' ORDER BY e.chain_id, e.number`;

describe('silence for 30 working days from 21 September 2026', () => {
  let database: TestDatabase;
  let engine: EngineRig;
  let climbed: readonly Climbed[];

  beforeAll(async () => {
    database = await excerptDatabase([3, 6, 13, 16]);
    engine = await EngineRig.start(database.url);
    engine.clock.setMoment(new Date(start));
    await engine.startWorker();
    const driver = timeDriverOf(engine);
    await driver.run(start);
    for (const act of openingActs(engine)) await driver.run(start, [{ at: start, act }]);
    await driver.run(end);
    const rows = await engine.dataSource.query<(Omit<Climbed, 'at'> & { at: Date })[]>(climbsSql);
    climbed = rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }, 300_000);
  afterAll(async () => {
    await engine.close();
    await database.drop();
  });

  it.each(expected)('climbs the ladder of %s on these days, each rung once', (matter, rungs) => {
    const here = climbed.filter((one) => one.matter === matter).map(({ rung, at }) => [rung, at]);
    expect(here).toEqual(rungs.map(([rung, at]) => [rung, `${at}:00.000Z`]));
  });

  it('climbs each rung of each deadline of the plan at most once', () => {
    const rungs = climbed.map(({ deadline, rung }) => `${deadline} ${rung}`);
    expect(rungs.length).toBeGreaterThan(100);
    expect(new Set(rungs).size).toBe(rungs.length);
  });

  it('drafts slips for department and city, letters for central branch and company, and issues none', async () => {
    const rows = await engine.dataSource.query<object[]>(
      `SELECT t.number, u.key, s.paper, s.grade, s.state FROM slip s JOIN task t ON t.id = s.task_id
       JOIN unit u ON u.id = s.addressee_unit_id WHERE s.matter_kind IN ('assignment', 'input')
       AND (t.number, u.key) IN ((1, 'gx-txglj'), (2, 'gx-kjt'), (3, 'city-nanning'), (4, 'gx-dwgs'))
       ORDER BY t.number, s.drafted_at`,
    );
    const slips = (number: number, key: string): readonly object[] =>
      ['blue', 'yellow', 'red'].map((grade) => ({ number, key, paper: 'slip', grade, state: 'drafted' }));
    const letter = { paper: 'letter', grade: 'blue', state: 'drafted' };
    expect(rows).toEqual([
      { number: 1, key: 'gx-txglj', ...letter },
      ...slips(2, 'gx-kjt'),
      ...slips(3, 'city-nanning'),
      { number: 4, key: 'gx-dwgs', ...letter },
    ]);
  });

  it('never climbs on a day that is free', () => {
    const days = new Set(climbed.map(({ at }) => at.slice(0, 10)));
    const free = ['2026-09-25', '2026-09-26', '2026-09-27', '2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04'];
    const more = ['2026-10-05', '2026-10-06', '2026-10-07', '2026-10-11', '2026-10-17', '2026-10-18', '2026-11-01'];
    expect([...free, ...more].filter((day) => days.has(day))).toEqual([]);
  });
});
