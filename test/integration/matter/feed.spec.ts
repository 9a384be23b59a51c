import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';

import { ReadEvents } from '#application/event/read-events.query.js';
import { KnownTask } from '#application/task/known-task.js';
import type { EventView } from '#application/ports/event.reader.js';
import type { PersonActor } from '#domain/directory/actor.js';
import { makeDataSource } from '#records/data-source.js';

import { ApiRig } from '../../rigs/api.rig.js';
import { eventually } from '../../rigs/eventually.js';
import { castMember } from '../../rigs/person.js';
import { TaskRig } from '../../rigs/task.rig.js';

describe('the live feed', () => {
  let api: ApiRig;

  beforeAll(async () => {
    api = await ApiRig.start();
  });
  afterAll(() => api.stop());

  async function person(account: string): Promise<PersonActor> {
    const dataSource = await makeDataSource({ url: api.databaseUrl, pool: 1, as: 'runtime' }).initialize();
    try {
      return await castMember(dataSource, account);
    } finally {
      await dataSource.destroy();
    }
  }

  /** An event as the flush of an act inserts it, in a transaction that the test ends. */
  async function begun(taskId: string, verb: string): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: api.databaseUrl });
    await client.connect();
    await client.query('BEGIN');
    await client.query(
      `INSERT INTO event (chain_id, number, at, recorded_at, actor_id, verb, subject_id, text, hash)
       VALUES ($1, 900, '2026-10-01', '2026-10-01', 'conductor', $2, $1, '{"payload":{}}', '')`,
      [taskId, verb],
    );
    return client;
  }

  const ended = async (client: pg.Client): Promise<void> => {
    await client.query('COMMIT');
    await client.end();
  };

  it('passes over no event that is committed after one with a later number', async () => {
    const [first, second] = await Promise.all([TaskRig.start(api, 22), TaskRig.start(api, 42)]);
    const events = api.get(ReadEvents);
    const actor = await person('gx-gxt-leader');
    const start = await events.begin(null);
    const early = await begun(first.id, 'begun first, committed last');
    const late = await begun(second.id, 'begun last, committed first');
    await ended(late);
    const { events: during } = await events.feed(actor, start);
    await ended(early);
    await api.feedCaughtUp();
    const { events: after } = await events.feed(actor, start);
    expect(during.map(({ verb }) => verb)).toEqual([]);
    expect(after.map(({ verb }) => verb)).toEqual(['begun first, committed last', 'begun last, committed first']);
  });

  it('tells a listener over HTTP what is new, and goes on from the last event that was read', async () => {
    const task = await TaskRig.start(api, 12);
    const leader = await api.signedIn('gx-gxt-leader');
    const accepted = listen(leader.cookie ?? '', null, 1);
    await accepted.listening;
    await leader.put(`/api/assignments/${await task.assignmentId()}/acceptance`, {});
    const [event] = await accepted.events;
    expect(event).toMatchObject({
      verb: 'assignment.accept',
      taskId: task.id,
      actorName: expect.stringContaining('负责人'),
    });
    const position = event?.position ?? '';
    const [again] = await listen(leader.cookie ?? '', `${position.split('-')[0] ?? ''}-0`, 1).events;
    expect(again?.position).toBe(position);
  });

  it('tells a listener at once from where to go on, and takes that back', async () => {
    const leader = await api.signedIn('gx-gxt-leader');
    const position = await firstId(leader.cookie ?? '');
    expect(position).toMatch(/^\d+-\d+$/);
    expect(await firstId(leader.cookie ?? '', position)).toMatch(/^\d+-\d+$/);
    const headers = { cookie: leader.cookie ?? '', 'last-event-id': '1' };
    const response = await fetch(`${api.url}/api/events`, { headers });
    const problem = (await response.json()) as { code: string }; // what is not well is a problem
    expect([response.status, problem.code]).toEqual([422, 'INVALID']);
  });

  it('serves a person eight windows, not more, until one is closed', async () => {
    const leader = await api.signedIn('gx-swt-leader');
    const headers = { cookie: leader.cookie ?? '' };
    const open = async (): Promise<{ status: number; close: () => void }> => {
      const abort = new AbortController();
      const { status } = await fetch(`${api.url}/api/events`, { headers, signal: abort.signal });
      return { status, close: () => abort.abort() };
    };
    const windows: Awaited<ReturnType<typeof open>>[] = [];
    for (let window = 0; window < 9; window += 1) windows.push(await open());
    expect(windows.map(({ status }) => status)).toEqual([...Array<number>(8).fill(200), 429]);
    windows[0]?.close();
    const again = await eventually(open, ({ status }) => status === 200);
    [...windows, again].forEach((window) => window.close());
  });

  it('tells the history of one matter in sentences of the reader’s language', async () => {
    const task = await TaskRig.start(api, 13);
    const leader = await api.signedIn('gx-nyj-leader');
    const id = await task.assignmentId();
    await leader.put(`/api/assignments/${id}/acceptance`, {});
    const read = async (language: string): Promise<string[]> => {
      const path = `/api/tasks/${task.id}/events?subjectId=${id}`;
      const { body } = await leader.get<{ items: { sentence: string }[] }>(path, { 'accept-language': language });
      return body.items.map(({ sentence }) => sentence);
    };
    expect(await read('zh-CN')).toEqual(['任务交办自治区能源局', '自治区能源局（广西能源局负责人）认领任务']);
    expect(await read('en')).toEqual([
      'The task was issued to 自治区能源局',
      '自治区能源局 (广西能源局负责人) accepted the task',
    ]);
  });

  it('does not keep the api from ending', async () => {
    const other = await ApiRig.start();
    const { cookie } = await other.signedIn('gx-gxt-leader');
    const response = await fetch(`${other.url}/api/events`, { headers: { cookie: cookie ?? '' } });
    const read = response.text();
    await other.stop();
    expect(await read).not.toContain('event: error');
  });

  async function firstId(cookie: string, last: string | null = null): Promise<string | undefined> {
    const abort = new AbortController();
    const headers = { cookie, ...(last !== null && { 'last-event-id': last }) };
    const response = await fetch(`${api.url}/api/events`, { headers, signal: abort.signal });
    let text = '';
    const decoder = new TextDecoder();
    // Undici's bodies are streams of bytes; the DOM types do not say so.
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true }); // as said above
      if (/^id: .*\n/m.test(text)) break;
    }
    abort.abort();
    return /^id: (.*)$/m.exec(text)?.[1];
  }

  it('shows exactly the tasks of which the rule of the domain lets a person know', async () => {
    const [events, known] = [api.get(ReadEvents), api.get(KnownTask)];
    const started = await api.rows<{ id: string }>("SELECT id FROM chain WHERE kind = 'task' AND head > 0");
    const accounts = await api.rows<{ account: string }>("SELECT account FROM person WHERE account LIKE '%-leader'");
    for (const { account } of accounts) {
      const actor = await person(account);
      const told = (await events.feed(actor, { xid: '0', id: '0' })).events.map((event) => event.taskId);
      const found = await Promise.all(started.map(({ id }) => known.find(actor, { chain: id, kind: 'task' })));
      const may = started.filter((_task, at) => found[at] !== null).map(({ id }) => id);
      expect([account, [...new Set(told)].sort()]).toEqual([account, may.sort()]);
    }
  });

  it('tells nothing of tasks in which one has no part', async () => {
    const events = api.get(ReadEvents);
    const stranger = await events.feed(await person('gx-tyj-leader'), { xid: '0', id: '0' });
    const own = await events.feed(await person('gx-gxt-leader'), { xid: '0', id: '0' });
    expect([stranger.events.length, own.events.length > 0]).toEqual([0, true]);
    // Nor does it read over them again.
    expect(Number(stranger.position.xid)).toBeGreaterThan(Number(own.events.at(-1)?.position.split('-')[0]));
  });

  /** The first events that the feed sends; `listening` when the connection is open. */
  function listen(cookie: string, last: string | null, count: number) {
    const headers = { cookie, ...(last !== null && { 'last-event-id': last }) };
    const abort = new AbortController();
    const response = fetch(`${api.url}/api/events`, { headers, signal: abort.signal });
    const read = async (): Promise<EventView[]> => {
      const events: EventView[] = [];
      let text = '';
      const decoder = new TextDecoder();
      for await (const chunk of (await response).body ?? []) {
        // Undici's bodies are streams of bytes; the DOM types do not say so.
        text += decoder.decode(chunk as Uint8Array, { stream: true });
        const lines = text.split('\n').filter((line) => line.startsWith('data: {'));
        events.splice(0, events.length, ...lines.map((line) => JSON.parse(line.slice(6)) as EventView)); // as it was sent
        if (events.length >= count) break;
      }
      abort.abort();
      return events;
    };
    return { listening: response, events: read() };
  }
});
