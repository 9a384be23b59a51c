import type { Configuration } from '../configuration/configuration.js';
import { type MailServer, NoMail } from './mail-server.js';
import { SmtpServer } from './smtp-server.js';

/** The mail server of the configuration; off unless both its address and a sender are set. */
export function mailOf({ smtpUrl, mailFrom, publicUrl, host, port }: Configuration): MailServer {
  const url = (publicUrl ?? `http://${host}:${port}`).replace(/\/+$/, '');
  if (smtpUrl === undefined || mailFrom === undefined) return new NoMail(url);
  return new SmtpServer({ smtpUrl, from: mailFrom, publicUrl: url });
}
