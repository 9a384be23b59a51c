import { Module } from '@nestjs/common';

import { PasswordController } from './password.controller.js';
import { SessionCookie } from './session-cookie.js';
import { SessionController } from './session.controller.js';
import { SessionsController } from './sessions.controller.js';

@Module({ controllers: [SessionController, SessionsController, PasswordController], providers: [SessionCookie] })
export class SessionModule {}
