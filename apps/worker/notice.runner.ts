import { Injectable, Logger } from '@nestjs/common';

import { Mailer } from '#application/notice/mailer.js';
import { Teller } from '#application/notice/teller.js';
import { MailServer } from '#platform/mail/mail-server.js';

import { BackgroundLoop } from './background.loop.js';

/** Milliseconds between looks when nothing waits; after work comes the next round at once. */
const tellPause = 1000;
const mailPause = 5000;
/** A dead server is left alone for a while by this worker. */
const deadPause = 30_000;

/** Tells people what acts and rungs call them for, and mails what they want mailed. Any number of workers may. */
@Injectable()
export class NoticeRunner {
  private readonly logger = new Logger('notices');

  constructor(
    private readonly teller: Teller,
    private readonly mailer: Mailer,
    private readonly mail: MailServer,
  ) {}

  loops(): readonly BackgroundLoop[] {
    const teller = new BackgroundLoop('teller', () => this.tell(), tellPause);
    if (this.mail.isOn) return [teller, new BackgroundLoop('mailer', () => this.send(), mailPause)];
    this.logger.log('mail is off (QIANTOU_SMTP_URL is not set): notices are told inside the engine only');
    return [teller];
  }

  private async tell(): Promise<number> {
    return (await this.teller.tell()) > 0 ? 0 : tellPause;
  }

  private async send(): Promise<number> {
    const { sent, failed, isServerDead } = await this.mailer.send();
    if (isServerDead) this.logger.warn('the mail server cannot be used; mail waits, nothing is lost');
    if (isServerDead) return deadPause;
    return sent + failed > 0 ? 0 : mailPause;
  }
}
