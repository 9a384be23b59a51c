import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Type } from '@nestjs/common';

import { IssueAssignment } from '#application/assignment/issue-assignment.use-case.js';
import { ClimbRungs } from '#application/deadline/climb-rungs.use-case.js';
import { RequestInputs } from '#application/input/request-inputs.use-case.js';
import { SettleInputs } from '#application/input/settle-inputs.use-case.js';
import { InviteFirstAdministrator } from '#application/invitation/invite-first-administrator.use-case.js';
import { StartTask } from '#application/task/start-task.use-case.js';
import { openApiOf } from '#apps/api/documentation.js';
import { conductor } from '#domain/directory/actor.js';
import { only } from '#testing/builders/row.builder.js';
import { statementsDuring, withoutBrackets } from '#testing/statements.js';

import { ApiRig, castPassword } from '../../rigs/api.rig.js';
import type { Browser, Reply, Said } from '../../rigs/browser.js';

/** All that an act may send through the driver beyond BEGIN and COMMIT, with guard, session and key. */
const most = 6;
const steps: readonly Type<Pick<StartTask, 'run'>>[] = [
  StartTask,
  IssueAssignment,
  RequestInputs,
  SettleInputs,
  ClimbRungs,
];
const password = '一二三四五六七八九十';
const account = (name: string) => ({ name, account: name, phone: null, password });
const unit = (name: string) => ({ name, officialName: name, kind: 'department', parentId: null, aliases: [] });

describe('at most six statements cost', () => {
  let api: ApiRig;
  let administrator: Browser;
  const counted = new Map<string, number>();

  beforeAll(async () => {
    api = await ApiRig.start();
    administrator = await api.signedIn('gx-fgw-leader');
  });
  afterAll(() => api.stop());

  async function count(route: string, act: () => Promise<Reply<Said>>): Promise<Said> {
    const { result, statements } = await statementsDuring(act);
    expect([route, result.status < 300, result.status < 300 ? null : result.body.code]).toEqual([route, true, null]);
    counted.set(route, withoutBrackets(statements).length);
    return result.body;
  }

  it('the acts on the directory', async () => {
    const key = { 'idempotency-key': 'unit' };
    const made = await count('POST /api/units', () => administrator.post('/api/units', unit('自治区计数局'), key));
    await count('PUT /api/units/{id}', () => administrator.put(`/api/units/${made.id}`, unit('自治区计量局')));
    const place = { unitId: made.id, role: 'handler', post: null };
    const person = await count('POST /api/people', () =>
      administrator.post('/api/people', { ...account('jlj-li'), ...place }, { 'idempotency-key': 'person' }),
    );
    const held = only(person.memberships[0]).id;
    await count('DELETE /api/memberships/{id}', () => administrator.delete(`/api/memberships/${held}`));
    const grant = { ...place, personId: person.id };
    await count('POST /api/memberships', () => administrator.post('/api/memberships', grant));
    await count('DELETE /api/people/{id}', () => administrator.delete(`/api/people/${person.id}`));
    const invited = await count('POST /api/units/{id}/invitations', () =>
      administrator.post(`/api/units/${made.id}/invitations`, {}),
    );
    const both = { leaderInCharge: account('jlj-zhao'), liaison: account('jlj-qian') };
    await count('POST /api/invitations/{secret}/acceptance', () =>
      api.visitor().post(`/api/invitations/${invited.secret}/acceptance`, both, { 'idempotency-key': 'accepted' }),
    );
  });

  it('the acts on one’s own account', async () => {
    const visitor = api.visitor();
    const wanted = { name: '脚本', scopes: ['read'], days: 1 };
    const signIn = { account: 'gx-swt-leader', password: castPassword };
    await count('POST /api/session', () => visitor.post('/api/session', signIn));
    const token = await count('POST /api/tokens', () =>
      visitor.post('/api/tokens', wanted, { 'idempotency-key': 'token' }),
    );
    await count('DELETE /api/tokens/{id}', () => visitor.delete(`/api/tokens/${token.id}`));
    await count('PUT /api/password', () => visitor.put('/api/password', { current: castPassword, next: password }));
    await count('DELETE /api/session', () => visitor.delete('/api/session'));
    const again = await api.signedIn('gx-swt-leader', password);
    await count('DELETE /api/sessions', () => again.delete('/api/sessions'));
  });

  it('the claim of an empty directory', async () => {
    const empty = await ApiRig.start({ empty: true });
    const secret = await empty.get(InviteFirstAdministrator).run(empty.clock.now().toISOString());
    const body = { unit: unit('自治区发展改革委'), administrator: account('first') };
    await count('POST /api/invitations/{secret}/administration', () =>
      empty.visitor().post(`/api/invitations/${secret}/administration`, body, { 'idempotency-key': 'claim' }),
    );
    await empty.stop();
  });

  it('and no act on directory or account is left out', () => {
    const nouns = /^\/api\/(session|sessions|password|tokens|units|people|memberships|invitations)(\/|$)/;
    // Reads a document and answers; nothing is recorded.
    const besides = 'POST /api/units/proposals';
    const acts = Object.entries(openApiOf(api.app).paths)
      .filter(([path]) => nouns.test(path))
      .flatMap(([path, item]) => Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`))
      .filter((route) => !route.startsWith('GET') && route !== besides);
    expect([...counted.keys()].sort()).toEqual(acts.sort());
    expect([...counted].filter(([, statements]) => statements > most)).toEqual([]);
  });

  it.each(steps.map((step) => [step.name, step] as const))('a conductor’s step: %s', async (_name, useCase) => {
    const [task] = await api.rows<{ id: string }>('SELECT id FROM task WHERE number = 4');
    const at = api.clock.now().toISOString();
    const step = { actor: conductor, at, request: null, taskId: task?.id ?? '' };
    if (useCase === RequestInputs) await acceptedByItsLead(step.taskId);
    const before = await heads(step.taskId);
    const { statements } = await statementsDuring(() => api.get(useCase).run(step));
    expect(withoutBrackets(statements).length).toBeLessThanOrEqual(most);
    if (useCase !== SettleInputs && useCase !== ClimbRungs) expect(await heads(step.taskId)).not.toEqual(before);
  });

  const heads = (taskId: string): Promise<object[]> => api.rows('SELECT head FROM chain WHERE id = $1', [taskId]);

  async function acceptedByItsLead(taskId: string): Promise<void> {
    const [assignment] = await api.rows<{ id: string; lead: string }>(
      'SELECT a.id, u.key AS lead FROM assignment a JOIN unit u ON u.id = a.unit_id WHERE a.task_id = $1',
      [taskId],
    );
    const leader = await api.signedIn(`${assignment?.lead ?? ''}-leader`);
    expect((await leader.put(`/api/assignments/${assignment?.id ?? ''}/acceptance`, {})).status).toBe(200);
  }
});
