import type { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import type { ChainLocator, LedgerChange, PlanLocator } from '#application/ports/ledger.js';
import type { AnnualPlan } from '#domain/annual-plan/annual-plan.js';
import type { Baseline, DraftVersion, Opinion } from '#domain/annual-plan/draft-version.js';
import type { Countersignature } from '#domain/countersignature/countersignature.js';
import type { AgendaItem, Meeting } from '#domain/meeting/meeting.js';
import type { Milestone } from '#domain/milestone/milestone.js';
import type { ProgressReport } from '#domain/progress-report/progress-report.js';
import type { Request } from '#domain/request/request.js';
import { PostgresLedger } from '#records/ledger/postgres-ledger.js';

export const at = '2026-10-15T01:02:03.004Z';

/** A task of the bundled plan, its units, and somebody who writes. */
export interface Place {
  readonly taskId: string;
  readonly planId: string;
  readonly leadUnitId: string;
  readonly helperUnitId: string;
  readonly personId: string;
}

export async function placeOf(dataSource: DataSource, number: number): Promise<Place> {
  const [place] = await dataSource.query<Place[]>(
    `SELECT t.id AS "taskId", t.plan_id AS "planId", t.lead_unit_id AS "leadUnitId",
       (SELECT id FROM unit u WHERE u.id <> t.lead_unit_id ORDER BY id LIMIT 1) AS "helperUnitId",
       (SELECT id FROM person ORDER BY id LIMIT 1) AS "personId"
     FROM task t WHERE t.number = $1`,
    [number],
  );
  if (place === undefined) throw new Error(`The plan has no task ${number}.`);
  return place;
}

/** Writes rows by the ledger's own flush, under the lock of the chain: an act without its decision. */
export async function written(
  dataSource: DataSource,
  where: ChainLocator | PlanLocator,
  changes: readonly LedgerChange[],
): Promise<void> {
  await new PostgresLedger(dataSource).transaction(async (transaction) => {
    const chain = await transaction.lock(where);
    if (chain === null) throw new Error('There is no such chain.');
    const nothing = { opens: false, events: [], pokes: [], concerns: [], answer: null };
    transaction.save({ ...nothing, chain, changes, at });
  });
}

export function annualPlan({ taskId }: Place, change: Partial<AnnualPlan> = {}): AnnualPlan {
  const part = { key: 'support:helper', sha256: 'b', unitIds: ['helper'] };
  const dated = { code: 'M1', result: '开工', dueOn: '2027-06-30', unitId: 'lead', evidence: '照片', dependsOn: [] };
  return {
    ...{ id: uuidv7(), taskId, year: 2027, lastYear: 2027, amendsId: null, reason: null, state: 'deciding' },
    ...{ openedAt: at, submitBy: '2026-11-20', version: 1, signedVersion: 1, round: 1, submittedAt: at },
    outline: { sha256: 'a', parts: [part], milestones: [dated] },
    ...{ forwardedAt: at, requestId: null, route: 'meeting', isUrgent: true, admittedAt: at, session: null },
    ...{ decision: null, decidedAt: null, decidedBy: null, recordedBy: null },
    paper: { number: '桂政阅〔2026〕1号', date: '2026-11-01', sha256: 'c' },
    ...{
      opinion: null,
      conditions: null,
      replyNumber: null,
      repliedAt: null,
      inForceAt: null,
      session: null,
      baselines: 0,
      investments: [],
      revision: 1,
    },
    ...change,
  };
}

export function draftVersion({ taskId, personId }: Place, plan: AnnualPlan, number = 1): DraftVersion {
  const nothing = { goals: [], projects: [], milestones: [], supports: [], risks: [], attachments: [] };
  const saved = { sha256: 'a', writtenBy: personId, writtenAt: at };
  return { id: uuidv7(), taskId, annualPlanId: plan.id, number, content: { ...nothing, measures: ['建设'] }, ...saved };
}

export function opinion({ taskId, personId }: Place, plan: AnnualPlan): Opinion {
  const said = { version: 1, part: 'goals', text: '目标偏低', personId, writtenAt: at };
  return { id: uuidv7(), taskId, annualPlanId: plan.id, ...said };
}

export function baseline({ taskId }: Place, plan: AnnualPlan, change: Partial<Baseline> = {}): Baseline {
  const frozen = { number: 1, fromPlanId: plan.id, version: 1, sha256: 'a', frozenAt: at };
  return { id: uuidv7(), taskId, annualPlanId: plan.id, ...frozen, ...change };
}

export function countersignature(
  { taskId, helperUnitId: unitId }: Place,
  plan: AnnualPlan,
  change: Partial<Countersignature> = {},
): Countersignature {
  const asked = { fingerprint: 'support:helper=b', version: 1, state: 'asked' as const, askedAt: at, revision: 1 };
  const unanswered = { wording: null, proposal: null, answeredAt: null, deemedAt: null };
  return { id: uuidv7(), taskId, annualPlanId: plan.id, unitId, ...asked, ...unanswered, ...change };
}

export function milestone(
  { taskId, leadUnitId: unitId }: Place,
  plan: AnnualPlan,
  change: Partial<Milestone> = {},
): Milestone {
  return {
    ...{ id: uuidv7(), taskId, annualPlanId: plan.id, code: 'M1', result: '开工', dueOn: '2027-06-30' },
    ...{ plannedOn: '2027-06-01', unitId, evidence: '照片', dependsOn: ['M0'], baseline: 1, state: 'reported' },
    ...{ report: { text: '已开工', evidence: ['d'] }, reportedAt: at, note: null, verifiedAt: null },
    ...{ extensions: 1, samples: 0, originId: null, revision: 2 },
    ...change,
  };
}

export function progressReport({ taskId, leadUnitId: unitId }: Place, plan: AnnualPlan): ProgressReport {
  const line = {
    code: 'M1',
    state: 'open' as const,
    dueOn: '2027-06-30',
    unitId,
    days: -20,
    why: 'as-planned' as const,
  };
  return {
    ...{ id: uuidv7(), taskId, annualPlanId: plan.id, period: '2027-Q1', openedAt: at, state: 'filed' },
    ...{
      prefilled: [line],
      investments: [{ project: 'P1', planned: 4000, spent: 3000, reasonCode: null }],
      text: '已开工',
      filedAt: at,
      filedBy: unitId,
      note: null,
      revision: 2,
    },
  };
}

export function meeting({ planId }: Place, change: Partial<Meeting> = {}): Meeting {
  const dated = { title: '第1次专题会议', heldOn: '2026-12-01', room: 12, papersBy: '2026-11-24' };
  return { id: uuidv7(), planId, ...dated, state: 'planned', minutesNumber: null, revision: 1, ...change };
}

export function agendaItem(
  { planId, taskId, leadUnitId }: Place,
  on: { readonly plan: AnnualPlan; readonly meeting: Meeting },
  change: Partial<AgendaItem> = {},
): AgendaItem {
  const placed = { place: 1, state: 'proposed' as const, isUrgent: true, arrivedAt: at, revision: 1 };
  const about = { meetingId: on.meeting.id, annualPlanId: on.plan.id, taskId, leadUnitId };
  return { id: uuidv7(), planId, ...about, ...placed, ...change };
}

export function request({ planId, leadUnitId, personId }: Place): Request {
  const raised = { raisedBy: personId, raisedAt: at };
  return { id: uuidv7(), planId, number: '桂发改报〔2026〕1号', title: '请示', unitId: leadUnitId, ...raised };
}
