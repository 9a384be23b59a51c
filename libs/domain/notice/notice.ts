import type { Announcement } from '../announcement/announcement.js';

/** 通知: what one person is told of one occasion. A person gets at most one an occasion, whatever it called for. */
export interface Notice {
  readonly id: string;
  readonly personId: string;
  readonly occasion: string;
  /** When the act or the rung was. */
  readonly at: string;
  readonly toldAt: string;
  readonly lines: readonly NoticeLine[];
  readonly state: NoticeState;
  readonly readAt: string | null;
  /** When its digest is due; null where it waits for none. */
  readonly digestAt: string | null;
  /** The mail that tells it; null where none does yet, or ever. */
  readonly letterId: string | null;
}

/** `passed`: a reminder that was overtaken before anybody was told; kept, neither counted nor mailed. */
export type NoticeState = 'told' | 'passed';

/** One thing of which a notice tells. No words of the task: those are read when the notice is, so that it can be handled offline. */
export interface NoticeLine extends Pick<Announcement, 'kind' | 'subjectId' | 'planId' | 'taskId' | 'unitId' | 'role'> {
  readonly reason: NoticeReason;
  readonly dueAt: string | null;
  readonly deadlineId: string | null;
  readonly rung: string | null;
}

/** Why somebody is told; each has its own preference. */
export const noticeReasons = ['work-item', 'remind', 'tell-leader', 'tell-coordinator'] as const;
export type NoticeReason = (typeof noticeReasons)[number];

/** The notice of a line; rungs that call nobody by themselves count as reminders where they do. */
export function lineOf(announcement: Announcement): NoticeLine {
  const { kind, subjectId, planId, taskId, unitId, role, dueAt, deadlineId, rung } = announcement;
  const reason = noticeReasons.find((one) => one === announcement.reason) ?? 'remind';
  return { reason, kind, subjectId, planId, taskId, unitId, role, dueAt, deadlineId, rung };
}
