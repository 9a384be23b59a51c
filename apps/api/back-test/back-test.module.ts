import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { BackTestPolicy } from '#application/back-test/back-test-policy.query.js';
import { PolicyReader } from '#application/ports/policy.reader.js';
import { PostgresPolicyReader } from '#records/policy/postgres-policy.reader.js';

import { BackTestController } from './back-test.controller.js';

const policies = {
  provide: PolicyReader,
  inject: [DataSource],
  useFactory: (dataSource: DataSource) => new PostgresPolicyReader(dataSource),
};

/** Brings its own reader of policies, as their own module does. */
@Module({
  controllers: [BackTestController],
  providers: [policies, BackTestPolicy],
})
export class BackTestModule {}
