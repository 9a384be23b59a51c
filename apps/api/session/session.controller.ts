import { Body, Controller, Delete, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { ReadSession } from '#application/session/read-session.query.js';
import { SignIn } from '#application/session/sign-in.use-case.js';
import { SignOut } from '#application/session/sign-out.use-case.js';

import { Acting, type ActingPerson, Visiting, type Visitor } from '../route/acting.js';
import { Act, Read } from '../route/route.js';
import { SessionCookie } from './session-cookie.js';
import { SessionAnswer, SignInBody } from './session.dto.js';
import { hashOf, sessionOf } from './session-of.js';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly readSession: ReadSession,
  ) {}

  @Post()
  @Act({ may: 'anyone', answers: SessionAnswer, says: 'Sign in; the session is in a cookie.' })
  open(
    @Body() { account, password }: SignInBody,
    @Visiting() { at, address }: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer> {
    return this.cookie.give(reply, this.signIn.run({ account, password, at, address }));
  }

  @Get()
  @Read({ may: 'signed-in', answers: SessionAnswer, says: 'Who is signed in, with which roles, and the CSRF token.' })
  show(@Acting() acting: ActingPerson): Promise<SessionAnswer> {
    return this.readSession.run(sessionOf(acting));
  }

  @Delete()
  @Act({ may: 'own-session', answers: null, says: 'Sign out.' })
  close(@Acting() acting: ActingPerson, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    return this.cookie.take(reply, this.signOut.run(hashOf(acting)));
  }
}
