import { EntitySchema } from 'typeorm';

import type { CalendarDayRow, CalendarRow } from '#application/ports/calendar.rows.js';
import type { Announcement } from '#domain/announcement/announcement.js';
import type { ClockRequest } from '#domain/clock-request/clock-request.js';
import type { Deadline } from '#domain/deadline/deadline.js';
import type { Slip } from '#domain/slip/slip.js';

import { day, flag, id, integer, json, moment, nullable, primary, text, uuid } from './columns.js';

/** 时限 */
export const deadlineEntity = new EntitySchema<Deadline>({
  name: 'deadline',
  columns: {
    id: id(),
    key: text(),
    taskId: uuid(),
    kind: text(),
    subjectId: uuid(),
    holderUnitId: uuid(),
    holderRole: text(),
    openedAt: moment(),
    dueAt: moment(),
    policyVersion: integer(),
    calendarVersion: integer(),
    explanation: json(),
    state: text(),
    closedAt: nullable(moment()),
    rungs: json(),
    climbed: json(),
    nextRung: nullable(text()),
    nextRungAt: nullable(moment()),
    suspendedAt: nullable(moment()),
    pausedDays: integer(),
    decided: flag(),
    revision: integer(),
  },
});

/** 延期、中止 */
export const clockRequestEntity = new EntitySchema<ClockRequest>({
  name: 'clock_request',
  columns: {
    id: id(),
    taskId: uuid(),
    deadlineId: uuid(),
    kind: text(),
    unitId: uuid(),
    reason: text(),
    until: nullable(day()),
    consequences: nullable(text()),
    state: text(),
    askedBy: text(),
    askedAt: moment(),
    advice: nullable(text()),
    advisedBy: nullable(text()),
    advisedUnitId: nullable(uuid()),
    decidedAt: nullable(moment()),
    opinion: nullable(text()),
    revision: integer(),
  },
});

/** 督办单、商请函 */
export const slipEntity = new EntitySchema<Slip>({
  name: 'slip',
  columns: {
    id: id(),
    taskId: uuid(),
    deadlineId: uuid(),
    number: text(),
    paper: text(),
    grade: text(),
    state: text(),
    matterKind: text(),
    matterId: uuid(),
    addresseeUnitId: uuid(),
    issuerUnitId: uuid(),
    copyUnitIds: json(),
    draftedAt: moment(),
    missedAt: moment(),
    demand: nullable(text()),
    replyBy: nullable(day()),
    completedBy: nullable(text()),
    signedBy: nullable(text()),
    issuedAt: nullable(moment()),
    reply: nullable(text()),
    repliedAt: nullable(moment()),
    note: nullable(text()),
    endedAt: nullable(moment()),
    revision: integer(),
  },
});

/** Whom an act or a rung calls */
export const announcementEntity = new EntitySchema<Announcement>({
  name: 'announcement',
  columns: {
    id: id(),
    occasion: text(),
    planId: uuid(),
    taskId: uuid(),
    at: moment(),
    reason: text(),
    kind: text(),
    subjectId: uuid(),
    unitId: uuid(),
    role: text(),
    personId: nullable(uuid()),
    title: text(),
    dueAt: nullable(moment()),
    deadlineId: nullable(uuid()),
    rung: nullable(text()),
  },
});

/** A version of the calendar */
export const calendarEntity = new EntitySchema<CalendarRow>({
  name: 'calendar',
  columns: {
    version: primary(integer()),
    effectiveAt: moment(),
    announcedYears: json(),
    decidedBy: text(),
    note: text(),
  },
});

/** A day that is not what its weekday says */
export const calendarDayEntity = new EntitySchema<CalendarDayRow>({
  name: 'calendar_day',
  columns: {
    version: primary(integer()),
    day: primary(day()),
    kind: text(),
    name: text(),
  },
});
