import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { ReadAnnualPlans } from '#application/annual-plan/read-annual-plans.query.js';
import { KnownPlan } from '#application/meeting/known-plan.js';
import { ReadMeetings } from '#application/meeting/read-meetings.query.js';
import { ReadMilestones } from '#application/milestone/read-milestones.query.js';
import { ReadRequests } from '#application/request/read-requests.query.js';
import { KnownTask } from '#application/task/known-task.js';
import type { AnnualPlan } from '#domain/annual-plan/annual-plan.js';
import type { PersonActor } from '#domain/directory/actor.js';
import type { Role } from '#domain/directory/unit.js';
import type { Standings } from '#domain/task/task.facts.js';
import { PostgresAnnualPlanReader } from '#records/annual-plan/postgres-annual-plan.reader.js';
import { OffsetClock } from '#platform/clock/clock.js';
import { makeDataSource } from '#records/data-source.js';
import { planFactsSql } from '#records/ledger/plan-facts.sql.js';
import { PostgresLedger } from '#records/ledger/postgres-ledger.js';
import { taskFactsSql } from '#records/ledger/task-facts.sql.js';
import { PostgresMilestoneReader } from '#records/milestone/postgres-milestone.reader.js';
import type { TestDatabase } from '#testing/services/test-database.js';

import { planDatabase } from '../../rigs/plan-database.rig.js';
import * as rows from './year.rig.js';

describe('reading the years', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let one: rows.Place;
  let other: rows.Place;
  let plan: AnnualPlan;
  let standings: Standings;
  const meetingOf = { one: '', both: '' };

  beforeAll(async () => {
    database = await planDatabase();
    dataSource = await makeDataSource({ url: database.url, pool: 2, as: 'runtime' }).initialize();
    [one, other] = [await rows.placeOf(dataSource, 1), await rows.placeOf(dataSource, 10)];
    [{ standings }] = await dataSource.query('SELECT standings FROM plan');
    await fill();
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  /** Two tasks of two leads, each with an annual plan; a session for one of them, and a session for both. */
  async function fill(): Promise<void> {
    const request = rows.request(one);
    const [alone, together] = [rows.meeting(one), rows.meeting(one, { heldOn: '2026-12-15', state: 'held' })];
    Object.assign(meetingOf, { one: alone.id, both: together.id });
    plan = rows.annualPlan(one, { requestId: request.id });
    const second = rows.annualPlan(other);
    const below = { chain: one.planId, kind: 'plan' } as const;
    await rows.written(dataSource, below, [
      { insert: 'meetings', row: alone },
      { insert: 'meetings', row: together },
      { insert: 'requests', row: request },
    ]);
    await rows.written(dataSource, { chain: one.taskId, kind: 'task' }, [
      { insert: 'annualPlans', row: plan },
      { insert: 'draftVersions', row: rows.draftVersion(one, plan) },
      { insert: 'opinions', row: rows.opinion(one, plan) },
      { insert: 'baselines', row: rows.baseline(one, plan) },
      { insert: 'countersignatures', row: rows.countersignature(one, plan, { state: 'lapsed' }) },
      { insert: 'milestones', row: rows.milestone(one, plan, { code: 'M2', dueOn: '2027-09-30', state: 'open' }) },
      { insert: 'milestones', row: rows.milestone(one, plan, { code: 'M3', dueOn: '2027-03-31', state: 'open' }) },
      { insert: 'milestones', row: rows.milestone(one, plan, { code: 'M4', dueOn: '2027-01-31', state: 'verified' }) },
    ]);
    await rows.written(dataSource, { chain: other.taskId, kind: 'task' }, [{ insert: 'annualPlans', row: second }]);
    await rows.written(dataSource, below, [
      { insert: 'agendaItems', row: rows.agendaItem(one, { plan, meeting: together }, { state: 'fixed' }) },
      { insert: 'agendaItems', row: rows.agendaItem(other, { plan: second, meeting: together }, { place: 2 }) },
      { insert: 'agendaItems', row: rows.agendaItem(one, { plan, meeting: alone }) },
    ]);
  }

  const of = (unitId: string, role: Role = 'handler'): PersonActor => {
    return { kind: 'person', id: one.personId, name: '某', memberships: [{ unitId, role }] };
  };
  const known = (): KnownTask => new KnownTask(new PostgresLedger(dataSource));
  const plans = (): ReadAnnualPlans =>
    new ReadAnnualPlans(known(), new PostgresAnnualPlanReader(dataSource), new OffsetClock());
  const milestones = (): ReadMilestones => new ReadMilestones(known(), new PostgresMilestoneReader(dataSource));
  const meetings = (): ReadMeetings => new ReadMeetings(new KnownPlan(new PostgresLedger(dataSource)));
  const requests = (): ReadRequests => new ReadRequests(new KnownPlan(new PostgresLedger(dataSource)));

  it('shows an annual plan with all that it gathered, and a version with what it says', async () => {
    const lead = of(one.leadUnitId);
    expect(await plans().ofTask(lead, one.taskId)).toEqual([plan]);
    const page = await plans().one(lead, plan.id);
    expect(page).toMatchObject({ plan, versions: [{ number: 1 }], opinions: [{ part: 'goals' }] });
    expect(page).toMatchObject({ baselines: [{ number: 1 }], countersignatures: [{ state: 'lapsed' }] });
    expect(page.versions[0]).not.toHaveProperty('content');
    expect((await plans().version(lead, plan.id, 1)).content?.measures).toEqual(['建设']);
    await expect(plans().version(lead, plan.id, 2)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('hides annual plans and milestones from units that have nothing to do with the task', async () => {
    const stranger = of(other.leadUnitId);
    await expect(plans().one(stranger, plan.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(plans().version(stranger, plan.id, 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(milestones().ofTask(stranger, one.taskId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const asked = { unitId: one.leadUnitId, after: null, limit: 10 };
    expect((await milestones().ofUnit(stranger, asked)).items).toEqual([]);
  });

  it('lists the milestones that a unit still owes, due first, page by page', async () => {
    const inspector = of(standings.inspector, 'inspector');
    const asked = { unitId: one.leadUnitId, limit: 1 };
    const first = await milestones().ofUnit(inspector, { ...asked, after: null });
    expect(first.items).toMatchObject([{ code: 'M3', dueOn: '2027-03-31', task: { number: 1 }, planId: one.planId }]);
    const second = await milestones().ofUnit(inspector, { ...asked, after: first.next });
    expect(second).toMatchObject({ items: [{ code: 'M2' }], next: null });
    const done = await milestones().ofUnit(inspector, { ...asked, states: ['verified'], after: null });
    expect(done.items).toMatchObject([{ code: 'M4' }]);
  });

  it('shows sessions to those who watch, and to a lead only its own items', async () => {
    const office = of(standings.secretariat, 'secretariat');
    expect((await meetings().ofPlan(office, one.planId)).map(({ items }) => items.length)).toEqual([1, 2]);
    const second = of(other.leadUnitId);
    expect(await meetings().ofPlan(second, one.planId)).toMatchObject([
      { id: meetingOf.both, taken: 2, items: [{ place: 2, annualPlan: { number: 10 } }] },
    ]);
    await expect(meetings().one(second, meetingOf.one)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await meetings().one(of(one.leadUnitId), meetingOf.one)).toMatchObject({ taken: 1 });
  });

  it('shows a request with what it carries to those who watch, raised it, or lead what it carries', async () => {
    const carried = [{ annualPlans: [{ id: plan.id }] }];
    expect(await requests().ofPlan(of(standings.coordinator, 'coordinator'), one.planId)).toMatchObject(carried);
    expect(await requests().ofPlan(of(one.leadUnitId), one.planId)).toMatchObject(carried);
    expect(await requests().ofPlan(of(other.leadUnitId), one.planId)).toEqual([]);
  });

  it.each([
    ['of a task', taskFactsSql('$1'), ['annual_plan', 'countersignature', 'milestone', 'agenda_item']],
    ['of a plan', planFactsSql('$1'), ['annual_plan', 'meeting', 'request', 'agenda_item']],
  ])('finds the years %s by indexes', async (_, text, tables) => {
    const values = ['$1', ...(text.includes('$5') ? ['$2', '$3', '$4', '$5'] : ['$2', '$3'])].map(() => 'NULL');
    const nodes = await dataSource.transaction(async (manager) => {
      // These tables are small: whole readings are ruled out to see what is left. A plan for NULL would read nothing at all.
      for (const off of ['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin']) {
        await manager.query(`SET LOCAL ${off} = off`);
      }
      await manager.query('SET LOCAL plan_cache_mode = force_generic_plan');
      await manager.query(`PREPARE year_facts AS ${text}`);
      const explained = await manager.query<unknown>(`EXPLAIN (FORMAT JSON) EXECUTE year_facts (${values.join(', ')})`);
      await manager.query('DEALLOCATE year_facts');
      return nodesIn(explained);
    });
    for (const table of tables) {
      const reading = nodes.filter((node) => node['Relation Name'] === table);
      expect(reading).not.toEqual([]);
      expect(reading.filter((node) => !('Index Cond' in node || 'Recheck Cond' in node))).toEqual([]);
    }
  });
});

type Node = Readonly<Record<string, unknown>>;

/** Every object of an explained plan, at any depth. */
function nodesIn(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesIn)]; // an object's values may be anything
}
