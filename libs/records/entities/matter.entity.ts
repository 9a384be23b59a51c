import { EntitySchema } from 'typeorm';

import type { Deadline } from '#domain/deadline/deadline.js';
import type { Attachment, Blob, Comment, Urge } from '#domain/task/task.js';
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
    closedAt: nullable(moment()),
  },
});

/** 时限 */
export const deadlineEntity = new EntitySchema<Deadline>({
  name: 'deadline',
  columns: {
    id: id(),
    taskId: uuid(),
    kind: text(),
    subjectId: uuid(),
    holderUnitId: uuid(),
    openedAt: moment(),
    dueAt: moment(),
    nextRung: nullable(text()),
    nextRungAt: nullable(moment()),
    state: text(),
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
