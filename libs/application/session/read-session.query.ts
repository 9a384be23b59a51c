import { Injectable } from '@nestjs/common';

import { DirectoryReader, type HeldRole } from '../ports/directory.reader.js';

export interface SessionView {
  readonly person: { readonly id: string; readonly name: string; readonly account: string };
  readonly roles: readonly HeldRole[];
  /** For X-CSRF-Token; null for a token, which needs none. */
  readonly csrf: string | null;
  readonly expiresAt: string | null;
}

/** Who is signed in, with which roles. */
@Injectable()
export class ReadSession {
  constructor(private readonly directory: DirectoryReader) {}

  async run({ person, csrf, expiresAt }: Omit<SessionView, 'roles'>): Promise<SessionView> {
    return { person, roles: await this.directory.rolesOf(person.id), csrf, expiresAt };
  }
}
