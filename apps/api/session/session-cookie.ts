import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

import type { OpenedSession } from '#application/session/open-session.js';
import type { SessionView } from '#application/session/read-session.query.js';

import { cookieName, cookieOptions } from '../route/secret.js';

/** Hands a session's secret to the browser and takes it back. The secret is in the cookie and nowhere else. */
@Injectable()
export class SessionCookie {
  async give(reply: FastifyReply, opening: Promise<OpenedSession>): Promise<SessionView> {
    const { secret, ...session } = await opening;
    reply.setCookie(cookieName(reply.request), secret, cookieOptions(reply.request));
    return session;
  }

  async take(reply: FastifyReply, closing: Promise<unknown>): Promise<void> {
    await closing;
    reply.clearCookie(cookieName(reply.request), cookieOptions(reply.request));
  }
}
