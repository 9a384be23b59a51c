import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { PolicyActs } from '#application/policy/policy-act.js';
import { ReadPolicies } from '#application/policy/read-policies.query.js';
import { RollBackPolicy } from '#application/policy/roll-back-policy.use-case.js';
import { SchedulePolicy } from '#application/policy/schedule-policy.use-case.js';
import { UploadPolicy } from '#application/policy/upload-policy.use-case.js';
import { Outbox } from '#application/ports/conductors.js';
import { PolicyReader } from '#application/ports/policy.reader.js';
import { PostgresOutbox } from '#records/conductor/postgres-outbox.js';
import { PostgresPolicyReader } from '#records/policy/postgres-policy.reader.js';

import { PolicyController } from './policy.controller.js';

const ports = [
  { port: PolicyReader, by: PostgresPolicyReader },
  { port: Outbox, by: PostgresOutbox },
].map(({ port, by: Implementation }) => ({
  provide: port,
  inject: [DataSource],
  useFactory: (dataSource: DataSource) => new Implementation(dataSource),
}));

/** Brings its own ports: only who schedules rules reads them whole and pokes the conductors of a whole plan. */
@Module({
  controllers: [PolicyController],
  providers: [...ports, PolicyActs, ReadPolicies, UploadPolicy, SchedulePolicy, RollBackPolicy],
})
export class PolicyModule {}
