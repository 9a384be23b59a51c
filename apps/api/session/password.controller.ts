import { Body, Controller, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { ChangePassword } from '#application/session/change-password.use-case.js';

import { Acting, type ActingPerson } from '../route/acting.js';
import { Act } from '../route/route.js';
import { SessionCookie } from './session-cookie.js';
import { PasswordBody, SessionAnswer } from './session.dto.js';

@ApiTags('session')
@Controller('password')
export class PasswordController {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly changePassword: ChangePassword,
  ) {}

  @Put()
  @Act({ may: 'own-session', answers: SessionAnswer, says: 'Change the password; all other sessions end.' })
  change(
    @Body() { current, next }: PasswordBody,
    @Acting() acting: ActingPerson,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer> {
    return this.cookie.give(reply, this.changePassword.run({ ...acting, current, next }));
  }
}
