import type { DataSource } from 'typeorm';

import { ChainActRunner } from '#application/act/chain-act.runner.js';
import { TaskActs } from '#application/act/task-act.js';
import { AcceptAssignment } from '#application/assignment/accept-assignment.use-case.js';
import { IssueAssignment } from '#application/assignment/issue-assignment.use-case.js';
import { ClimbRungs } from '#application/deadline/climb-rungs.use-case.js';
import { DirectoryActs } from '#application/directory/directory-act.js';
import { DisablePerson } from '#application/directory/disable-person.use-case.js';
import { GrantMembership } from '#application/directory/grant-membership.use-case.js';
import { RequestInputs } from '#application/input/request-inputs.use-case.js';
import { Mailer, type Sending } from '#application/notice/mailer.js';
import type { NoticeView } from '#application/notice/notice.port.js';
import { Teller } from '#application/notice/teller.js';
import { MarkOffline } from '#application/task/mark-offline.use-case.js';
import { StartTask } from '#application/task/start-task.use-case.js';
import { TransferWorkItem } from '#application/work-item/transfer-work-item.use-case.js';
import { conductor, type PersonActor } from '#domain/directory/actor.js';
import { type Channel, defaultPreference, type NoticePreference } from '#domain/notice/notice-preference.js';
import { SmtpServer } from '#platform/mail/smtp-server.js';
import { makeDataSource } from '#records/data-source.js';
import { PostgresDirectoryReader } from '#records/directory/postgres-directory.reader.js';
import { PostgresLedger } from '#records/ledger/postgres-ledger.js';
import { PostgresAnnouncements } from '#records/notice/postgres-announcements.js';
import { PostgresLetters } from '#records/notice/postgres-letters.js';
import { PostgresNoticePreferences } from '#records/notice/postgres-notice-preferences.js';
import { PostgresNoticeReader } from '#records/notice/postgres-notice.reader.js';
import type { TestDatabase } from '#testing/services/test-database.js';

import { MailRig } from '../../rigs/mail.rig.js';
import { castMember } from '../../rigs/person.js';
import { planDatabase } from '../../rigs/plan-database.rig.js';
import { ScriptedClock } from '../../rigs/scripted-clock.js';

/** Telling and mailing on a real database and a real mail server, without conductors: the test makes their steps. */
export class NoticeRig {
  readonly clock = new ScriptedClock();
  /** The machine's time, by which leases run out. */
  readonly wall = new ScriptedClock();
  private readonly acts: TaskActs;
  private readonly directory: DirectoryActs;
  readonly reader: PostgresNoticeReader;

  private constructor(
    private readonly database: TestDatabase,
    readonly dataSource: DataSource,
    readonly mail: MailRig,
  ) {
    const runner = new ChainActRunner(new PostgresLedger(dataSource), this.clock);
    this.acts = new TaskActs(runner);
    this.directory = new DirectoryActs(runner);
    this.reader = new PostgresNoticeReader(dataSource);
  }

  /** At noon of Monday 2026-09-14. */
  static async start(): Promise<NoticeRig> {
    const database = await planDatabase();
    const dataSource = await makeDataSource({ url: database.url, pool: 8, as: 'runtime' }).initialize();
    const rig = new NoticeRig(database, dataSource, await MailRig.start());
    rig.at('2026-09-14T12:00:00+08:00');
    return rig;
  }

  async stop(): Promise<void> {
    await this.mail.die();
    await this.dataSource.destroy();
    await this.database.drop();
  }

  get databaseUrl(): string {
    return this.database.url;
  }

  /** Business time and the machine's, together. */
  at(moment: string): void {
    this.clock.setMoment(new Date(moment));
    this.wall.setMoment(new Date(moment));
  }

  later(minutes: number): void {
    this.at(new Date(this.clock.now().getTime() + minutes * 60_000).toISOString());
  }

  rows<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.dataSource.query(sql, [...values]);
  }

  person(account: string): Promise<PersonActor> {
    return castMember(this.dataSource, account);
  }

  async personId(account: string): Promise<string> {
    return (await this.person(account)).id;
  }

  private get command() {
    return { actor: conductor, at: this.clock.now().toISOString(), request: null };
  }

  private matter(id: string) {
    return { ...this.command, id, revision: null };
  }

  /** Starts and issues the task with this number: its lead has a new line. @returns the task's id */
  async issue(number: number): Promise<string> {
    const [task] = await this.rows<{ id: string }>('SELECT id FROM task WHERE number = $1', [number]);
    const taskId = task?.id ?? '';
    await new StartTask(this.acts).run({ ...this.command, taskId });
    await new IssueAssignment(this.acts).run({ ...this.command, taskId });
    return taskId;
  }

  /** Accepted by its lead's leader. */
  async accept(taskId: string, account: string): Promise<void> {
    const sql = 'SELECT id FROM assignment WHERE task_id = $1';
    const [row] = await this.rows<{ id: string }>(sql, [taskId]);
    await new AcceptAssignment(this.acts).run({ ...this.matter(row?.id ?? ''), actor: await this.person(account) });
  }

  /** The open line of the task is handed to a colleague. */
  async hand(taskId: string, { by, to }: { readonly by: string; readonly to: string }): Promise<void> {
    const [row] = await this.rows<{ id: string }>('SELECT id FROM work_item WHERE task_id = $1', [taskId]);
    const transfer = new TransferWorkItem(this.acts, new PostgresDirectoryReader(this.dataSource));
    const [actor, personId] = [await this.person(by), await this.personId(to)];
    await transfer.run({ ...this.matter(row?.id ?? ''), actor, personId });
  }

  async handleOffline(taskId: string): Promise<void> {
    const actor = await this.person('gx-fgw-leader');
    await new MarkOffline(this.acts).run({ ...this.matter(taskId), actor, note: '线下办理' });
  }

  async disable(account: string): Promise<void> {
    const actor = await this.person('gx-fgw-leader');
    await new DisablePerson(this.directory).run({ ...this.matter(await this.personId(account)), actor });
  }

  /** The account becomes a leader in charge of its own unit, by post alone. */
  async putInCharge(account: string): Promise<void> {
    const [actor, person] = [await this.person('gx-fgw-leader'), await this.person(account)];
    const unitId = person.memberships[0]?.unitId ?? '';
    const place = { personId: person.id, unitId, role: 'inspector', post: 'leader-in-charge' } as const;
    await new GrantMembership(this.directory).run({ ...this.matter(''), actor, grant: place });
  }

  /** One act that calls every supporting unit. */
  async requestInputs(taskId: string): Promise<void> {
    await new RequestInputs(this.acts).run({ ...this.command, taskId });
  }

  /** Climbs every rung of the task that is due by now. */
  async climb(taskId: string): Promise<void> {
    await new ClimbRungs(this.acts).run({ ...this.command, taskId });
  }

  /** Numbers of tasks that the unit leads, by its key. */
  async tasksOf(unit: string): Promise<readonly number[]> {
    const sql = 'SELECT t.number FROM task t JOIN unit u ON u.id = t.lead_unit_id WHERE u.key = $1 ORDER BY t.number';
    return (await this.rows<{ number: number }>(sql, [unit])).map(({ number }) => number);
  }

  teller(): Teller {
    return new Teller(new PostgresAnnouncements(this.dataSource), this.server, this.clock);
  }

  mailer(): Mailer {
    return new Mailer(new PostgresLetters(this.dataSource), this.server, this.clock, this.wall);
  }

  get server(): SmtpServer {
    return new SmtpServer({
      smtpUrl: this.mail.url,
      from: '牵头 <qiantou@gx.example>',
      publicUrl: 'https://q.example',
    });
  }

  async tell(): Promise<void> {
    const teller = this.teller();
    while ((await teller.tell()) > 0);
  }

  send(): Promise<Sending> {
    return this.mailer().send();
  }

  /** The account's mail goes to `<account>@gx.example`; all its notices by one channel unless more is said. */
  async prefer(account: string, channel: Channel, more: Partial<NoticePreference> = {}): Promise<void> {
    const preference = defaultPreference(await this.personId(account));
    const channels = { 'work-item': channel, remind: channel, 'tell-leader': channel, 'tell-coordinator': channel };
    await new PostgresNoticePreferences(this.dataSource).save({
      ...preference,
      mail: `${account}@gx.example`,
      channels,
      ...more,
    });
  }

  async notices(account: string): Promise<readonly NoticeView[]> {
    return this.reader.page(await this.personId(account), false, { after: null, limit: 100 });
  }
}
