import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { MatterCommand } from '#application/act/act.js';
import { SaveDraft } from '#application/annual-plan/save-draft.use-case.js';
import { SubmitAnnualPlan } from '#application/annual-plan/submit-annual-plan.use-case.js';
import { Rest } from '#application/clock/rest.js';
import type { TimeDriver } from '#application/clock/time-driver.js';
import { AgreeCountersignature } from '#application/countersignature/agree-countersignature.use-case.js';
import { CloseTask } from '#application/completion/close-task.use-case.js';
import { Conductors } from '#application/ports/conductors.js';
import type { AnnualPlanContent } from '#domain/annual-plan/content.js';
import type { AnnualPlanState } from '#domain/annual-plan/annual-plan.js';
import { PostgresTimeline } from '#records/clock/postgres-timeline.js';
import { PostgresOutbox } from '#records/conductor/postgres-outbox.js';
import type { TestDatabase } from '#testing/services/test-database.js';

import { ConductedRig } from '../../rigs/conducted.rig.js';
import { EngineRig } from '../../rigs/engine.rig.js';
import { excerptDatabase } from '../../rigs/excerpt.rig.js';
import { castMember } from '../../rigs/person.js';
import { eventually } from '../../rigs/eventually.js';
import { timeDriverOf } from '../../rigs/time-driver.rig.js';

const start = '2026-10-13T01:00:00.000Z';
/** Midnight of 15 October in Shanghai, and of New Year. */
const opening = '2026-10-14T16:00:00.000Z';
const yearEnd = '2026-12-31T16:00:00.000Z';

interface Row {
  readonly id: string;
  readonly year: number;
  readonly state: AnnualPlanState;
  readonly openedAt: Date;
}

describe('the years of a task', () => {
  let database: TestDatabase;
  let engine: EngineRig;
  let conducted: ConductedRig;
  let driver: TimeDriver;
  let timeline: PostgresTimeline;

  beforeAll(async () => {
    database = await excerptDatabase([3]);
    engine = await EngineRig.start(database.url);
    conducted = new ConductedRig(engine);
    engine.clock.setMoment(new Date(start));
    await engine.startWorker();
    driver = timeDriverOf(engine);
    timeline = new PostgresTimeline(engine.dataSource);
    await at(start);
    await conducted.accept(1);
    await driver.settle();
  });
  afterAll(async () => {
    await engine.close();
    await database.drop();
  });

  /** Business time is that moment, and all that was due by then is done. */
  async function at(moment: string): Promise<void> {
    engine.clock.setMoment(new Date(moment));
    await driver.settle();
  }

  async function planOf(year: number): Promise<Row> {
    const sql = 'SELECT id, year, state, opened_at AS "openedAt" FROM annual_plan WHERE year = $1';
    const [row] = await conducted.rows<Row>(sql, [year]);
    if (row === undefined) throw new Error(`Nothing is planned for ${year}.`);
    return row;
  }

  const years = async (): Promise<readonly number[]> =>
    (await conducted.rows<Row>('SELECT year FROM annual_plan ORDER BY year')).map(({ year }) => year);

  async function units(): Promise<{ readonly lead: string; readonly helper: string; readonly helperId: string }> {
    const [row] = await conducted.rows<{ lead: string; helper: string; helperId: string }>(
      `SELECT l.key AS lead, h.key AS helper, h.id AS "helperId" FROM task t JOIN unit l ON l.id = t.lead_unit_id
       JOIN support s ON s.task_id = t.id AND s.ended_at IS NULL JOIN unit h ON h.id = s.unit_id
       WHERE h.id <> l.id ORDER BY s.ordinal LIMIT 1`,
    );
    return row ?? { lead: '', helper: '', helperId: '' };
  }

  async function asLeader(unit: string, id: string): Promise<MatterCommand> {
    const actor = await castMember(engine.dataSource, `${unit}-leader`);
    return { actor, id, revision: null, at: engine.clock.now().toISOString(), request: null };
  }

  /** Brings a plan into a state without the people that it takes, and has its conductor look. */
  async function force(id: string, state: AnnualPlanState): Promise<void> {
    await conducted.rows('UPDATE annual_plan SET state = $2 WHERE id = $1', [id, state]);
    const ids = (await conducted.rows<{ id: string }>('SELECT id FROM annual_plan')).map(
      (row) => `annual-plan/${row.id}`,
    );
    await new PostgresOutbox(engine.dataSource).add(ids, engine.clock.now().toISOString());
    const conductors = engine.ofWorker<Conductors>(Conductors as never); // an abstract class is its own token
    await new Rest({ clock: engine.clock, timeline, conductors }).come(ids);
  }

  it('open in their time: this one at once when the lead has accepted, the next on its day', async () => {
    expect(await years()).toEqual([2026]);
    expect(await timeline.next(start)).not.toBeNull();
    await at('2026-10-14T15:59:59.999Z');
    expect(await years()).toEqual([2026]);
    const wakes = await conducted.rows<{ wakesAt: Date }>(
      'SELECT wakes_at AS "wakesAt" FROM conductor WHERE id LIKE \'task/%\'',
    );
    expect(wakes.map(({ wakesAt }) => wakesAt.toISOString())).toEqual([await timeline.next(opening)]);
    await at(opening);
    expect(await years()).toEqual([2026, 2027]);
    expect((await planOf(2027)).openedAt.toISOString()).toBe(opening);
  });

  it('have a conductor each, which asks who is named and gathers what they say', async () => {
    const { lead, helper, helperId } = await units();
    const { id } = await planOf(2026);
    const content: AnnualPlanContent = {
      goals: [],
      projects: [],
      measures: ['建设'],
      milestones: [],
      supports: [{ unitId: helperId, text: '配合建设' }],
      risks: [],
      attachments: [],
    };
    await engine.get(SaveDraft).run({ ...(await asLeader(lead, id)), content });
    await engine.get(SubmitAnnualPlan).run(await asLeader(lead, id));
    await driver.settle();
    expect(await conducted.ask(`annual-plan/${id}`)).toMatchObject({ detail: '会签中，会签待答复1家' });
    const [asked] = await conducted.rows<{ id: string }>("SELECT id FROM countersignature WHERE state = 'asked'");
    await engine.get(AgreeCountersignature).run(await asLeader(helper, asked?.id ?? ''));
    await driver.settle();
    expect((await planOf(2026)).state).toBe('reviewing');
  });

  it('are frozen when approved, and closed when they are over and the next is in force', async () => {
    const [plan, next] = [await planOf(2026), await planOf(2027)];
    await force(plan.id, 'approved');
    expect((await planOf(2026)).state).toBe('in-force');
    expect(await conducted.rows('SELECT number FROM baseline')).toEqual([{ number: 1 }]);
    await at(yearEnd);
    expect((await planOf(2026)).state).toBe('in-force');
    const reports = await conducted.rows('SELECT period, opened_at AS "openedAt" FROM progress_report');
    expect(reports).toEqual([{ period: '2026-Q4', openedAt: new Date(yearEnd) }]);
    await force(next.id, 'in-force');
    expect((await planOf(2026)).state).toBe('closed');
    // Its last step done, it has yet to end.
    await eventually(
      () => conducted.ask(`annual-plan/${plan.id}`),
      (state) => state === null,
    );
  });

  it('leave nobody unwatched who is not closed, and none to be watched who is', async () => {
    const [closed, open] = [await planOf(2026), await planOf(2027)];
    await conducted.handle(`annual-plan/${open.id}`).terminate('by the test');
    const { findings } = await conducted.walk();
    expect(findings).toEqual([{ conductor: `annual-plan/${open.id}`, why: 'not running' }]);
    await driver.settle();
    expect(await conducted.ask(`annual-plan/${open.id}`)).toMatchObject({ detail: '执行中' });
    expect(await conducted.ask(`annual-plan/${closed.id}`)).toBeNull();
  });

  it('rest with their task: its conductor waits for nothing, and progress is reported no more', async () => {
    const open = await planOf(2027);
    // In force since now, as a baseline would have it; the completion was verified.
    const now = engine.clock.now().toISOString();
    await conducted.rows('UPDATE annual_plan SET in_force_at = $2 WHERE id = $1', [open.id, now]);
    const verified = { state: 'verified', lines: [], reportedAt: now, reportedBy: 'somebody', note: null };
    await conducted.rows('UPDATE task SET completion = $1', [JSON.stringify(verified)]);
    const actor = await castMember(engine.dataSource, 'gx-fgw-handler');
    const [task] = await conducted.rows<{ id: string }>('SELECT id FROM task');
    const command = { actor, id: task?.id ?? '', revision: null, at: now, request: null, note: '办结' };
    await engine.get(CloseTask).run(command);
    await driver.settle();
    expect(await conducted.ask(`task/${command.id}`)).toMatchObject({ wakesAt: null });
    // Its years end all the same.
    expect(await conducted.ask(`annual-plan/${open.id}`)).toMatchObject({ wakesAt: '2028-12-31T16:00:00.000Z' });
    expect((await conducted.walk()).findings).toEqual([]);
  });
});
