import type { Closing, Completion } from '../completion/completion.js';

/** 任务: one numbered item of the plan, as far as acts on it need it. */
export interface Task {
  readonly id: string;
  readonly planId: string;
  readonly number: number;
  readonly title: string;
  /** Who answers for the task now; changed only by the approver's decision. */
  readonly leadUnitId: string;
  readonly startedAt: string | null;
  /** Since when every input is promised and every open set resolved: the task has an input ledger. */
  readonly inputsSettledAt: string | null;
  /** 线下办理: only number, holder, due date and light are kept here. */
  readonly offline: boolean;
  /** The latest year by which something of it is to be reached, as the document says; null where it names none. */
  readonly goalsUntil: number | null;
  /** 完成情况; null until it is reported. */
  readonly completion: Completion | null;
  readonly closedAt: string | null;
  readonly closing: Closing | null;
  readonly revision: number;
}

/** A supporting unit of the task, in the document's order. */
export interface Support {
  readonly id: string;
  readonly taskId: string;
  readonly unitId: string;
  readonly ordinal: number;
  readonly endedAt: string | null;
}

/** 催办: a person's reminder. */
export interface Urge {
  readonly id: string;
  readonly taskId: string;
  readonly subjectId: string;
  readonly unitId: string;
  readonly personId: string;
  /** The day in Asia/Shanghai, YYYY-MM-DD: the limit counts by it. */
  readonly day: string;
  readonly note: string;
}

/** A comment; the event carries only the hash of its text, so that the text can be erased. */
export interface Comment {
  readonly id: string;
  readonly taskId: string;
  readonly subjectId: string;
  readonly personId: string;
  readonly writtenAt: string;
  readonly text: string | null;
  readonly sha256: string;
}

/** An attachment; its content lies in the content-addressed store under `sha256`. */
export interface Attachment {
  readonly id: string;
  readonly taskId: string;
  readonly subjectId: string;
  readonly personId: string;
  readonly attachedAt: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly openness: Openness;
  /** Since when its content and its name are no longer kept; null while they are. */
  readonly erasedAt: string | null;
}

/** Content by its hash, once for whoever attached it. */
export interface Blob {
  readonly sha256: string;
  /** PostgreSQL's hex form: `\\x` and two digits a byte; null once erased. */
  readonly content: string | null;
  readonly storedAt: string;
}

/** 人工研判: a signed opinion beside the light, which nobody can set. */
export interface Judgement {
  readonly id: string;
  readonly taskId: string;
  readonly personId: string;
  readonly unitId: string;
  readonly judgedAt: string;
  readonly grade: 'sound' | 'at-risk' | 'failing';
  readonly opinion: string;
}

export const openness = ['open', 'on-request', 'closed'] as const;
/** 公开属性: 主动公开 / 依申请公开 / 不公开. */
export type Openness = (typeof openness)[number];
