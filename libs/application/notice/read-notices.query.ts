import { Injectable } from '@nestjs/common';

import { holdsAnywhere, type PersonActor } from '#domain/directory/actor.js';
import { refuse } from '#domain/refusal/refusal.js';

import { type Page, pageOfRows } from '../act/page.js';
import { Refused } from '../act/refused.error.js';
import { type LetterView, NoticeReader, type NoticeView } from './notice.port.js';

export interface NoticesAsked {
  readonly unread?: boolean;
  readonly limit?: number;
  readonly after?: string;
}

export const troubledStates = ['failed', 'bounced', 'undeliverable'] as const;

export interface LettersAsked {
  readonly state?: (typeof troubledStates)[number];
  readonly limit?: number;
  readonly after?: string;
}

/** 通知: everybody sees their own and nobody else's; an administrator sees which mail does not come through. */
@Injectable()
export class ReadNotices {
  constructor(private readonly notices: NoticeReader) {}

  async page(actor: PersonActor, { unread = false, limit = 50, after = null }: Asked): Promise<Page<NoticeView>> {
    return pageOfRows(await this.notices.page(actor.id, unread, { after, limit: limit + 1 }), limit);
  }

  counts(actor: PersonActor): Promise<{ readonly total: number; readonly unread: number }> {
    return this.notices.counts(actor.id);
  }

  /** Mail that was put off, refused or given up; without what it says. Throws NOT_ALLOWED for anybody but an administrator. */
  async undelivered(actor: PersonActor, { state, limit = 50, after }: LettersAsked): Promise<Page<LetterView>> {
    if (!holdsAnywhere(actor, 'administrator')) throw new Refused(refuse('NOT_ALLOWED', { who: 'administrator' }));
    const states = state === undefined ? troubledStates : [state];
    return pageOfRows(await this.notices.undelivered(states, { after: after ?? null, limit: limit + 1 }), limit);
  }
}

interface Asked {
  readonly unread?: boolean | undefined;
  readonly limit?: number | undefined;
  readonly after?: string | null | undefined;
}
