import { EntitySchema } from 'typeorm';

import type { Attachment, Blob, Comment, Judgement, Urge } from '#domain/task/task.js';
import type { WorkItem } from '#domain/work-item/work-item.js';

import { day, id, integer, moment, nullable, primary, text, uuid } from './columns.js';

/** 待办 */
export const workItemEntity = new EntitySchema<WorkItem>({
  name: 'work_item',
  columns: {
    id: id(),
    key: text(),
    planId: uuid(),
    taskId: uuid(),
    kind: text(),
    subjectId: uuid(),
    unitId: uuid(),
    role: text(),
    personId: nullable(uuid()),
    title: text(),
    openedAt: moment(),
    dueAt: nullable(moment()),
    blueAt: nullable(moment()),
    yellowAt: nullable(moment()),
    redAt: nullable(moment()),
    lightVersion: nullable(integer()),
    closedAt: nullable(moment()),
  },
});

/** 催办 */
export const urgeEntity = new EntitySchema<Urge>({
  name: 'urge',
  columns: {
    id: id(),
    taskId: uuid(),
    subjectId: uuid(),
    unitId: uuid(),
    personId: uuid(),
    day: day(),
    note: text(),
  },
});

/** 人工研判 */
export const judgementEntity = new EntitySchema<Judgement>({
  name: 'judgement',
  columns: {
    id: id(),
    taskId: uuid(),
    personId: uuid(),
    unitId: uuid(),
    judgedAt: moment(),
    grade: text(),
    opinion: text(),
  },
});

/** A comment, erasable */
export const commentEntity = new EntitySchema<Comment>({
  name: 'comment',
  columns: {
    id: id(),
    taskId: uuid(),
    subjectId: uuid(),
    personId: uuid(),
    writtenAt: moment(),
    text: nullable(text()),
    sha256: text(),
  },
});

/** An attachment; its content is a blob */
export const attachmentEntity = new EntitySchema<Attachment>({
  name: 'attachment',
  columns: {
    id: id(),
    taskId: uuid(),
    subjectId: uuid(),
    personId: uuid(),
    attachedAt: moment(),
    name: text(),
    mediaType: text(),
    bytes: integer(),
    sha256: text(),
    openness: text(),
    erasedAt: nullable(moment()),
  },
});

/** Content by its hash; null once erased; the database counts the attachments that keep it */
export const blobEntity = new EntitySchema<Blob & { readonly holders: number }>({
  name: 'blob',
  columns: {
    sha256: primary(text()),
    content: nullable({ type: 'bytea' }),
    storedAt: moment(),
    holders: integer(),
  },
});
