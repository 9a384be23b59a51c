import type { Letter } from '#domain/notice/letter.js';
import type { Notice } from '#domain/notice/notice.js';
import type { NoticePreference } from '#domain/notice/notice-preference.js';

export type { Notice as NoticeRow };
export type { NoticePreference as NoticePreferenceRow };

export interface LetterRow extends Letter {
  readonly leaseId: string | null;
  readonly leaseUntil: string | null;
}
