import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { BackTestPolicy } from '#application/back-test/back-test-policy.query.js';
import { PolicyReader } from '#application/ports/policy.reader.js';
import { PostgresPolicyReader } from '#records/policy/postgres-policy.reader.js';

import { HoldingTimeModule } from '../holding-time/holding-time.module.js';
import { BackTestController } from './back-test.controller.js';

const policies = {
  provide: PolicyReader,
  inject: [DataSource],
  useFactory: (dataSource: DataSource) => new PostgresPolicyReader(dataSource),
};

@Module({
  imports: [HoldingTimeModule],
  controllers: [BackTestController],
  providers: [policies, BackTestPolicy],
})
export class BackTestModule {}
