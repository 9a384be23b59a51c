import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { ChainActRunner } from '#application/act/chain-act.runner.js';
import { TaskActs } from '#application/act/task-act.js';
import { AbovePlans } from '#application/annual-plan/above-plans.js';
import { AdmitAnnualPlan } from '#application/annual-plan/admit-annual-plan.use-case.js';
import { DecideAnnualPlan } from '#application/annual-plan/decide-annual-plan.use-case.js';
import { DecideAnnualPlans } from '#application/annual-plan/decide-annual-plans.use-case.js';
import { RecordDecision } from '#application/annual-plan/record-decision.use-case.js';
import { ReplyAnnualPlan } from '#application/annual-plan/reply-annual-plan.use-case.js';
import { RequestAnnualPlan } from '#application/annual-plan/request-annual-plan.use-case.js';
import { AttachFile } from '#application/attachment/attach-file.use-case.js';
import { FollowAgenda } from '#application/annual-plan/follow-agenda.use-case.js';
import { FixAgenda } from '#application/meeting/fix-agenda.use-case.js';
import { HoldMeeting } from '#application/meeting/hold-meeting.use-case.js';
import { MeetingActs } from '#application/meeting/meeting-act.js';
import { MoveMeeting } from '#application/meeting/move-meeting.use-case.js';
import { ProposePlaces } from '#application/meeting/propose-places.use-case.js';
import { ScheduleMeeting } from '#application/meeting/schedule-meeting.use-case.js';
import { sha256 } from '#application/record/chain-link.js';
import { RaiseRequest } from '#application/request/raise-request.use-case.js';
import { conductor, type PersonActor } from '#domain/directory/actor.js';
import type { Role } from '#domain/directory/unit.js';
import type { Standings } from '#domain/task/task.facts.js';
import { makeDataSource } from '#records/data-source.js';
import { PostgresLedger } from '#records/ledger/postgres-ledger.js';
import { PostgresRemarkReader } from '#records/remark/postgres-remark.reader.js';
import type { TestDatabase } from '#testing/services/test-database.js';

import { planDatabase } from '../../rigs/plan-database.rig.js';
import { ScriptedClock } from '../../rigs/scripted-clock.js';
import * as rows from './year.rig.js';

const [october, november] = ['2026-10-15', '2026-11-12'];

/** One year's way from the request to the reply, told in order: each test goes on from the one before. */
describe('annual plans on both routes', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let standings: Standings;
  let acts: TaskActs;
  let sessions: MeetingActs;
  let above: AbovePlans;
  const places: rows.Place[] = [];
  const plans: string[] = [];

  beforeAll(async () => {
    database = await planDatabase();
    dataSource = await makeDataSource({ url: database.url, pool: 2, as: 'runtime' }).initialize();
    const ledger = new PostgresLedger(dataSource);
    const runner = new ChainActRunner(ledger, new ScriptedClock());
    [acts, sessions, above] = [new TaskActs(runner), new MeetingActs(runner), new AbovePlans(ledger)];
    for (const number of [1, 2, 3, 4]) {
      const place = await rows.placeOf(dataSource, number);
      const reviewed = { state: 'forwarded' as const, route: null, isUrgent: false, admittedAt: null, paper: null };
      const row = rows.annualPlan(place, { ...reviewed, outline: { sha256: 'a', parts: [], milestones: [] } });
      await rows.written(dataSource, { chain: place.taskId, kind: 'task' }, [{ insert: 'annualPlans', row }]);
      places.push(place);
      plans.push(row.id);
    }
    const sql = 'SELECT standings FROM plan';
    [{ standings }] = await dataSource.query<[{ standings: Standings }]>(sql);
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const place = (number: number): rows.Place => places[number - 1] as rows.Place; // there are four
  const planId = (number: number): string => plans[number - 1] as string; // one for each
  const planChain = (): string => place(1).planId;
  const somebody = (role: Role, unitId: string): PersonActor => {
    return { kind: 'person', id: place(1).personId, name: '经办', memberships: [{ role, unitId }] };
  };
  const office = (): PersonActor => somebody('secretariat', standings.secretariat);
  const approver = (): PersonActor => somebody('approver', standings.approver);
  const of = (actor: PersonActor, at: string) => ({ actor, at, request: null, revision: null });

  /** States of the four annual plans, in order of their tasks. */
  const states = async (): Promise<string[]> => {
    const sql = `SELECT a.state FROM annual_plan a JOIN task t ON t.id = a.task_id ORDER BY t.number`;
    return (await dataSource.query<{ state: string }[]>(sql)).map(({ state }) => state);
  };
  /** Numbers of the tasks on the agenda of a session, by place. */
  const agenda = async (heldOn: string): Promise<string> => {
    const sql = `SELECT string_agg(t.number || ' ' || i.state, ', ' ORDER BY i.place) AS agenda
      FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id JOIN task t ON t.id = i.task_id
      WHERE m.held_on = $1 AND i.state IN ('proposed', 'fixed')`;
    const [row] = await dataSource.query<{ agenda: string | null }[]>(sql, [heldOn]);
    return row?.agenda ?? '';
  };
  const meetingOn = async (heldOn: string): Promise<string> => {
    const [row] = await dataSource.query<{ id: string }[]>('SELECT id FROM meeting WHERE held_on = $1', [heldOn]);
    return row?.id ?? '';
  };
  const pokes = async (): Promise<string[]> => {
    const sent = await dataSource.query<{ conductor: string }[]>('DELETE FROM outbox RETURNING conductor');
    return sent[0] instanceof Array ? sent[0].map(({ conductor: id }: { conductor: string }) => id) : [];
  };

  function raise(number: number, text: string) {
    const { leadUnitId } = place(number);
    const command = { number: text, title: '关于审定年度建设方案的请示', annualPlanIds: [planId(number)] };
    const raising = new RaiseRequest(sessions, new RequestAnnualPlan(acts, above));
    const actor = somebody('handler', leadUnitId);
    return raising.run({ ...of(actor, '2026-09-02T02:00:00.000Z'), planId: planChain(), ...command });
  }

  it('are put into requests, under numbers of their own', async () => {
    for (const number of [1, 2, 3, 4]) {
      const { request, results } = await raise(number, `桂请〔2026〕${number}号`);
      expect(results).toMatchObject([{ id: planId(number), done: true }]);
      expect(request).toMatchObject({ planId: planChain(), unitId: place(number).leadUnitId });
    }
    expect(await states()).toEqual(['requested', 'requested', 'requested', 'requested']);
    await expect(raise(1, '桂请〔2026〕1号')).rejects.toMatchObject({ code: 'NUMBER_TAKEN' });
    await expect(raise(1, '桂请〔2026〕9号')).rejects.toMatchObject({ code: 'ANNUAL_PLAN_STATE' });
  });

  it('are proposed for sessions by urgency and arrival, at once where these are scheduled later', async () => {
    const admit = new AdmitAnnualPlan(acts);
    const route = { route: 'meeting' as const, isUrgent: false };
    await admit.run({ ...of(office(), '2026-09-03T02:00:00.000Z'), id: planId(1), ...route });
    await admit.run({ ...of(office(), '2026-09-04T02:00:00.000Z'), id: planId(2), ...route });
    await admit.run({ ...of(office(), '2026-09-07T02:00:00.000Z'), id: planId(3), ...route, isUrgent: true });
    const circulation = { route: 'circulation' as const, isUrgent: false };
    await admit.run({ ...of(office(), '2026-09-07T02:00:00.000Z'), id: planId(4), ...circulation });
    const schedule = new ScheduleMeeting(sessions);
    for (const heldOn of [october, november]) {
      const session = { planId: planChain(), title: '常务会议', heldOn, room: 2 };
      await schedule.run({ ...of(office(), '2026-09-08T02:00:00.000Z'), ...session });
    }
    expect([await agenda(october), await agenda(november)]).toEqual(['3 proposed, 1 proposed', '2 proposed']);
    const propose = { actor: conductor, at: '2026-09-08T03:00:00.000Z', request: null, planId: planChain() };
    await new ProposePlaces(sessions).run(propose);
    const sql = `SELECT count(*)::int AS n FROM event WHERE verb = 'agenda.propose'`;
    expect(await dataSource.query(sql)).toEqual([{ n: 0 }]);
  });

  it('are decided on the route of meetings only where the agenda is fixed; failures come item by item', async () => {
    await pokes();
    await new FixAgenda(sessions).run({ ...of(office(), '2026-10-12T02:00:00.000Z'), id: await meetingOn(october) });
    expect(await agenda(october)).toBe('3 fixed, 1 fixed');
    const poked = await pokes();
    expect(poked).toContain(`task/${place(3).taskId}`);
    expect(poked).toContain(`annual-plan/${planId(1)}`);
    const decide = new DecideAnnualPlans(new DecideAnnualPlan(acts));
    const items = [1, 2, 4].map((number) => {
      return { id: planId(number), revision: null, decision: 'approved' as const, opinion: '同意', conditions: null };
    });
    const results = await decide.run(of(approver(), '2026-10-15T02:00:00.000Z'), items);
    expect(results.map(({ done, code }) => [done, code])).toEqual([
      [true, null],
      [false, 'NOT_ON_AN_AGENDA'],
      [true, null],
    ]);
  });

  it('are due for the approver on the day of the session', async () => {
    const watch = { actor: conductor, at: '2026-10-12T02:00:00.000Z', request: null };
    await new FollowAgenda(acts).run({ ...watch, annualPlanId: planId(3) });
    const sql = `SELECT kind, due_at FROM deadline WHERE subject_id = $1 AND state = 'open'`;
    const open: unknown = await dataSource.query(sql, [planId(3)]);
    expect(open).toEqual([{ kind: 'decision', due_at: new Date('2026-10-15T10:00:00.000Z') }]);
  });

  it('are recorded from the minutes with their scan, also after the session was held', async () => {
    const minutes = { id: await meetingOn(october), minutesNumber: '桂政阅〔2026〕18号' };
    await new HoldMeeting(sessions).run({ ...of(office(), '2026-10-15T08:00:00.000Z'), ...minutes });
    expect([await agenda(october), await agenda(november)]).toEqual(['3 fixed, 1 fixed', '3 proposed, 2 proposed']);
    const scan = new TextEncoder().encode('%PDF-1.7\n%âãÏÓ\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n');
    const paper = { number: minutes.minutesNumber, date: october, sha256: sha256(Buffer.from(scan)) };
    const recording = new RecordDecision(acts, above, new PostgresRemarkReader(dataSource));
    const said = { decision: 'in-principle' as const, opinion: '原则同意', conditions: '补充资金来源', paper };
    const record = { ...of(office(), '2026-10-16T02:00:00.000Z'), id: planId(3), ...said };
    await expect(recording.run(record)).rejects.toMatchObject({ code: 'INVALID' });
    const { taskId } = place(3);
    const file = { id: taskId, subjectId: taskId, name: '纪要.pdf', content: scan, openness: 'on-request' as const };
    await new AttachFile(acts).run({ ...of(office(), '2026-10-16T02:00:00.000Z'), ...file });
    await recording.run(record);
    expect(await states()).toEqual(['approved', 'deciding', 'revising', 'approved']);
    const sql = 'SELECT decided_by, recorded_by, paper FROM annual_plan WHERE id = $1';
    const by = { decided_by: standings.approver, recorded_by: office().id, paper };
    expect(await dataSource.query(sql, [planId(3)])).toEqual([by]);
  });

  it('leave the next agenda once decided, and move with their session', async () => {
    const move = { id: await meetingOn(november), heldOn: '2026-11-26' };
    await new MoveMeeting(sessions).run({ ...of(office(), '2026-10-19T02:00:00.000Z'), ...move });
    expect(await agenda('2026-11-26')).toBe('2 proposed');
    const sql = `SELECT papers_by::text AS "papersBy" FROM meeting WHERE held_on = '2026-11-26'`;
    expect(await dataSource.query(sql)).toEqual([{ papersBy: '2026-11-19' }]);
  });

  it('are replied to by numbers of their own', async () => {
    const reply = (number: number, replyNumber: string) =>
      new ReplyAnnualPlan(acts, above).run({
        ...of(office(), '2026-10-20T02:00:00.000Z'),
        id: planId(number),
        replyNumber,
      });
    await reply(1, '桂政函〔2026〕12号');
    await expect(reply(4, '桂政函〔2026〕12号')).rejects.toMatchObject({ code: 'NUMBER_TAKEN' });
    await expect(reply(2, '桂政函〔2026〕13号')).rejects.toMatchObject({ code: 'NOT_DECIDED' });
    await reply(4, '桂政函〔2026〕13号');
  });
});
