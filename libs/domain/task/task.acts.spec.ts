import { describe, expect, it } from '@jest/globals';
import { anAct, carryOut, decided, noon } from '#testing/builders/act.builder.js';
import { assignmentOf, note, only } from '#testing/builders/row.builder.js';
import { aTask } from '#testing/builders/task.builder.js';
import { acceptAssignment, nothing, reopenAssignment } from '../assignment/assignment.acts.js';
import type { Attachment, Comment, Urge } from './task.js';
import {
  attachToTask,
  backfill,
  commentOnTask,
  eraseAttachment,
  eraseComment,
  markOffline,
  transferWorkItem,
  urge,
} from './task.acts.js';

const at = anAct();
const issued = aTask().issued().build();
const item = only(issued.workItems[0]);
const about = { taskId: 'task', subjectId: 'matter', personId: 'person' };

describe('A work item', () => {
  it('is handed to a colleague of its unit', () => {
    const decision = decided(transferWorkItem(item, { personId: 'li', colleagues: ['li', 'wang'] }, at));
    expect(decision.changes).toEqual([{ update: 'workItems', id: item.id, set: { personId: 'li' } }]);
    expect(decision.events).toMatchObject([{ verb: 'workItem.transfer', payload: { personId: 'li' } }]);
    expect(carryOut(issued, decision).workItems).toMatchObject([{ personId: 'li' }]);
  });

  it('is not handed to anybody else', () => {
    const verdict = transferWorkItem(item, { personId: 'zhao', colleagues: ['li'] }, at);
    expect(verdict).toMatchObject({ code: 'NOT_A_COLLEAGUE' });
  });
});

describe('What can be erased enters the record by its hash only', () => {
  it('of a comment', () => {
    const comment: Comment = { ...about, id: 'comment', writtenAt: noon, text: '请尽快', sha256: 'ab' };
    const { changes, events } = decided(commentOnTask(comment));
    expect(changes).toEqual([{ insert: 'comments', row: comment }]);
    expect(events).toMatchObject([{ verb: 'task.comment', at: noon, payload: { commentId: 'comment', sha256: 'ab' } }]);
    expect(JSON.stringify(events)).not.toContain('请尽快');
  });

  it('of an attachment', () => {
    const file = { name: '函.pdf', mediaType: 'application/pdf', bytes: 9, sha256: 'cd', openness: 'open' as const };
    const attachment: Attachment = { ...about, ...file, id: 'attachment', attachedAt: noon, erasedAt: null };
    const { changes, events } = decided(attachToTask(attachment, '\\x00'));
    expect(changes).toEqual([
      { insert: 'blobs', row: { sha256: 'cd', content: '\\x00', storedAt: noon } },
      { insert: 'attachments', row: attachment },
    ]);
    expect(events).toMatchObject([{ verb: 'task.attach', payload: { sha256: 'cd', bytes: 9, openness: 'open' } }]);
    expect(JSON.stringify(events)).not.toContain('函.pdf');
  });
});

describe('What was said or attached', () => {
  const comment: Comment = { ...about, id: 'comment', writtenAt: noon, text: '请尽快', sha256: 'ab' };
  const file = { name: '函.pdf', mediaType: 'application/pdf', bytes: 9, sha256: 'cd', openness: 'open' as const };
  const attachment: Attachment = { ...about, ...file, id: 'attachment', attachedAt: noon, erasedAt: null };

  it('is erased; the record says by its hash what it was, and why it went', () => {
    expect(decided(eraseComment(comment, note, at))).toMatchObject({
      changes: [{ update: 'comments', id: 'comment', set: { text: null } }],
      events: [{ verb: 'task.eraseComment', subjectId: 'matter', payload: { sha256: 'ab', ...note } }],
    });
    expect(decided(eraseAttachment(attachment, note, at))).toMatchObject({
      changes: [{ update: 'attachments', id: 'attachment', set: { name: '', erasedAt: noon } }],
      events: [{ verb: 'task.eraseAttachment', payload: { attachmentId: 'attachment', sha256: 'cd', ...note } }],
    });
  });

  it('is erased once', () => {
    expect(eraseComment({ ...comment, text: null }, note, at)).toBe(nothing);
    expect(eraseAttachment({ ...attachment, erasedAt: noon }, note, at)).toBe(nothing);
  });
});

describe('A reminder', () => {
  const reminder: Urge = { ...about, id: 'urge', unitId: 'lead', day: '2026-03-02', note: '请办理' };
  const once = carryOut(issued, urge(issued, reminder, at));
  const twice = carryOut(once, urge(once, { ...reminder, id: 'second' }, at));

  it('is recorded in the name of the unit that is urged', () => {
    expect(decided(urge(issued, reminder, at)).events).toMatchObject([{ verb: 'task.urge', unitId: 'lead' }]);
    expect(once.urges).toEqual([reminder]);
  });

  it('is refused beyond the limit of policy', () => {
    const verdict = urge(twice, reminder, at);
    expect(verdict).toMatchObject({ code: 'URGED_ENOUGH', details: { count: 2 } });
  });

  it.each([{ subjectId: 'another matter' }, { unitId: 'helper' }, { day: '2026-03-03' }])(
    'counts anew for %j',
    (other) => {
      expect(urge(twice, { ...reminder, ...other }, at)).toMatchObject({ changes: [{ insert: 'urges' }] });
    },
  );
});

describe('A matter marked 线下办理', () => {
  it('is marked once', () => {
    const marked = carryOut(issued, markOffline(issued, note, at));
    expect(marked.task).toMatchObject({ offline: true, revision: 2 });
    expect(markOffline(marked, note, at)).toBe(nothing);
  });
});

describe('A backfilled act', () => {
  const past = { occurredAt: '2026-03-01T02:00:00.000Z', openedAt: '2026-02-27T02:00:00.000Z', scanSha256: 'ef' };
  const accept = (context: typeof at) => acceptAssignment(assignmentOf(issued), context);

  it('bears the true date in the facts, and the moment of entry in the record, with its scan', () => {
    const { changes, events } = decided(backfill(accept, past, at));
    expect(changes).toMatchObject([{ set: { acceptedAt: past.occurredAt } }]);
    const payload = { backfilled: true, occurredAt: past.occurredAt, scanSha256: 'ef' };
    expect(events).toMatchObject([{ verb: 'assignment.accept', at: noon, payload }]);
  });

  it.each([noon, '2026-03-03T00:00:00.000Z', '2026-02-26T00:00:00.000Z'])(
    'cannot have happened at %s',
    (occurredAt) => {
      const verdict = backfill(accept, { ...past, occurredAt }, at);
      expect(verdict).toMatchObject({ code: 'BACKFILL_LATE', details: { opened: past.openedAt } });
    },
  );

  it('is refused as the act itself is', () => {
    const verdict = backfill((context) => reopenAssignment(assignmentOf(issued), note, context), past, at);
    expect(verdict).toMatchObject({ code: 'ASSIGNMENT_STATE' });
  });
});
