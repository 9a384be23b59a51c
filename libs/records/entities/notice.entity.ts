import { EntitySchema } from 'typeorm';

import type { LetterRow, NoticePreferenceRow, NoticeRow } from '#application/notice/notice.rows.js';

import { id, integer, json, moment, nullable, primary, text, uuid } from './columns.js';

/** 通知: what a person is told of one occasion */
export const noticeEntity = new EntitySchema<NoticeRow>({
  name: 'notice',
  columns: {
    id: id(),
    personId: uuid(),
    occasion: text(),
    at: moment(),
    toldAt: moment(),
    lines: json(),
    state: text(),
    readAt: nullable(moment()),
    digestAt: nullable(moment()),
    letterId: nullable(uuid()),
  },
});

/** One mail to one person */
export const letterEntity = new EntitySchema<LetterRow>({
  name: 'letter',
  columns: {
    id: id(),
    personId: uuid(),
    kind: text(),
    state: text(),
    writtenAt: moment(),
    dueAt: moment(),
    attempts: integer(),
    deferrals: integer(),
    address: nullable(text()),
    lastError: nullable(text()),
    leaseId: nullable(uuid()),
    leaseUntil: nullable(moment()),
  },
});

/** How somebody wants to be told */
export const noticePreferenceEntity = new EntitySchema<NoticePreferenceRow>({
  name: 'notice_preference',
  columns: {
    personId: primary(uuid()),
    mail: nullable(text()),
    channels: json(),
    digestHour: integer(),
  },
});
