import type { AddressInfo } from 'node:net';

import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

/** What the server says to a recipient or a letter: null takes it. */
type Verdict = { readonly code: number; readonly said: string } | null;

/** A real mail server on this machine, which a test may end, start again on its port, and tell what to refuse. */
export class MailRig {
  readonly received: ParsedMail[] = [];
  /** Asked at each RCPT TO. */
  recipient: (address: string) => Verdict = () => null;
  /** Asked when the letter has arrived; one that is refused here has been read all the same. */
  content: () => Verdict = () => null;
  private server: SMTPServer | null = null;
  private port = 0;

  static async start(): Promise<MailRig> {
    const rig = new MailRig();
    await rig.revive();
    return rig;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Subjects by address, in order of arrival. */
  get subjects(): readonly (readonly [string, string])[] {
    return this.received.map((mail) => [addressOf(mail), mail.subject ?? '']);
  }

  async revive(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 10,
      onRcptTo: ({ address }, _session, callback) => callback(refusal(this.recipient(address))),
      onData: (stream, _session, callback) => {
        void this.take(stream).then(callback, callback);
      },
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    // A TCP server has an address object.
    this.port = (server.server.address() as AddressInfo).port;
  }

  async die(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server !== null) await new Promise<void>((resolve) => server.close(resolve));
  }

  private async take(stream: SMTPServerDataStream): Promise<Error | null> {
    const mail = await simpleParser(stream);
    const refused = refusal(this.content());
    if (refused === null) this.received.push(mail);
    return refused;
  }
}

function refusal(verdict: Verdict): Error | null {
  return verdict === null ? null : Object.assign(new Error(verdict.said), { responseCode: verdict.code });
}

function addressOf({ to }: ParsedMail): string {
  return (Array.isArray(to) ? to[0] : to)?.text ?? '';
}
