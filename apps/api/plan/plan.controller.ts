import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import { ClosePlan } from '#application/plan/close-plan.use-case.js';
import { ImportPlan } from '#application/plan/import-plan.use-case.js';
import { PublishPlan } from '#application/plan/publish-plan.use-case.js';
import { ReadPlans } from '#application/plan/read-plans.query.js';
import { RequestPublication } from '#application/plan/request-publication.use-case.js';
import type { PlanLine, PlanPage, SourceDocument, TaskLine } from '#application/ports/plan.reader.js';

import { Acting, type ActingPerson, Reading, type ReadingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act, Read } from '../route/route.js';
import { TaskLineAnswer } from '../task/task.dto.js';
import { DocumentAnswer, ImportBody, PlanActAnswer, PlanAnswer, PlanLineAnswer } from './plan.dto.js';

@ApiTags('plans')
@Controller('plans')
export class PlanController {
  constructor(
    private readonly plans: ReadPlans,
    private readonly importPlan: ImportPlan,
    private readonly requestPublication: RequestPublication,
    private readonly publishPlan: PublishPlan,
    private readonly closePlan: ClosePlan,
  ) {}

  @Get()
  @Read({
    may: 'signed-in',
    answers: [PlanLineAnswer],
    says: 'Published plans; drafts for the side that brings them in.',
  })
  list(@Reading() { actor }: ReadingPerson): Promise<readonly PlanLine[]> {
    return this.plans.list(actor);
  }

  @Get(':id')
  @Read({ may: 'signed-in', answers: PlanAnswer, says: 'A plan with its sectors, targets and duties.' })
  show(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<PlanPage> {
    return this.plans.one(actor, id);
  }

  @Get(':id/document')
  @Read({ may: 'signed-in', answers: DocumentAnswer, says: 'The source document’s text, unchanged.' })
  document(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<SourceDocument> {
    return this.plans.document(actor, id);
  }

  @Get(':id/tasks')
  @Read({ may: 'signed-in', answers: [TaskLineAnswer], says: 'The tasks of a plan, by number.' })
  tasks(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<readonly TaskLine[]> {
    return this.plans.tasks(actor, id);
  }

  @Post()
  @Act({ may: 'signed-in', answers: PlanActAnswer, says: 'Read a document into a draft.' })
  import(@Body() { text, rebase, ...document }: ImportBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.importPlan.run({ ...acting, ...document, bytes: Buffer.from(text), rebase: rebase ?? false });
  }

  @Put(':id/publication-request')
  @Act({ may: 'signed-in', answers: PlanActAnswer, says: 'The first person asks for publication.' })
  request(@MatterId() id: string, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.requestPublication.run({ ...acting, id });
  }

  @Put(':id/publication')
  @Act({ may: 'signed-in', answers: PlanActAnswer, says: 'A second person publishes: the plan runs.' })
  publish(@MatterId() id: string, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.publishPlan.run({ ...acting, id });
  }

  @Put(':id/closing')
  @Act({ may: 'signed-in', answers: PlanActAnswer, says: '方案办结: once every task is closed or handed over.' })
  close(@MatterId() id: string, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.closePlan.run({ ...acting, id });
  }
}
