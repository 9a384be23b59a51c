import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { policyUseCases } from '#application/policy/policy-use-cases.js';
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
  providers: [...ports, ...policyUseCases],
})
export class PolicyModule {}
