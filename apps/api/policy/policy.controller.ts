import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import {
  type PolicyCheck,
  type PolicyLine,
  type PolicyPage,
  ReadPolicies,
} from '#application/policy/read-policies.query.js';
import { RollBackPolicy } from '#application/policy/roll-back-policy.use-case.js';
import { SchedulePolicy } from '#application/policy/schedule-policy.use-case.js';
import { UploadPolicy } from '#application/policy/upload-policy.use-case.js';
import type { PolicyDifference } from '#domain/policy/policy-comparison.js';

import { Acting, type ActingPerson, Reading, type ReadingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act, Read } from '../route/route.js';
import { Version } from './policy-version.js';
import {
  ComparisonQuery,
  PolicyActAnswer,
  PolicyCheckAnswer,
  PolicyDifferenceAnswer,
  PolicyLineAnswer,
  PolicyPageAnswer,
  ScheduleBody,
  UploadBody,
} from './policy.dto.js';

@ApiTags('policies')
@Controller('plans/:id')
export class PolicyController {
  constructor(
    private readonly policies: ReadPolicies,
    private readonly uploadPolicy: UploadPolicy,
    private readonly schedulePolicy: SchedulePolicy,
    private readonly rollBackPolicy: RollBackPolicy,
  ) {}

  @Get('policies')
  @Read({
    may: 'signed-in',
    answers: [PolicyLineAnswer],
    says: 'The versions of the plan’s policy, by number; drafts for those who propose and adopt.',
  })
  list(@MatterId() planId: string, @Reading() reading: ReadingPerson): Promise<readonly PolicyLine[]> {
    return this.policies.list({ ...reading, planId });
  }

  @Get('policies/:version')
  @Read({ may: 'signed-in', answers: PolicyPageAnswer, says: 'One version: its text, and what was read in it.' })
  show(@MatterId() planId: string, @Version() version: number, @Reading() reading: ReadingPerson): Promise<PolicyPage> {
    return this.policies.one({ ...reading, planId }, version);
  }

  @Get('policy-comparison')
  @Read({ may: 'signed-in', answers: [PolicyDifferenceAnswer], says: 'What one version changes of another, by place.' })
  compare(
    @MatterId() planId: string,
    @Query() { from, to }: ComparisonQuery,
    @Reading() reading: ReadingPerson,
  ): Promise<readonly PolicyDifference[]> {
    return this.policies.compare({ ...reading, planId }, { from, to });
  }

  @Post('policy-checks')
  @Act({
    may: 'signed-in',
    answers: PolicyCheckAnswer,
    says: 'What is wrong with a document, by line, and what it would change of the version in force. Nothing is kept.',
  })
  check(
    @MatterId() planId: string,
    @Body() { document }: UploadBody,
    @Acting() { actor, at }: ActingPerson,
  ): Promise<PolicyCheck> {
    return this.policies.check({ actor, at, planId }, document);
  }

  @Post('policies')
  @Act({ may: 'signed-in', answers: PolicyActAnswer, says: 'Upload a document as a draft; it counts for nothing yet.' })
  upload(
    @MatterId() planId: string,
    @Body() { document }: UploadBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    return this.uploadPolicy.run({ ...acting, planId, document });
  }

  @Put('policies/:version/schedule')
  @Act({ may: 'signed-in', answers: PolicyActAnswer, says: 'A second person adopts a draft from a moment on.' })
  schedule(
    @MatterId() planId: string,
    @Version() version: number,
    @Body() { from }: ScheduleBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    return this.schedulePolicy.run({ ...acting, planId, version, from: from ?? null });
  }

  @Put('policies/:version/rollback')
  @Act({ may: 'signed-in', answers: PolicyActAnswer, says: 'A new version with the content of one adopted before.' })
  rollBack(
    @MatterId() planId: string,
    @Version() version: number,
    @Body() { from }: ScheduleBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    return this.rollBackPolicy.run({ ...acting, planId, version, from: from ?? null });
  }
}
