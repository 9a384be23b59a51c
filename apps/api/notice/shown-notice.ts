import type { Page } from '#application/act/page.js';
import type { NoticeView } from '#application/notice/notice.port.js';
import { noticeSentence } from '#domain/notice/notice-sentence.js';

import type { Language } from '../route/language.js';
import type { NoticeAnswer } from './notice.dto.js';

/** A notice with each line's sentence. */
export async function shownNotice(reading: Promise<NoticeView>, language: Language): Promise<NoticeAnswer> {
  return shown(await reading, language);
}

export async function shownPage(reading: Promise<Page<NoticeView>>, language: Language): Promise<Page<NoticeAnswer>> {
  const { items, next } = await reading;
  return { items: items.map((notice) => shown(notice, language)), next };
}

function shown({ lines, ...notice }: NoticeView, language: Language): NoticeAnswer {
  return { ...notice, lines: lines.map((line) => ({ ...line, sentence: noticeSentence(line, language) })) };
}
