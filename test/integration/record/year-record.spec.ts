import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import type { LedgerChange } from '#application/ports/ledger.js';
import { type AnnualPlan } from '#domain/annual-plan/annual-plan.js';
import type { PlanFacts } from '#domain/plan/plan.facts.js';
import type { TaskFacts } from '#domain/task/task.facts.js';
import { makeDataSource } from '#records/data-source.js';
import { PostgresLedger } from '#records/ledger/postgres-ledger.js';
import type { TestDatabase } from '#testing/services/test-database.js';

import { planDatabase } from '../../rigs/plan-database.rig.js';
import * as rows from './year.rig.js';

const wanted = { actorId: 'conductor', key: null, day: '2026-10-15', unitIds: [] };

describe('the record of the years', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let number = 0;
  let place: rows.Place;
  let plan: AnnualPlan;

  beforeAll(async () => {
    database = await planDatabase();
    dataSource = await makeDataSource({ url: database.url, pool: 2, as: 'runtime' }).initialize();
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  /** Each test has a task of its own, with one annual plan that waits for a session. */
  beforeEach(async () => {
    place = await rows.placeOf(dataSource, (number += 1));
    plan = rows.annualPlan(place);
    await write({ insert: 'annualPlans', row: plan });
  });

  const write = (...changes: LedgerChange[]): Promise<void> =>
    rows.written(dataSource, { chain: place.taskId, kind: 'task' }, changes);
  const writeBelowPlan = (...changes: LedgerChange[]): Promise<void> =>
    rows.written(dataSource, { chain: place.planId, kind: 'plan' }, changes);

  async function taskFacts(
    collection: 'annualPlans' | 'countersignatures' | 'milestones' | 'progressReports',
    id: string,
  ) {
    const ledger = new PostgresLedger(dataSource);
    const read = await ledger.transaction((transaction) => transaction.readTask({ collection, id }, wanted));
    return read?.facts as TaskFacts; // it was just written
  }

  async function planFacts(collection: 'meetings' | 'requests' | 'agendaItems', id: string) {
    const ledger = new PostgresLedger(dataSource);
    const read = await ledger.transaction((transaction) => transaction.readPlan({ collection, id }, wanted));
    return read?.facts as PlanFacts; // it was just written
  }

  it('gives each row below a task back as it was written, found by its own id', async () => {
    const asked = rows.countersignature(place, plan);
    const lapsed = rows.countersignature(place, plan, { state: 'lapsed' });
    const milestone = rows.milestone(place, plan);
    const report = rows.progressReport(place, plan);
    await write(
      { insert: 'countersignatures', row: asked },
      { insert: 'countersignatures', row: lapsed },
      { insert: 'milestones', row: milestone },
      { insert: 'progressReports', row: report },
    );
    expect((await taskFacts('annualPlans', plan.id)).annualPlans).toEqual([plan]);
    expect((await taskFacts('countersignatures', lapsed.id)).countersignatures).toEqual([asked]);
    expect((await taskFacts('milestones', milestone.id)).milestones).toEqual([milestone]);
    expect((await taskFacts('progressReports', report.id)).progressReports).toEqual([report]);
    expect(await taskFacts('milestones', milestone.id)).toMatchObject({ agenda: [], period: { from: 2026, to: 2028 } });
  });

  it('gives each row below a plan back, with the annual plans that wait for a session', async () => {
    const meeting = rows.meeting(place);
    const item = rows.agendaItem(place, { plan, meeting }, { state: 'fixed' });
    const request = rows.request(place);
    await writeBelowPlan(
      { insert: 'meetings', row: meeting },
      { insert: 'agendaItems', row: item },
      { insert: 'requests', row: request },
    );
    const facts = await planFacts('agendaItems', item.id);
    expect(facts).toMatchObject({ id: place.planId, period: { from: 2026, to: 2028 } });
    expect(facts.meetings).toContainEqual(meeting);
    expect(facts.agendaItems).toContainEqual(item);
    expect(facts.requests).toContainEqual(request);
    expect(facts.rules[0]?.policy.annualPlans.bundle).toBe('task');
    const { leadUnitId, taskId } = place;
    const queued = { id: plan.id, taskId, number, leadUnitId, isUrgent: true, admittedAt: rows.at };
    expect(facts.queue).toContainEqual(queued);
    expect(facts.annualPlans.find(({ id }) => id === plan.id)).toMatchObject({ state: 'deciding', route: 'meeting' });
    expect(await planFacts('meetings', meeting.id)).toMatchObject({ id: place.planId });
    expect(await planFacts('requests', request.id)).toMatchObject({ id: place.planId });
    const { annualPlanId, meetingId, state, arrivedAt } = item;
    const session = { heldOn: meeting.heldOn, meetingState: 'planned' };
    const seen = { annualPlanId, meetingId, place: 1, state, arrivedAt, ...session };
    expect((await taskFacts('annualPlans', plan.id)).agenda).toEqual([seen]);
  });

  it('keeps one plan of its own for each year of a task, beside its amendments', async () => {
    await expect(write({ insert: 'annualPlans', row: rows.annualPlan(place) })).rejects.toThrow('annual_plan_year');
    await write({ insert: 'annualPlans', row: rows.annualPlan(place, { amendsId: plan.id, state: 'in-force' }) });
    await write({ insert: 'annualPlans', row: rows.annualPlan(place, { amendsId: plan.id }) });
    const another = rows.annualPlan(place, { amendsId: plan.id, state: 'drafting' });
    await expect(write({ insert: 'annualPlans', row: another })).rejects.toThrow('annual_plan_open_amendment');
  });

  it('asks no unit twice for the same parts, however many these are', async () => {
    // Hashes do not compress: as a key of an index the text itself would be too long.
    const fingerprint = Array.from({ length: 200 }, (_, at) => `${(at + 1) ** 9}`.repeat(9)).join(' ');
    const asked = rows.countersignature(place, plan, { fingerprint });
    await write({ insert: 'countersignatures', row: asked });
    const again = rows.countersignature(place, plan, { fingerprint });
    await expect(write({ insert: 'countersignatures', row: again })).rejects.toThrow('countersignature_live');
    await write({ update: 'countersignatures', id: asked.id, set: { state: 'lapsed' } });
    await write({ insert: 'countersignatures', row: again });
  });

  it('lets a code of a milestone come again only once it was dropped, also in the same act', async () => {
    const first = rows.milestone(place, plan);
    await write({ insert: 'milestones', row: first });
    const again = rows.milestone(place, plan);
    await expect(write({ insert: 'milestones', row: again })).rejects.toThrow('milestone_code');
    await write(
      { insert: 'milestones', row: again },
      { update: 'milestones', id: first.id, set: { state: 'dropped' } },
    );
  });

  it('proposes an annual plan for one session at a time, and moves it in one act', async () => {
    const [one, other] = [rows.meeting(place), rows.meeting(place, { heldOn: '2026-12-15' })];
    const item = rows.agendaItem(place, { plan, meeting: one });
    await writeBelowPlan(
      { insert: 'meetings', row: one },
      { insert: 'meetings', row: other },
      { insert: 'agendaItems', row: item },
    );
    const elsewhere = rows.agendaItem(place, { plan, meeting: other });
    const place2 = { insert: 'agendaItems', row: elsewhere } as const;
    await expect(writeBelowPlan(place2)).rejects.toThrow('agenda_item_proposed');
    await writeBelowPlan(place2, { update: 'agendaItems', id: item.id, set: { state: 'off' } });
  });

  it('numbers versions and baselines once, and freezes only what was written', async () => {
    const version = rows.draftVersion(place, plan);
    await expect(write({ insert: 'baselines', row: rows.baseline(place, plan) })).rejects.toThrow(
      'baseline_from_plan_id',
    );
    await write({ insert: 'draftVersions', row: version }, { insert: 'baselines', row: rows.baseline(place, plan) });
    const again = rows.draftVersion(place, plan);
    await expect(write({ insert: 'draftVersions', row: again })).rejects.toThrow('draft_version_annual_plan_id_number');
    const frozen = rows.baseline(place, plan);
    await expect(write({ insert: 'baselines', row: frozen })).rejects.toThrow('baseline_annual_plan_id_number');
  });

  it.each(['draft_version', 'opinion', 'baseline'])('lets nobody rewrite a row of %s', async (table) => {
    await write({ insert: 'opinions', row: rows.opinion(place, plan) });
    for (const sql of [`UPDATE ${table} SET version = 2`, `DELETE FROM ${table}`, `TRUNCATE ${table}`]) {
      await expect(
        dataSource.query(sql.replace('draft_version SET version', 'draft_version SET number')),
      ).rejects.toThrow('permission denied');
    }
  });
});
