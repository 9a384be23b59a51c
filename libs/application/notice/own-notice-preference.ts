import { Injectable } from '@nestjs/common';

import type { PersonActor } from '#domain/directory/actor.js';
import type { NoticePreference } from '#domain/notice/notice-preference.js';
import { MailServer } from '#platform/mail/mail-server.js';

import { NoticePreferences } from './notice.port.js';

export type PreferenceWish = Omit<NoticePreference, 'personId'>;

/** Whether wishes about mail have any effect here. */
export interface PreferenceView extends PreferenceWish {
  readonly mailIsOn: boolean;
}

/** How one wants to be told. A new address counts for everything not yet sent. */
@Injectable()
export class OwnNoticePreference {
  constructor(
    private readonly preferences: NoticePreferences,
    private readonly mail: MailServer,
  ) {}

  async read(actor: PersonActor): Promise<PreferenceView> {
    const { mail, channels, digestHour } = await this.preferences.of(actor.id);
    return { mail, channels, digestHour, mailIsOn: this.mail.isOn };
  }

  async save(actor: PersonActor, wish: PreferenceWish): Promise<PreferenceView> {
    await this.preferences.save({ personId: actor.id, ...wish });
    return this.read(actor);
  }
}
