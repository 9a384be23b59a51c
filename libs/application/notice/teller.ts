import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';

import { defaultPreference } from '#domain/notice/notice-preference.js';
import { noticesOf, type Told } from '#domain/notice/notices-of.js';
import { Clock } from '#platform/clock/clock.js';
import { MailServer } from '#platform/mail/mail-server.js';

import { Announcements, type Batch } from './notice.port.js';

/** How many occasions one transaction tells: enough for a herd of rungs, few enough to be quick. */
const occasions = 100;

/** Finds out whom announcements call, and tells each person once an occasion. */
@Injectable()
export class Teller {
  constructor(
    private readonly announcements: Announcements,
    private readonly mail: MailServer,
    private readonly clock: Clock,
  ) {}

  /** One round. @returns how many announcements were told */
  tell(): Promise<number> {
    const at = this.clock.now().toISOString();
    return this.announcements.take({ occasions, at }, (batch) => this.told(batch, at));
  }

  private told({ calls, preferences, standings, calendar }: Batch, at: string): Told {
    const known = new Map(preferences.map((preference) => [preference.personId, preference]));
    return noticesOf(calls, {
      at,
      newId: () => uuidv7(),
      // Where mail is off nothing is kept for it: turned on, it begins with what is told from then on.
      calendar: this.mail.isOn ? calendar : null,
      preferenceOf: (personId) => known.get(personId) ?? defaultPreference(personId),
      standingOf: (personId, line) => standings.of(personId, line),
    });
  }
}
