import { type DynamicModule, Module, ValidationPipe } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';

import { BackTestModule } from './back-test/back-test.module.js';
import { CalendarFeedModule } from './calendar-feed/calendar-feed.module.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { SteppedClock } from '#platform/clock/clock.js';

import { EventModule } from './event/event.module.js';
import { ClockModule } from './clock/clock.module.js';
import { ExportModule } from './export/export.module.js';
import { HealthController } from './health/health.controller.js';
import { HoldingTimeModule } from './holding-time/holding-time.module.js';
import { InvitationModule } from './invitation/invitation.module.js';
import { MatterModule } from './matter/matter.module.js';
import { MembershipModule } from './membership/membership.module.js';
import { NoticeModule } from './notice/notice.module.js';
import { PersonModule } from './person/person.module.js';
import { PolicyModule } from './policy/policy.module.js';
import { RecordModule } from './record.module.js';
import { AccessGuard } from './route/access.guard.js';
import { AnswerInterceptor } from './route/answer.interceptor.js';
import { faultsOf, InvalidRequest } from './route/invalid-request.error.js';
import { ProblemFilter } from './route/problem.filter.js';
import { SessionModule } from './session/session.module.js';
import type { ApiSettings } from './settings.js';
import { TokenModule } from './token/token.module.js';
import { UnitModule } from './unit/unit.module.js';

const validation = new ValidationPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  transform: true,
  forbidUnknownValues: true,
  exceptionFactory: (errors) => new InvalidRequest(faultsOf(errors)),
});

/** A folder a noun; each has its module here. */
const nouns = [
  SessionModule,
  TokenModule,
  UnitModule,
  PersonModule,
  MembershipModule,
  InvitationModule,
  MatterModule,
  CalendarModule,
  CalendarFeedModule,
  EventModule,
  ExportModule,
  PolicyModule,
  NoticeModule,
  HoldingTimeModule,
  BackTestModule,
];

@Module({})
export class AppModule {
  static with(settings: ApiSettings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        RecordModule.with(settings),
        ...nouns,
        ...(settings.clock instanceof SteppedClock ? [ClockModule] : []),
      ],
      controllers: [HealthController],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
        { provide: APP_PIPE, useValue: validation },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
