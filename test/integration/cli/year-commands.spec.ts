import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { exitCodes } from '#apps/cli/terminal/exit-codes.js';
import { only } from '#testing/builders/row.builder.js';

import { ApiRig } from '../../rigs/api.rig.js';
import { TaskRig } from '../../rigs/task.rig.js';
import { YearRig } from '../../rigs/year.rig.js';
import { CliRig } from './cli.rig.js';

const [handler, leader] = ['gx-gxt-handler', 'gx-gxt-leader'];
const [coordinator, office, approver] = ['gx-fgw-handler', 'gx-bgt-handler', 'gx-zf-leader'];

/** The year whose plan is drafted now, whatever day the test is run on: commands know no other time than the wall's. */
interface Plan {
  readonly id: string;
  readonly year: number;
  readonly state: string;
}

describe('the years on the command line', () => {
  let api: ApiRig;
  let cli: CliRig;
  let year: YearRig;
  let plan: Plan;
  let planId: string;

  beforeAll(async () => {
    api = await ApiRig.start();
    cli = new CliRig({ DATABASE_URL: api.databaseUrl });
    const task = await TaskRig.start(api, 21);
    await task.takenOn(leader);
    year = await YearRig.open(api, task.id);
    plan = only((await json<Plan[]>('annual-plan', 'list', task.id, '--as', handler)).at(-1));
    planId = only((await api.rows<{ id: string }>('SELECT id FROM plan'))[0]).id;
  });
  afterAll(async () => {
    await api.stop();
    cli.close();
  });

  const json = <Body>(...args: string[]): Promise<Body> => cli.json<Body>(...args);
  const act = async (account: string, verb: string, ...terms: string[]): Promise<string> => {
    const said = await json<{ annualPlan: Plan }>('annual-plan', verb, plan.id, '--as', account, ...terms);
    return said.annualPlan.state;
  };

  it('drafts an annual plan, compares its versions, and carries it through countersigning and review', async () => {
    const file = join(cli.folder, 'content.json');
    const content = await year.content('gx-gxt', ['gx-kjt'], plan.year);
    // Due at the end of the year, so that nothing is overdue before it is dated.
    const milestones = content.milestones.map((milestone) => ({ ...milestone, dueOn: `${plan.year}-12-30` }));
    writeFileSync(file, JSON.stringify({ ...content, milestones }));
    expect(await act(handler, 'save', '--file', file)).toBe('drafting');
    writeFileSync(file, JSON.stringify({ ...content, milestones, measures: ['每周调度'] }));
    expect(await act(handler, 'save', '--file', file)).toBe('drafting');
    const compared = await cli.run('annual-plan', 'compare', plan.id, '--versions', '1,2', '--as', handler);
    expect(compared.output).toBe('measures changed\n- ["每月调度"]\n+ ["每周调度"]\n');
    expect((await cli.run('annual-plan', 'submit', plan.id, '--as', handler)).output).toContain('待领导签发');
    expect(await act(leader, 'submit')).toBe('countersigning');
    await year.step('ask', plan.id);
    const countersignature = await year.countersignature('gx-kjt', plan.id);
    const agreed = await json('countersign', 'agree', countersignature, '--as', 'gx-kjt-leader');
    expect(agreed).toMatchObject({ countersignature: { state: 'agreed' } });
    await year.step('gather', plan.id);
    expect(await act(coordinator, 'forward')).toBe('forwarded');
  });

  it('requests, admits and decides it in a session, and shows all that it gathered on its way', async () => {
    const raise = ['raise-request', planId, '--number', '桂工信报〔2026〕1号', '--title', '请示'];
    const raised = await cli.run(...raise, '--annual-plans', plan.id, '--as', handler);
    expect(raised.output).toContain(`${plan.id} 已列入`);
    expect((await cli.run('requests', planId, '--as', office)).output).toContain('桂工信报〔2026〕1号');
    expect(await act(office, 'admit', '--route', 'meeting', '--urgent')).toBe('deciding');
    const session = await scheduled();
    expect((await cli.run('meeting', 'fix', session, '--as', office)).output).toMatch(/fixed[^]*1\. .* 急件/);
    expect((await cli.run('meetings', planId, '--as', handler)).output).toContain(plan.id);
    expect(await act(approver, 'decide', '--decision', 'approved', '--opinion', '同意')).toBe('approved');
    await year.step('freeze', plan.id);
    const shown = (await cli.run('annual-plan', 'show', plan.id, '--as', handler)).output;
    expect(shown).toMatch(/in-force[^]*稿次[^]*会签[^]*agreed[^]*批准稿[^]*会议/);
  });

  it('reports a milestone, and verifies it', async () => {
    const { id } = await year.milestone('M2');
    const { output } = await cli.run('milestones', year.taskId, '--as', 'gx-kjt-handler');
    expect(output).toContain(`${id}  M2`);
    const evidence = await attached();
    const report = ['milestone', 'report', id, '--text', '已开工', '--evidence', evidence];
    expect((await cli.run(...report, '--as', 'gx-kjt-leader')).output).toBe(`${id} reported\n`);
    const verified = await json('milestone', 'verify', id, '--text', '属实', '--as', handler);
    expect(verified).toMatchObject({ milestone: { state: 'verified', note: '属实' } });
  });

  it('knows of progress and of completion', async () => {
    const reports = await cli.run('progress-reports', year.taskId, '--as', handler);
    expect([reports.exitCode, reports.output]).toEqual([exitCodes.ok, '无进展填报\n']);
    const early = await cli.run('completion', 'verify', year.taskId, '--text', '属实', '--as', coordinator);
    expect([early.exitCode, early.aside]).toEqual([exitCodes.refused, expect.stringContaining('COMPLETION_STATE')]);
    const file = join(cli.folder, 'lines.json');
    writeFileSync(file, JSON.stringify([{ goal: '建成平台', text: '已建成' }]));
    const wrong = await cli.run('completion', 'report', year.taskId, '--file', file, '--as', handler);
    const fault = expect.stringContaining('lines[0].evidence is missing');
    expect([wrong.exitCode, wrong.aside]).toEqual([exitCodes.wrongUse, fault]);
  });

  it.each([
    [['annual-plan', 'approve', '00000000-0000-4000-8000-000000000000', '--as', 'gx-zf-leader'], 'decide'],
    [['annual-plan', 'save', '00000000-0000-4000-8000-000000000000', '--as', 'gx-gxt-handler'], '--file'],
    [
      ['meeting', 'move', '00000000-0000-4000-8000-000000000000', '--on', '2027-02-30', '--as', 'gx-bgt-handler'],
      'date',
    ],
  ])(
    '%j is wrong use, and says what is missing',
    async (args, hint) => {
      const { exitCode, aside } = await cli.run(...args);
      expect([exitCode, aside]).toEqual([exitCodes.wrongUse, expect.stringContaining(hint)]);
    },
    60_000,
  );

  /** A session in two months, on which the annual plan has its place. */
  async function scheduled(): Promise<string> {
    const on = new Date(api.clock.now().getTime() + 60 * 86_400_000).toISOString().slice(0, 10);
    const said = ['--title', '专题会议', '--on', on, '--room', '3', '--as', office];
    const { meetings } = await json<{ meetings: { id: string }[] }>('meeting', 'schedule', planId, ...said);
    return only(meetings[0]).id;
  }

  /** Its SHA-256. */
  async function attached(): Promise<string> {
    const file = { subjectId: year.taskId, name: 'a.txt', openness: 'closed', contentBase64: 'YQ==' };
    const browser = await api.signedIn(handler);
    const path = `/api/tasks/${year.taskId}/attachments`;
    return (await browser.post<{ attachment: { sha256: string } }>(path, file)).body.attachment.sha256;
  }
});
