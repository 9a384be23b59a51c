import type { AnnouncementReason } from '../announcement/announcement.js';
import type { NoticeLine } from './notice.js';

/** How one person wants to be told beside the list of notices, which always has them. */
export interface NoticePreference {
  readonly personId: string;
  /** Address of the person's mail; null: no mail at all. */
  readonly mail: string | null;
  readonly channels: Readonly<Record<ChosenReason, Channel>>;
  /** Hour (0 to 23, Asia/Shanghai) of the digest on working days. */
  readonly digestHour: number;
}

/** Reasons for which a person chooses a channel; that a due date has moved is told as a reminder of it is. */
export type ChosenReason = Exclude<AnnouncementReason, 'date-moved'>;

export const channels = ['at-once', 'digest', 'none'] as const;
export type Channel = (typeof channels)[number];

/** An address of one mailbox, without a name: so that it can never carry a second header or a second address. */
export const mailAddress = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;

/** Of somebody who has not said anything. */
export function defaultPreference(personId: string): NoticePreference {
  const channels = {
    'work-item': 'digest',
    remind: 'at-once',
    'tell-leader': 'at-once',
    'tell-coordinator': 'digest',
  } as const;
  return { personId, mail: null, channels, digestHour: 17 };
}

/** The most urgent channel of the lines: a notice is one message, so its lines are never told apart. */
export function channelOf({ mail, channels: chosen }: NoticePreference, lines: readonly NoticeLine[]): Channel {
  const wanted = mail === null ? [] : lines.map(({ reason }) => chosen[reason === 'date-moved' ? 'remind' : reason]);
  return channels.find((channel) => wanted.includes(channel)) ?? 'none';
}
