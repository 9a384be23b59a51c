/** 时限: an open due date, with who holds it and its next rung. Nothing opens one yet; the watch already reads them. */
export interface Deadline {
  readonly id: string;
  readonly taskId: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly holderUnitId: string;
  readonly openedAt: string;
  readonly dueAt: string;
  readonly nextRung: string | null;
  readonly nextRungAt: string | null;
  readonly state: 'open' | 'met' | 'closed';
}
