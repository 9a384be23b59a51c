import type { Delivery } from '#domain/notice/letter.js';

/** One mail as it goes out. */
export interface OutgoingMail {
  /** The left part of its Message-ID: the same at each try, so that a repetition is recognisable. */
  readonly id: string;
  readonly to: string;
  /** Its Date, ISO. */
  readonly at: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Where mail is handed in. */
export abstract class MailServer {
  /** False where none is set: notices are then told inside the engine only. */
  abstract readonly isOn: boolean;
  /** Where links in mails lead, without a slash at the end. */
  abstract readonly publicUrl: string;
  /** Never throws for what the server or the network does: that is in the answer. */
  abstract deliver(mail: OutgoingMail): Promise<Delivery>;
  /** Says hello. @throws Error that says why not */
  abstract check(): Promise<void>;
}

/** No server is set. */
export class NoMail extends MailServer {
  readonly isOn = false;

  constructor(readonly publicUrl: string) {
    super();
  }

  deliver(): Promise<Delivery> {
    return Promise.resolve({ kind: 'unreachable', said: 'Mail is off: QIANTOU_SMTP_URL is not set.' });
  }

  check(): Promise<void> {
    return Promise.resolve();
  }
}
