import type { Letter } from '#domain/notice/letter.js';
import type { Notice } from '#domain/notice/notice.js';

/** Notices as JSON of the table's columns. */
export function noticesJson(notices: readonly Notice[]): string {
  return JSON.stringify(
    notices.map(({ personId, toldAt, readAt, digestAt, letterId, ...same }) => {
      return {
        ...same,
        person_id: personId,
        told_at: toldAt,
        read_at: readAt,
        digest_at: digestAt,
        letter_id: letterId,
      };
    }),
  );
}

/** Letters as JSON of the table's columns. */
export function lettersJson(letters: readonly Letter[]): string {
  return JSON.stringify(
    letters.map(({ personId, writtenAt, dueAt, lastError, ...same }) => {
      return { ...same, person_id: personId, written_at: writtenAt, due_at: dueAt, last_error: lastError };
    }),
  );
}
