import type { Announcement, AnnouncementReason } from '../announcement/announcement.js';

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
  readonly reason: AnnouncementReason;
  readonly dueAt: string | null;
  readonly deadlineId: string | null;
  readonly rung: string | null;
}

/** The line of a notice that an announcement makes. */
export function lineOf(announcement: Announcement): NoticeLine {
  const { kind, subjectId, planId, taskId, unitId, role, dueAt, deadlineId, rung, reason } = announcement;
  return { reason, kind, subjectId, planId, taskId, unitId, role, dueAt, deadlineId, rung };
}
