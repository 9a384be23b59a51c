import { EntitySchema } from 'typeorm';

import type { AnnualPlan } from '#domain/annual-plan/annual-plan.js';
import type { Baseline, DraftVersion, Opinion } from '#domain/annual-plan/draft-version.js';
import type { Countersignature } from '#domain/countersignature/countersignature.js';
import type { AgendaItem, Meeting } from '#domain/meeting/meeting.js';
import type { Milestone } from '#domain/milestone/milestone.js';
import type { PlanAmendment } from '#domain/plan-amendment/plan-amendment.js';
import type { ProgressReport } from '#domain/progress-report/progress-report.js';
import type { Request } from '#domain/request/request.js';

import { day, flag, id, integer, json, moment, nullable, text, uuid } from './columns.js';

/** 年度建设方案 */
export const annualPlanEntity = new EntitySchema<AnnualPlan>({
  name: 'annual_plan',
  columns: {
    id: id(),
    taskId: uuid(),
    year: integer(),
    lastYear: integer(),
    amendsId: nullable(uuid()),
    reason: nullable(text()),
    state: text(),
    openedAt: moment(),
    submitBy: nullable(day()),
    version: integer(),
    outline: nullable(json()),
    signedVersion: nullable(integer()),
    round: integer(),
    submittedAt: nullable(moment()),
    forwardedAt: nullable(moment()),
    requestId: nullable(uuid()),
    route: nullable(text()),
    isUrgent: flag(),
    admittedAt: nullable(moment()),
    session: nullable(json()),
    decision: nullable(text()),
    decidedAt: nullable(moment()),
    decidedBy: nullable(text()),
    recordedBy: nullable(text()),
    paper: nullable(json()),
    opinion: nullable(text()),
    conditions: nullable(text()),
    replyNumber: nullable(text()),
    repliedAt: nullable(moment()),
    inForceAt: nullable(moment()),
    baselines: integer(),
    investments: json(),
    revision: integer(),
  },
});

/** 稿次 */
export const draftVersionEntity = new EntitySchema<DraftVersion>({
  name: 'draft_version',
  columns: {
    id: id(),
    taskId: uuid(),
    annualPlanId: uuid(),
    number: integer(),
    content: json(),
    sha256: text(),
    writtenBy: text(),
    writtenAt: moment(),
  },
});

/** 修改意见 */
export const opinionEntity = new EntitySchema<Opinion>({
  name: 'opinion',
  columns: {
    id: id(),
    taskId: uuid(),
    annualPlanId: uuid(),
    version: integer(),
    part: nullable(text()),
    text: text(),
    personId: uuid(),
    writtenAt: moment(),
  },
});

/** 批准稿 */
export const baselineEntity = new EntitySchema<Baseline>({
  name: 'baseline',
  columns: {
    id: id(),
    taskId: uuid(),
    annualPlanId: uuid(),
    number: integer(),
    fromPlanId: uuid(),
    version: integer(),
    sha256: text(),
    frozenAt: moment(),
  },
});

/** 会签 */
export const countersignatureEntity = new EntitySchema<Countersignature>({
  name: 'countersignature',
  columns: {
    id: id(),
    taskId: uuid(),
    annualPlanId: uuid(),
    unitId: uuid(),
    fingerprint: text(),
    version: integer(),
    state: text(),
    wording: nullable(text()),
    proposal: nullable(text()),
    askedAt: moment(),
    answeredAt: nullable(moment()),
    deemedAt: nullable(moment()),
    revision: integer(),
  },
});

/** 里程碑 */
export const milestoneEntity = new EntitySchema<Milestone>({
  name: 'milestone',
  columns: {
    id: id(),
    taskId: uuid(),
    annualPlanId: uuid(),
    code: text(),
    result: text(),
    dueOn: day(),
    plannedOn: day(),
    unitId: uuid(),
    evidence: text(),
    dependsOn: json(),
    baseline: integer(),
    state: text(),
    report: nullable(json()),
    reportedAt: nullable(moment()),
    note: nullable(text()),
    verifiedAt: nullable(moment()),
    extensions: integer(),
    samples: integer(),
    originId: nullable(uuid()),
    revision: integer(),
  },
});

/** 进展填报 */
export const progressReportEntity = new EntitySchema<ProgressReport>({
  name: 'progress_report',
  columns: {
    id: id(),
    taskId: uuid(),
    annualPlanId: uuid(),
    period: text(),
    openedAt: moment(),
    state: text(),
    prefilled: json(),
    investments: json(),
    text: nullable(text()),
    filedAt: nullable(moment()),
    filedBy: nullable(text()),
    note: nullable(text()),
    revision: integer(),
  },
});

/** 会议 */
export const meetingEntity = new EntitySchema<Meeting>({
  name: 'meeting',
  columns: {
    id: id(),
    planId: uuid(),
    title: text(),
    heldOn: day(),
    room: integer(),
    papersBy: day(),
    state: text(),
    minutesNumber: nullable(text()),
    revision: integer(),
  },
});

/** 议题 */
export const agendaItemEntity = new EntitySchema<AgendaItem>({
  name: 'agenda_item',
  columns: {
    id: id(),
    planId: uuid(),
    meetingId: uuid(),
    annualPlanId: uuid(),
    taskId: uuid(),
    leadUnitId: uuid(),
    place: integer(),
    state: text(),
    isUrgent: flag(),
    arrivedAt: moment(),
    revision: integer(),
  },
});

/** 请示 */
export const requestEntity = new EntitySchema<Request>({
  name: 'request',
  columns: {
    id: id(),
    planId: uuid(),
    number: text(),
    title: text(),
    unitId: uuid(),
    raisedBy: text(),
    raisedAt: moment(),
  },
});

/** 方案修订 */
export const planAmendmentEntity = new EntitySchema<PlanAmendment>({
  name: 'plan_amendment',
  columns: {
    id: id(),
    planId: uuid(),
    title: text(),
    operations: json(),
    impact: json(),
    steps: json(),
    state: text(),
    proposedAt: moment(),
    proposedBy: text(),
    decidedAt: nullable(moment()),
    decidedBy: nullable(text()),
    opinion: nullable(text()),
    documentNumber: nullable(text()),
    appliedAt: nullable(moment()),
    revision: integer(),
  },
});
