import { Injectable } from '@nestjs/common';

import type { PersonActor } from '#domain/directory/actor.js';
import { refuse } from '#domain/refusal/refusal.js';

import { Refused } from '../act/refused.error.js';
import { NoticeReader, type NoticeView } from './notice.port.js';

/** Marks one's own notices as read; again is no change, so the first time stays. No event: reading binds nobody. */
@Injectable()
export class MarkNoticesRead {
  constructor(private readonly notices: NoticeReader) {}

  /** Throws NOT_FOUND for a notice that is not one's own. */
  async one(actor: PersonActor, id: string, at: string): Promise<NoticeView> {
    const notice = await this.notices.markRead(actor.id, id, at);
    if (notice === null) throw new Refused(refuse('NOT_FOUND'));
    return notice;
  }

  /** Everything up to and with this notice. */
  async upTo(actor: PersonActor, id: string, at: string): Promise<{ readonly marked: number }> {
    return { marked: await this.notices.markAllRead(actor.id, id, at) };
  }
}
