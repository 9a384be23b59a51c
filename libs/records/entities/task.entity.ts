import { EntitySchema } from 'typeorm';

import type { TaskRow } from '#application/ports/plan.rows.js';
import type { Assignment } from '#domain/assignment/assignment.js';
import type { Input } from '#domain/input/input.js';
import type { OpenSet } from '#domain/open-set/open-set.js';
import type { PreparedAct } from '#domain/prepared-act/prepared-act.js';
import type { Referral } from '#domain/referral/referral.js';
import type { Support } from '#domain/task/task.js';

import { flag, id, integer, json, moment, nullable, text, uuid } from './columns.js';

/** 任务 */
export const taskEntity = new EntitySchema<TaskRow>({
  name: 'task',
  columns: {
    id: id(),
    planId: uuid(),
    sectorId: nullable(uuid()),
    number: integer(),
    title: text(),
    text: text(),
    spanStart: integer(),
    spanEnd: integer(),
    clauseText: nullable(text()),
    clauseStart: nullable(integer()),
    clauseEnd: nullable(integer()),
    leadBasis: text(),
    leadUnitId: uuid(),
    startedAt: nullable(moment()),
    inputsSettledAt: nullable(moment()),
    offline: flag(),
    goalsUntil: nullable(integer()),
    completion: nullable(json()),
    closedAt: nullable(moment()),
    closing: nullable(text()),
    revision: integer(),
  },
});

/** 配合单位 */
export const supportEntity = new EntitySchema<Support>({
  name: 'support',
  columns: {
    id: id(),
    taskId: uuid(),
    unitId: uuid(),
    ordinal: integer(),
    endedAt: nullable(moment()),
  },
});

/** 待明确单位 */
export const openSetEntity = new EntitySchema<OpenSet>({
  name: 'open_set',
  columns: {
    id: id(),
    taskId: uuid(),
    text: text(),
    state: text(),
    memberUnitIds: json(),
    proposal: nullable(json()),
    revision: integer(),
  },
});

/** 交办 */
export const assignmentEntity = new EntitySchema<Assignment>({
  name: 'assignment',
  columns: {
    id: id(),
    taskId: uuid(),
    unitId: uuid(),
    round: integer(),
    state: text(),
    issuedAt: moment(),
    receivedAt: nullable(moment()),
    acceptedAt: nullable(moment()),
    deemedAt: nullable(moment()),
    contestReason: nullable(text()),
    contestUnitId: nullable(uuid()),
    settlement: nullable(text()),
    endedAt: nullable(moment()),
    revision: integer(),
  },
});

/** 配合事项 */
export const inputEntity = new EntitySchema<Input>({
  name: 'input',
  columns: {
    id: id(),
    taskId: uuid(),
    unitId: uuid(),
    delegatedUnitId: nullable(uuid()),
    round: integer(),
    state: text(),
    openSetId: nullable(uuid()),
    requestedAt: moment(),
    receivedAt: nullable(moment()),
    confirmedAt: nullable(moment()),
    deemedAt: nullable(moment()),
    wording: nullable(text()),
    terms: nullable(json()),
    contestReason: nullable(text()),
    settlement: nullable(text()),
    endedAt: nullable(moment()),
    revision: integer(),
  },
});

/** 报请审定 */
export const referralEntity = new EntitySchema<Referral>({
  name: 'referral',
  columns: {
    id: id(),
    taskId: uuid(),
    subjectKind: text(),
    subjectId: uuid(),
    fromUnitId: uuid(),
    toUnitId: nullable(uuid()),
    reason: text(),
    state: text(),
    proposedAt: moment(),
    decidedAt: nullable(moment()),
    opinion: nullable(text()),
    revision: integer(),
  },
});

/** 待签发 */
export const preparedActEntity = new EntitySchema<PreparedAct>({
  name: 'prepared_act',
  columns: {
    id: id(),
    taskId: uuid(),
    unitId: uuid(),
    verb: text(),
    subjectId: uuid(),
    terms: json(),
    preparedBy: text(),
    preparedAt: moment(),
    state: text(),
    endedAt: nullable(moment()),
    note: nullable(text()),
    revision: integer(),
  },
});
