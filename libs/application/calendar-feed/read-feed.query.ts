import { Injectable } from '@nestjs/common';

import type { Membership } from '#domain/directory/actor.js';
import { matterLabels } from '#domain/notice/notice.labels.js';
import { refuse } from '#domain/refusal/refusal.js';

import { Refused } from '../act/refused.error.js';
import { CalendarFeedReader, type FeedDate, type FeedFilter, type OpenFeed } from '../ports/calendar-feed.reader.js';
import { sha256 } from '../record/chain-link.js';
import { desksOfUnits } from '../work-item/desks.js';
import { feedCalendar, type FeedLine } from './feed-calendar.js';

export interface FeedQuestion {
  readonly secret: string;
  /** ISO */
  readonly at: string;
  /** Of the caller: misses are counted for it. */
  readonly address: string;
}

/** Many calendars sit behind one address of an office, and a revoked one comes again each hour. */
const missesAMinute = 60;
const minuteInMs = 60_000;

/** A feed by its secret, for programs that cannot sign in. */
@Injectable()
export class ReadFeed {
  constructor(private readonly feeds: CalendarFeedReader) {}

  /**
   * As iCalendar. The secret is looked up by its hash, so the time that it takes says nothing of it. Throws NOT_FOUND for one
   * that is nobody's or has ended, SIGN_IN_THROTTLED where an address asks for too many of these.
   */
  async run({ secret, at, address }: FeedQuestion): Promise<string> {
    const feed = await this.feeds.open(sha256(secret));
    if (feed === null) return this.miss(address, at);
    const dates = await this.feeds.dates(filterOf(feed));
    return feedCalendar(`${feed.unit?.name ?? feed.personName}待办时限`, dates.map(lineOf));
  }

  private async miss(address: string, at: string): Promise<never> {
    const until = new Date(Date.parse(at) + minuteInMs).toISOString();
    const misses = await this.feeds.countMiss(sha256(`feed from ${address}`), { now: at, until });
    if (misses.count <= missesAMinute) throw new Refused(refuse('NOT_FOUND'));
    const seconds = Math.max(1, Math.ceil((Date.parse(misses.until) - Date.parse(at)) / 1000));
    throw new Refused(refuse('SIGN_IN_THROTTLED', { seconds }));
  }
}

function filterOf({ personId, memberships, unit }: OpenFeed): FeedFilter {
  if (unit === null) return { desks: memberships, personId };
  const desks = desksOfUnits.map((role): Membership => ({ unitId: unit.id, role }));
  return { desks, personId: null };
}

function lineOf({ kind, title, ...date }: FeedDate): FeedLine {
  return { ...date, summary: `${matterLabels[kind].zh}：${title}` };
}
