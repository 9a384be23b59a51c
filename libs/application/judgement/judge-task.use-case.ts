import { Injectable } from '@nestjs/common';

import { belongsTo } from '#domain/directory/actor.js';
import { judge } from '#domain/task/judge.js';
import type { Judgement } from '#domain/task/task.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { taskMatter } from '../task/task.matter.js';

export interface JudgeTaskCommand extends MatterCommand {
  readonly grade: Judgement['grade'];
  readonly opinion: string;
}

/** 人工研判: a signed opinion of coordinator, office or inspector; the light stays what it is. */
@Injectable()
export class JudgeTask {
  constructor(private readonly acts: TaskActs) {}

  run(command: JudgeTaskCommand): Promise<Answer> {
    const { id, grade, opinion, actor } = command;
    let judgement: Judgement | null = null;
    return this.acts.run(command, {
      verb: 'task.judge',
      ...taskMatter(id),
      decide: ({ standings }, _task, context) => {
        const { coordinator, secretariat, inspector } = standings;
        const unitId = [coordinator, secretariat, inspector].find((unit) => belongsTo(actor, unit)) ?? coordinator;
        const signed = { personId: actor.id, unitId, judgedAt: context.at, grade, opinion };
        judgement = { id: context.newId(), taskId: id, ...signed };
        return judge(judgement, context);
      },
      view: () => ({ judgement }),
    });
  }
}
