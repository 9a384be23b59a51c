import { createTransport, type Transporter } from 'nodemailer';

import type { Delivery } from '#domain/notice/letter.js';

import { MailServer, type OutgoingMail } from './mail-server.js';

export interface SmtpSettings {
  /** smtp:// or smtps://, with user and password where the server wants them. */
  readonly smtpUrl: string;
  /** Address of the sender. */
  readonly from: string;
  readonly publicUrl: string;
}

/** A letter takes less than its lease at the worst: ten seconds to connect, ten to be greeted, thirty of silence. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** A real server, one connection a letter: what the server thinks of an older connection never costs a letter. */
export class SmtpServer extends MailServer {
  readonly isOn = true;
  readonly publicUrl: string;
  private readonly transport: Transporter;

  constructor(private readonly settings: SmtpSettings) {
    super();
    this.publicUrl = settings.publicUrl;
    this.transport = createTransport({
      url: settings.smtpUrl,
      ...timeouts,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async deliver({ id, to, at, subject, text, html }: OutgoingMail): Promise<Delivery> {
    const { from } = this.settings;
    const domain = from.slice(from.lastIndexOf('@') + 1).replace(/>$/, '');
    try {
      await this.transport.sendMail({
        from,
        to: { name: '', address: to },
        date: new Date(at),
        subject,
        text,
        html,
        messageId: `<${id}@${domain}>`,
        // Answering machines are not to answer.
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { kind: 'sent' };
    } catch (error) {
      return failureOf(error);
    }
  }

  async check(): Promise<void> {
    await this.transport.verify();
  }
}

/** Whose fault it is: the letter's, which then ends or waits alone, or the server's, for which all letters wait. */
function failureOf(error: unknown): Delivery {
  const { code, command, responseCode, said } = read(error);
  // Nothing was asked of the server: it would have been no use.
  const unsayable = (code === 'EENVELOPE' && /recipient/i.test(said)) || code === 'EMESSAGE';
  if (responseCode === null) return { kind: unsayable ? 'bounced' : 'unreachable', said };
  const ofLetter = command === 'RCPT TO' || command === 'DATA';
  // 421 is the server going away, wherever it says so.
  if (!ofLetter || responseCode === 421) return { kind: 'unreachable', said };
  return { kind: responseCode >= 500 ? 'bounced' : 'deferred', said };
}

interface SmtpFailure {
  readonly code: string;
  /** The SMTP command that failed. */
  readonly command: string;
  readonly responseCode: number | null;
  readonly said: string;
}

function read(error: unknown): SmtpFailure {
  if (!(error instanceof Error)) return { code: '', command: '', responseCode: null, said: String(error) };
  const code = 'code' in error ? String(error.code) : '';
  const command = 'command' in error ? String(error.command) : '';
  const responseCode = 'responseCode' in error ? Number(error.responseCode) : null;
  return { code, command, responseCode, said: error.message.slice(0, 500) };
}
