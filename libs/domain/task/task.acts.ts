import type { ActContext, Verdict } from '../act/decision.js';
import { type Note, nothing } from '../assignment/assignment.acts.js';
import type { TaskVerb } from '../act/task.verbs.js';
import { refuse } from '../refusal/refusal.js';
import type { WorkItem } from '../work-item/work-item.js';
import type { Attachment, Comment, Urge } from './task.js';
import type { TaskFacts } from './task.facts.js';

/** Hands an open work item to one colleague of the unit; `colleagues` are the people of that unit. */
export function transferWorkItem(
  item: WorkItem,
  to: { readonly personId: string; readonly colleagues: readonly string[] },
  context: ActContext,
): Verdict {
  if (!to.colleagues.includes(to.personId)) return refuse('NOT_A_COLLEAGUE');
  return {
    changes: [{ update: 'workItems', id: item.id, set: { personId: to.personId } }],
    events: [
      {
        verb: 'workItem.transfer',
        subjectId: item.subjectId,
        unitId: item.unitId,
        at: context.at,
        payload: { kind: item.kind, personId: to.personId },
      },
    ],
  };
}

/** The event carries the hash only; the text can be erased without breaking the chain. */
export function commentOnTask(comment: Comment): Verdict {
  const { id, sha256 } = comment;
  return {
    changes: [{ insert: 'comments', row: comment }],
    events: [
      recorded('task.comment', comment.subjectId, {
        at: comment.writtenAt,
        payload: { commentId: id, sha256 },
      }),
    ],
  };
}

/** The content goes to the store, once for each hash; the event carries the hash. */
export function attachToTask(attachment: Attachment, content: string): Verdict {
  const { id, sha256, bytes, openness } = attachment;
  return {
    changes: [
      { insert: 'blobs', row: { sha256, content, storedAt: attachment.attachedAt } },
      { insert: 'attachments', row: attachment },
    ],
    events: [
      recorded('task.attach', attachment.subjectId, {
        at: attachment.attachedAt,
        payload: { attachmentId: id, sha256, bytes, openness },
      }),
    ],
  };
}

/** The text goes; who wrote it, when, and its hash stay. */
export function eraseComment(comment: Comment, { note }: Note, context: ActContext): Verdict {
  if (comment.text === null) return nothing;
  const payload = { commentId: comment.id, sha256: comment.sha256, note };
  return {
    changes: [{ update: 'comments', id: comment.id, set: { text: null } }],
    events: [recorded('task.eraseComment', comment.subjectId, { at: context.at, payload })],
  };
}

/** The name goes, and the content with the last attachment that keeps it; kind, size and hash stay. */
export function eraseAttachment(attachment: Attachment, { note }: Note, context: ActContext): Verdict {
  if (attachment.erasedAt !== null) return nothing;
  const { id, sha256 } = attachment;
  return {
    changes: [{ update: 'attachments', id, set: { name: '', erasedAt: context.at } }],
    events: [
      recorded('task.eraseAttachment', attachment.subjectId, {
        at: context.at,
        payload: { attachmentId: id, sha256, note },
      }),
    ],
  };
}

/** 催办: limited per matter, unit and day, so that a reminder keeps its weight. */
export function urge(facts: TaskFacts, reminder: Urge, context: ActContext): Verdict {
  const today = facts.urges.filter(
    (past) => past.subjectId === reminder.subjectId && past.unitId === reminder.unitId && past.day === reminder.day,
  );
  if (today.length >= facts.policy.urgesPerDay) return refuse('URGED_ENOUGH', { count: today.length });
  return {
    changes: [{ insert: 'urges', row: reminder }],
    events: [
      {
        ...recorded('task.urge', reminder.subjectId, {
          at: context.at,
          payload: { unitId: reminder.unitId, note: reminder.note },
        }),
        unitId: reminder.unitId,
      },
    ],
  };
}

/** 线下办理: from here on only number, holder, due date and light are shown. */
export function markOffline(facts: TaskFacts, { note }: { readonly note: string }, context: ActContext): Verdict {
  if (facts.task.offline) return nothing;
  return {
    changes: [{ update: 'tasks', id: facts.task.id, set: { offline: true, revision: facts.task.revision + 1 } }],
    events: [recorded('task.markOffline', facts.task.id, { at: context.at, payload: { note } })],
  };
}

/**
 * 补录: a past act entered later. The facts bear the true date; the event stands at the moment of entry (a chain never
 * goes back in time) and says when it happened and which scan proves it.
 */
export function backfill(
  act: (context: ActContext) => Verdict,
  past: { readonly occurredAt: string; readonly openedAt: string; readonly scanSha256: string },
  context: ActContext,
): Verdict {
  if (past.occurredAt >= context.at || past.occurredAt < past.openedAt)
    return refuse('BACKFILL_LATE', { opened: past.openedAt });
  const verdict = act({ ...context, at: past.occurredAt });
  if ('refused' in verdict) return verdict;
  const mark = { backfilled: true, occurredAt: past.occurredAt, scanSha256: past.scanSha256 };
  return {
    changes: verdict.changes,
    events: verdict.events.map((event) => ({ ...event, at: context.at, payload: { ...event.payload, ...mark } })),
  };
}

function recorded(verb: TaskVerb, subjectId: string, what: { at: string; payload: Readonly<Record<string, unknown>> }) {
  return { verb, subjectId, unitId: null, at: what.at, payload: what.payload };
}
