import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import { ReadTime } from '#application/deadline/read-time.query.js';
import { JudgeTask } from '#application/judgement/judge-task.use-case.js';
import type { Judgement } from '#domain/task/task.js';

import { Acting, type ActingPerson, Reading, type ReadingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act, Read } from '../route/route.js';
import { JudgementActAnswer, JudgementAnswer, JudgementBody } from './judgement.dto.js';

/** 人工研判: signed opinions beside the light, which nobody can set. */
@ApiTags('judgements')
@Controller('tasks/:id/judgements')
export class JudgementController {
  constructor(
    private readonly time: ReadTime,
    private readonly judgeTask: JudgeTask,
  ) {}

  @Get()
  @Read({
    may: 'signed-in',
    answers: [JudgementAnswer],
    says: '人工研判: opinions of the task, each with who gave it.',
  })
  list(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<readonly Judgement[]> {
    return this.time.judgements(actor, id);
  }

  @Post()
  @Act({ may: 'signed-in', answers: JudgementActAnswer, says: 'Give a signed opinion; the light stays what it is.' })
  judge(
    @MatterId() id: string,
    @Body() { grade, opinion }: JudgementBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    return this.judgeTask.run({ ...acting, id, grade, opinion });
  }
}
