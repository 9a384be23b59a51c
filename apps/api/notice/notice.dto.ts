import { roles } from '#domain/directory/unit.js';
import { deadlineKinds } from '#domain/deadline/deadline.js';
import { letterStates } from '#domain/notice/letter.js';
import { announcementReasons } from '#domain/announcement/announcement.js';
import { type Channel, channels, mailAddress } from '#domain/notice/notice-preference.js';
import { workItemKinds } from '#domain/work-item/work-item.js';

import { Count, Flag, Id, Moment, OneOf, Part, Parts, Text, Words } from '../route/fields.js';
import { pageOf, PageQuery } from '../route/page.dto.js';

const kinds = [...new Set([...workItemKinds, ...deadlineKinds])];

export class NoticesQuery extends PageQuery {
  @OneOf(['all', 'unread'], { optional: true, about: '`all` when not said.' })
  show?: 'all' | 'unread';
  @Id({ optional: true, about: 'The `next` of the page before.' })
  declare after?: string;
}

export class NoticeLineAnswer {
  @OneOf(announcementReasons, { about: 'A new line of the inbox, a rung that was climbed, or a due date that moves.' })
  reason!: string;
  @OneOf(kinds)
  kind!: string;
  @Id({ about: 'The matter to act on.' })
  subjectId!: string;
  @Id()
  planId!: string;
  @Id()
  taskId!: string;
  @Id({ about: 'The unit that is called.' })
  unitId!: string;
  @Words()
  unitName!: string;
  @OneOf(roles)
  role!: string;
  @Words({ about: 'Only the number of a task handled offline.' })
  title!: string;
  @Moment({ nullable: true })
  dueAt!: string | null;
  @Id({ nullable: true })
  deadlineId!: string | null;
  @Words({ nullable: true })
  rung!: string | null;
  @Words({ about: 'In the reader’s language.' })
  sentence!: string;
}

export class NoticeMailAnswer {
  @OneOf(letterStates, { about: 'failed: it is tried again; passed: overtaken, or no longer wanted.' })
  state!: string;
  @Words({ nullable: true, about: 'Where it was last sent to.' })
  address!: string | null;
  @Count()
  attempts!: number;
  @Words({ nullable: true, about: 'What the mail server said.' })
  lastError!: string | null;
  @Moment({ nullable: true })
  nextTryAt!: string | null;
}

export class NoticeAnswer {
  @Id()
  id!: string;
  @Moment({ about: 'When the act or the rung was.' })
  at!: string;
  @Moment()
  toldAt!: string;
  @OneOf(['told', 'passed'], { about: 'passed: a reminder overtaken before it was told.' })
  state!: string;
  @Moment({ nullable: true })
  readAt!: string | null;
  @Moment({ nullable: true, about: 'When it goes into a digest.' })
  digestAt!: string | null;
  @Parts(NoticeLineAnswer)
  lines!: NoticeLineAnswer[];
  @Part(NoticeMailAnswer, { nullable: true })
  mail!: NoticeMailAnswer | null;
}

export const NoticePage = pageOf(NoticeAnswer);

export class NoticeCountsAnswer {
  @Count()
  total!: number;
  @Count()
  unread!: number;
}

export class ReadUpToBody {
  @Id({ about: 'The newest notice that was seen: it and all older ones are marked.' })
  upTo!: string;
}

export class MarkedAnswer {
  @Count({ about: 'How many were unread.' })
  marked!: number;
}

export class ChannelsByReason {
  @OneOf(channels)
  'work-item'!: Channel;
  @OneOf(channels)
  remind!: Channel;
  @OneOf(channels)
  'tell-leader'!: Channel;
  @OneOf(channels)
  'tell-coordinator'!: Channel;
}

export class PreferenceBody {
  @Text({ nullable: true, most: 254, like: mailAddress, about: 'Where mail goes; null: no mail. 不得用于传递涉密信息' })
  mail!: string | null;
  @Part(ChannelsByReason)
  channels!: ChannelsByReason;
  @Count({ most: 23, about: 'Hour of the digest on working days, Asia/Shanghai.' })
  digestHour!: number;
}

export class PreferenceAnswer {
  @Words({ nullable: true })
  mail!: string | null;
  @Part(ChannelsByReason)
  channels!: ChannelsByReason;
  @Count({ most: 23 })
  digestHour!: number;
  @Flag({ about: 'Whether this installation sends mail at all.' })
  mailIsOn!: boolean;
}

export class LettersQuery extends PageQuery {
  @OneOf(['failed', 'bounced', 'undeliverable'], { optional: true })
  state?: 'failed' | 'bounced' | 'undeliverable';
  @Id({ optional: true, about: 'The `next` of the page before.' })
  declare after?: string;
}

export class LetterAnswer extends NoticeMailAnswer {
  @Id()
  id!: string;
  @Id()
  personId!: string;
  @Words()
  personName!: string;
  @Words()
  account!: string;
  @OneOf(['notice', 'digest'])
  kind!: string;
  @Moment()
  writtenAt!: string;
}

export const LetterPage = pageOf(LetterAnswer);
