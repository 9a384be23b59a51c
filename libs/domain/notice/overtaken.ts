import type { NoticeLine } from './notice.js';

/** What has become of that of which a line tells, by now. */
export interface Standing {
  /** The deadline whose rung it was: its state, and its rungs in the order in which they were climbed. */
  readonly deadline: { readonly state: 'open' | 'closed'; readonly climbed: readonly string[] } | undefined;
  /** Rungs of that deadline that call the same person. */
  readonly rungsTold: ReadonlySet<string>;
}

/** A reminder is overtaken when its matter is done, or when a later rung has called the same person. */
export function isOvertaken({ reason, rung }: NoticeLine, { deadline, rungsTold }: Standing): boolean {
  if (reason === 'work-item' || rung === null) return false;
  if (deadline?.state !== 'open') return true;
  const later = deadline.climbed.slice(deadline.climbed.indexOf(rung) + 1);
  return later.some((id) => rungsTold.has(id));
}

/** The occasion of a rung, as its announcement bears it. */
export function occasionOfRung(deadlineId: string, rung: string): string {
  return `${deadlineId}:${rung}`;
}
