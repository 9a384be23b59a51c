import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { NoticeView } from '#application/notice/notice.port.js';
import { only } from '#testing/builders/row.builder.js';

import { CliRig } from '../cli/cli.rig.js';
import { NoticeRig } from './notice.rig.js';

describe('notices on the command line', () => {
  let rig: NoticeRig;
  let cli: CliRig;

  beforeAll(async () => {
    rig = await NoticeRig.start();
    cli = new CliRig({ DATABASE_URL: rig.databaseUrl });
    await rig.issue(only((await rig.tasksOf('gx-gxt'))[0]));
    await rig.tell();
  });
  afterAll(async () => {
    cli.close();
    await rig.stop();
  });

  const list = (...more: readonly string[]): Promise<NoticeView[]> =>
    cli.json('notices', '--as', 'gx-gxt-handler', ...more);

  it('are one’s own, as JSON and as sentences', async () => {
    expect(await list()).toEqual(await rig.notices('gx-gxt-handler'));
    expect((await cli.run('notices', '--as', 'gx-gxt-handler')).output).toMatch(/未读 +新待办：任务/);
    expect((await cli.run('notices', '--as', 'gx-gxt-leader')).output).toBe('无通知\n');
  });

  it('are no longer among the unread once they are read', async () => {
    const [notice] = await list('--unread');
    const id = only(notice).id;
    await rig.reader.markRead(await rig.personId('gx-gxt-handler'), id, rig.clock.now().toISOString());
    expect(await list('--unread')).toEqual([]);
    expect(await list()).toMatchObject([{ id, readAt: rig.clock.now().toISOString() }]);
  });

  it('say in the doctor whether they are mailed, and when the server does not answer', async () => {
    const mailOf = async (one: CliRig): Promise<unknown> => {
      const { output } = await one.run('doctor', '--json');
      return (JSON.parse(output) as { name: string }[]).find(({ name }) => name === 'mail'); // the doctor's findings
    };
    const smtp = { QIANTOU_SMTP_URL: rig.mail.url, QIANTOU_MAIL_FROM: 'q@gx.example' };
    const dead = { ...smtp, QIANTOU_SMTP_URL: 'smtp://127.0.0.1:1' };
    const [alive, deaf] = [new CliRig(smtp), new CliRig(dead)];
    expect(await mailOf(cli)).toMatchObject({ isFit: true, said: expect.stringContaining('off') });
    expect(await mailOf(alive)).toMatchObject({ isFit: true, said: expect.stringContaining('takes mail') });
    expect(await mailOf(deaf)).toMatchObject({ isFit: false, said: expect.stringContaining('ECONNREFUSED') });
    alive.close();
    deaf.close();
  });
});
