import type { Provider } from '@nestjs/common';
import type { DataSource } from 'typeorm';

import { Mailer } from '#application/notice/mailer.js';
import { Announcements, Letters } from '#application/notice/notice.port.js';
import { Teller } from '#application/notice/teller.js';
import { MailServer, NoMail } from '#platform/mail/mail-server.js';
import { PostgresAnnouncements } from '#records/notice/postgres-announcements.js';
import { PostgresLetters } from '#records/notice/postgres-letters.js';

import { NoticeRunner } from './notice.runner.js';

/** The wiring of telling and mailing. */
export function noticeServices({ dataSource, mail }: { dataSource: DataSource; mail?: MailServer }): Provider[] {
  return [
    { provide: Announcements, useValue: new PostgresAnnouncements(dataSource) },
    { provide: Letters, useValue: new PostgresLetters(dataSource) },
    { provide: MailServer, useValue: mail ?? new NoMail('') },
    Teller,
    Mailer,
    NoticeRunner,
  ];
}
