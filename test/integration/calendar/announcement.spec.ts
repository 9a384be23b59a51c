import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { AnnouncedView, CalendarYearView, YearPreview } from '#application/calendar/calendar.types.js';
import { CalendarReader } from '#application/calendar/calendar.reader.js';
import { ClimbRungs } from '#application/deadline/climb-rungs.use-case.js';
import { calendarOf2026 } from '#domain/calendar/announced-days.fixture.js';
import { yearOf } from '#domain/calendar/day.js';

import { ApiRig } from '../../rigs/api.rig.js';
import type { Browser } from '../../rigs/browser.js';
import { TaskRig } from '../../rigs/task.rig.js';

const named = (name: string, kind: 'holiday' | 'make-up', days: readonly string[]) =>
  days.map((day) => ({ day, kind, name }));

/** A 2027 as it might be announced: the Monday after New Year is free, and the Saturday after it worked. */
const announced = {
  year: 2027,
  days: [
    ...named('元旦', 'holiday', ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04']),
    ...named('元旦', 'make-up', ['2027-01-09']),
    ...named('劳动节', 'holiday', ['2027-05-01', '2027-05-02']),
    ...named('国庆节', 'holiday', ['2027-10-01', '2027-10-02', '2027-10-03']),
  ],
};
const decision = { ...announced, note: '国办发明电〔2026〕X号' };

interface Due {
  readonly id: string;
  readonly kind: string;
  readonly dueAt: string;
  readonly calendarVersion: number;
  readonly sentences: { readonly zh: string };
}

describe('A year of the calendar', () => {
  let api: ApiRig;
  let administrator: Browser;
  let tasks: readonly TaskRig[];

  beforeAll(async () => {
    api = await ApiRig.start();
    goTo('2026-09-21T02:00:00.000Z');
    const early = await TaskRig.start(api, 10);
    goTo('2026-12-29T04:00:00.000Z');
    tasks = [early, await TaskRig.start(api, 21)];
    administrator = await api.signedIn('gx-fgw-leader');
  });
  afterAll(() => api.stop());

  function goTo(moment: string): void {
    api.clock.setOffset(0);
    api.clock.setOffset(Date.parse(moment) - api.clock.now().getTime());
  }

  async function duesOf(task: TaskRig): Promise<readonly Due[]> {
    return (await administrator.get<readonly Due[]>(`/api/tasks/${task.id}/deadlines`)).body;
  }

  async function allDues(): Promise<readonly Due[]> {
    return (await Promise.all(tasks.map(duesOf))).flat();
  }

  const preview = (browser: Browser, body: object = announced) =>
    browser.post<YearPreview>('/api/calendar/announcement-previews', body);

  it('that ships is whole: 2026 as announced, 2027 provisional by law alone', async () => {
    const calendar = await api.app.get(CalendarReader, { strict: false }).calendar(1);
    const seeded = [...(calendar?.days ?? [])].filter(([day]) => [2026, 2027].includes(yearOf(day)));
    expect(new Map(seeded)).toEqual(calendarOf2026.days);
    const { body } = await administrator.get<CalendarYearView>('/api/calendar?year=2027');
    expect(body).toMatchObject({ version: 1, announced: false });
    expect(body.days.find(({ name }) => name === '春节')).toMatchObject({ day: '2027-02-05', kind: 'holiday' });
  });

  it('that is provisional is named by every date that reaches into it', async () => {
    const reaching = (await allDues()).filter(({ dueAt }) => dueAt > '2027');
    expect(reaching.length).toBeGreaterThan(0);
    for (const { sentences } of reaching) expect(sentences.zh).toContain('2027年放假安排尚未公布，日期可能调整');
  });

  it('is previewed by an administrator, with its faults named, and nothing changes', async () => {
    const refused = await (await api.signedIn('gx-gxt-handler')).post('/api/calendar/announcement-previews', announced);
    expect(refused).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } });
    const halved = { ...announced, days: announced.days.slice(0, 5) };
    const halfYear = await administrator.post('/api/calendar/announcement-previews', halved);
    expect(halfYear).toMatchObject({ status: 422, body: { code: 'INVALID' } });
    expect(halfYear.body.detail).toContain('2027-05-01');
    const before = await allDues();
    const { status, body } = await preview(administrator);
    expect(status).toBe(200);
    expect(body).toMatchObject({ version: 1, from: '2026-12-29T16:00:00.000Z', kept: [] });
    expect(body.moved.map(({ kind, dueAt, movesTo, unit }) => ({ kind, dueAt, movesTo, unit }))).toEqual([
      {
        kind: 'assignment',
        dueAt: '2027-01-06T10:00:00.000Z',
        movesTo: '2027-01-07T10:00:00.000Z',
        unit: '自治区工业和信息化厅',
      },
    ]);
    expect(body.moved[0]?.sentences.zh).toMatch(/^按新公布的放假安排，自2026年12月29日起5个工作日，跳过元旦/);
    expect(await allDues()).toEqual(before);
  });

  it('is decided once, pokes every watch, moves exactly the dates of its preview, and tells each holder once', async () => {
    const before = await allDues();
    const { body: seen } = await preview(administrator);
    const headers = { 'if-match': `"${seen.version}"`, 'idempotency-key': 'announce-2027' };
    await api.rows('DELETE FROM outbox'); // as the relay does, once it has delivered what was before
    const made = await administrator.post<AnnouncedView>('/api/calendar/announcements', decision, headers);
    expect(made).toMatchObject({ status: 200, body: { version: 2, year: 2027, from: seen.from, moved: 1, kept: 0 } });
    const pokes = await api.rows<{ conductor: string }>('SELECT conductor FROM outbox ORDER BY conductor');
    expect(pokes.map(({ conductor }) => conductor)).toEqual(tasks.map(({ id }) => `task/${id}`).sort());
    const again = await administrator.post('/api/calendar/announcements', decision, headers);
    expect(again.body).toEqual(made.body);
    expect(await allDues()).toEqual(before);

    goTo('2026-12-30T04:00:00.000Z');
    administrator = await api.signedIn('gx-fgw-leader'); // a session is over by then
    for (const task of tasks) await task.step(ClimbRungs);
    const after = new Map((await allDues()).map((due) => [due.id, due]));
    const moved = before.filter(({ id, dueAt }) => after.get(id)?.dueAt !== dueAt);
    expect(moved.map(({ id }) => [id, after.get(id)?.dueAt])).toEqual(
      seen.moved.map(({ deadlineId, movesTo }) => [deadlineId, movesTo]),
    );
    expect(after.get(moved[0]?.id ?? '')).toMatchObject({ calendarVersion: 2 });
    expect(after.get(moved[0]?.id ?? '')?.sentences.zh).not.toContain('尚未公布');
    const calls = await api.rows('SELECT occasion, due_at FROM announcement WHERE occasion = $1', ['calendar:2']);
    expect(calls).toEqual([{ occasion: 'calendar:2', due_at: new Date('2027-01-07T10:00:00.000Z') }]);
  });

  it('is a complete version, and an event on the directory’s chain', async () => {
    const [rows] = await api.rows('SELECT count(*)::integer AS days FROM calendar_day WHERE version = 2 AND day < $1', [
      '2027-01-01',
    ]);
    const [first] = await api.rows(
      'SELECT count(*)::integer AS days FROM calendar_day WHERE version = 1 AND day < $1',
      ['2027-01-01'],
    );
    expect(rows).toEqual(first);
    const events = await api.rows("SELECT verb FROM event WHERE verb = 'calendar.announce'");
    expect(events).toHaveLength(1);
    const { body } = await administrator.get<CalendarYearView>('/api/calendar?year=2027');
    expect(body).toMatchObject({ version: 2, announced: true });
    expect(body.days).toEqual(announced.days.sort((one, other) => (one.day < other.day ? -1 : 1)));
  });

  it('is not decided on what somebody saw before it changed, nor from a moment that is past', async () => {
    const url = '/api/calendar/announcements';
    expect(await administrator.post(url, decision, { 'if-match': '"1"' })).toMatchObject({
      status: 412,
      body: { code: 'OUT_OF_DATE' },
    });
    const past = await administrator.post(url, { ...decision, from: '2026-12-01T00:00:00+08:00' });
    expect(past).toMatchObject({ status: 422, body: { code: 'INVALID' } });
  });
});
