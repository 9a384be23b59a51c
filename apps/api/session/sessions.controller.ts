import { Controller, Delete, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { SignOutEverywhere } from '#application/session/sign-out-everywhere.use-case.js';

import { Acting, type ActingPerson } from '../route/acting.js';
import { Act } from '../route/route.js';
import { SessionCookie } from './session-cookie.js';

@ApiTags('session')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly signOutEverywhere: SignOutEverywhere,
  ) {}

  @Delete()
  @Act({ may: 'own-session', answers: null, says: 'Sign out everywhere: all sessions of the person end.' })
  close(@Acting() acting: ActingPerson, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    return this.cookie.take(reply, this.signOutEverywhere.run(acting));
  }
}
