import { Injectable } from '@nestjs/common';
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';

import type { Calendar } from '#domain/calendar/calendar.js';
import { isDigestTime, nextDigest } from '#domain/notice/digest-moment.js';
import { afterDelivery, type Delivery, type Letter } from '#domain/notice/letter.js';
import { letterText } from '#domain/notice/letter-text.js';
import { channelOf } from '#domain/notice/notice-preference.js';
import type { ShownLine } from '#domain/notice/notice-sentence.js';
import { letterTo } from '#domain/notice/notices-of.js';
import { isOvertaken } from '#domain/notice/overtaken.js';
import { Clock, WallClock } from '#platform/clock/clock.js';
import { MailServer } from '#platform/mail/mail-server.js';

import { type Lease, Letters, type OpenLetter, type Standings } from './notice.port.js';

const batch = 10;
const leaseMinutes = 5;
/** No letter is begun so late that its lease could run out while it is being sent. */
const lastStartMinutes = 3;

export interface Sending {
  readonly sent: number;
  /** Tried, and not sent: put off, refused, or the server was dead. */
  readonly failed: number;
  readonly isServerDead: boolean;
}

interface Round {
  readonly at: string;
  readonly lease: Lease;
  readonly standings: Standings;
  readonly calendar: Calendar | null;
}

/**
 * Sends the mail of notices. A letter is taken, sent while nothing is locked, and ended: who dies in between leaves it to be
 * sent once more, under the same Message-ID.
 */
@Injectable()
export class Mailer {
  constructor(
    private readonly letters: Letters,
    private readonly mail: MailServer,
    private readonly clock: Clock,
    // Leases are of the machine's time: they run out also where business time stands still.
    private readonly wall: WallClock,
  ) {}

  /** One round: due digests are written, and up to ten letters sent; none after the first that finds the server dead. */
  async send(): Promise<Sending> {
    const outcomes = this.mail.isOn ? await this.outcomes(this.clock.now().toISOString()) : [];
    const sent = outcomes.filter((outcome) => outcome === 'sent').length;
    return { sent, failed: outcomes.length - sent, isServerDead: outcomes.includes('unreachable') };
  }

  private async outcomes(at: string): Promise<readonly Delivery['kind'][]> {
    await this.letters.gather(at, (personId) => letterTo(personId, 'digest', { at, newId: () => uuidv7() }));
    const lease = this.newLease();
    const open = await this.letters.lease(at, batch, lease);
    if (open.length === 0) return [];
    const standings = await this.letters.standings(open);
    return this.sendAll(open, { at, lease, standings, calendar: await this.letters.calendar(at) });
  }

  private newLease(): Lease {
    const from = this.wall.now();
    const until = new Date(from.getTime() + leaseMinutes * 60_000).toISOString();
    return { id: uuidv4(), from: from.toISOString(), until };
  }

  private async sendAll(open: readonly OpenLetter[], round: Round): Promise<readonly Delivery['kind'][]> {
    const outcomes: Delivery['kind'][] = [];
    for (const one of open) {
      if (outcomes.includes('unreachable') || this.isLate(round.lease)) break;
      const outcome = await this.sendOne(one, round);
      if (outcome !== null) outcomes.push(outcome);
    }
    await this.letters.release(round.lease.id);
    return outcomes;
  }

  /** Null where nothing was sent: nothing was worth it any more, or it is not the time. */
  private async sendOne(open: OpenLetter, round: Round): Promise<Delivery['kind'] | null> {
    const { letter, personName, preference } = open;
    const { at, lease } = round;
    const lines = liveLines(open, round.standings);
    const address = channelOf(preference, lines) === 'none' ? null : preference.mail;
    const unsent = address === null ? { state: 'passed' as const, dueAt: at } : putOff(open, round);
    if (address === null || unsent !== null) {
      await this.letters.end(letter.id, { ...letter, ...unsent }, lease.id);
      return null;
    }
    const text = letterText({ kind: letter.kind, at, personName, lines, publicUrl: this.mail.publicUrl });
    const delivery = await this.mail.deliver({ id: letter.id, to: address, at, ...text });
    await this.letters.end(letter.id, { ...afterDelivery(letter, delivery, at), address }, lease.id);
    return delivery.kind;
  }

  private isLate({ from }: Lease): boolean {
    return this.wall.now().getTime() > Date.parse(from) + lastStartMinutes * 60_000;
  }
}

/** What is still worth telling: no reminder that was overtaken, nothing that has been done meanwhile. */
function liveLines({ letter, lines }: OpenLetter, standings: Standings): readonly ShownLine[] {
  return lines.filter((line) => {
    if (line.reason === 'work-item') return standings.isOpen(line);
    return !isOvertaken(line, standings.of(letter.personId, line));
  });
}

/**
 * A digest goes out at the hour that the person wants by now, never at night or on a day that is free by now, also when it
 * could not be sent on its day. Null where it may go.
 */
function putOff({ letter, preference }: OpenLetter, { at, calendar }: Round): Pick<Letter, 'dueAt'> | null {
  if (letter.kind === 'notice' || calendar === null) return null;
  const { digestHour } = preference;
  return isDigestTime(calendar, digestHour, at) ? null : { dueAt: nextDigest(calendar, digestHour, at) };
}
