import { DataSource } from 'typeorm';

import type { Command } from '#application/act/act.js';
import { TaskActs } from '#application/act/task-act.js';
import { AskCountersigning } from '#application/annual-plan/ask-countersigning.use-case.js';
import { FreezeBaseline } from '#application/annual-plan/freeze-baseline.use-case.js';
import { GatherCountersigning } from '#application/annual-plan/gather-countersigning.use-case.js';
import { OpenYears } from '#application/annual-plan/open-years.use-case.js';
import { OpenProgressReport } from '#application/progress-report/open-progress-report.use-case.js';
import { conductor } from '#domain/directory/actor.js';
import type { AnnualPlanContent, PlannedMilestone } from '#domain/annual-plan/content.js';
import { PostgresConductorRecords } from '#records/conductor/postgres-conductor-records.js';
import { PostgresLedger } from '#records/ledger/postgres-ledger.js';
import { only } from '#testing/builders/row.builder.js';

import type { ApiRig } from './api.rig.js';

/** Steps of an annual plan's conductor. */
const steps = {
  ask: AskCountersigning,
  gather: GatherCountersigning,
  freeze: FreezeBaseline,
  report: OpenProgressReport,
} as const;

/** Works on a day of the drafting of 2027, in the first year of the bundled plan. */
export const draftingDay = '2026-11-02T02:00:00.000Z';

/** The years of one task, with its conductors' steps done by hand: no Temporal runs here. */
export class YearRig {
  private constructor(
    private readonly api: ApiRig,
    readonly taskId: string,
    /** The annual plans that are open, by year. */
    readonly plans: Readonly<Record<number, string>>,
  ) {}

  /** Of a task that is taken on, its inputs asked for. */
  static async open(api: ApiRig, taskId: string): Promise<YearRig> {
    const dataSource = api.get(DataSource);
    const records = new PostgresConductorRecords(dataSource, new PostgresLedger(dataSource));
    await new OpenYears(api.get(TaskActs), records).run({ ...conducted(api), taskId });
    const rows = await api.rows<{ id: string; year: number }>('SELECT id, year FROM annual_plan WHERE task_id = $1', [
      taskId,
    ]);
    return new YearRig(api, taskId, Object.fromEntries(rows.map(({ id, year }) => [year, id])));
  }

  /** The annual plan of 2027, in drafting since `draftingDay`. */
  get id(): string {
    return only(this.plans[2027]);
  }

  async step(name: keyof typeof steps, annualPlanId = this.id): Promise<void> {
    await new steps[name](this.api.get(TaskActs)).run({ ...conducted(this.api), annualPlanId });
  }

  /** The unit's newest countersignature, by the unit's key. */
  async countersignature(unitKey: string, annualPlanId = this.id): Promise<string> {
    const [row] = await this.api.rows<{ id: string }>(
      `SELECT c.id FROM countersignature c JOIN unit u ON u.id = c.unit_id
       WHERE c.annual_plan_id = $1 AND u.key = $2 ORDER BY c.asked_at DESC, c.id DESC LIMIT 1`,
      [annualPlanId, unitKey],
    );
    return only(row).id;
  }

  /** By its code. */
  async milestone(code: string): Promise<{ readonly id: string; readonly deadlineId: string }> {
    const [row] = await this.api.rows<{ id: string; deadlineId: string }>(
      `SELECT m.id, d.id AS "deadlineId" FROM milestone m JOIN deadline d ON d.subject_id = m.id AND d.kind = 'milestone'
       WHERE m.task_id = $1 AND m.code = $2 ORDER BY d.opened_at DESC LIMIT 1`,
      [this.taskId, code],
    );
    return only(row);
  }

  async unit(key: string): Promise<string> {
    const [row] = await this.api.rows<{ id: string }>('SELECT id FROM unit WHERE key = $1', [key]);
    return only(row).id;
  }

  /** A year with a milestone of the lead, `M1`, and one of each supporting unit, `M2` and on; by the units' keys. */
  async content(lead: string, supports: readonly string[], year = 2027): Promise<AnnualPlanContent> {
    const units = await Promise.all([lead, ...supports].map((key) => this.unit(key)));
    const milestones = units.map((unitId, place): PlannedMilestone => {
      const due = { dueOn: `${year}-0${place + 5}-30`, dependsOn: [], project: null };
      return { code: `M${place + 1}`, result: '主体开工', unitId, evidence: '开工令', ...due };
    });
    const goals = [{ text: '建成平台一期', targetId: null, value: 200, unit: '架' }];
    const parts = units.slice(1).map((unitId) => ({ unitId, text: '保障用地' }));
    const rest = { projects: [], measures: ['每月调度'], risks: [], attachments: [] };
    return { goals, milestones, supports: parts, ...rest };
  }
}

function conducted(api: ApiRig): Command {
  return { actor: conductor, at: api.clock.now().toISOString(), request: null };
}
