import { Injectable } from '@nestjs/common';

import type { PersonActor } from '#domain/directory/actor.js';
import type { ProgressReport } from '#domain/progress-report/progress-report.js';
import { refuse } from '#domain/refusal/refusal.js';
import { withoutWords } from '#domain/task/offline.js';

import { Refused } from '../act/refused.error.js';
import { KnownTask } from '../task/known-task.js';

/** 进展填报, for those who may know of the task; all others get NOT_FOUND. */
@Injectable()
export class ReadProgressReports {
  constructor(private readonly known: KnownTask) {}

  /** Of all annual plans of a task, in the order in which they were asked for. */
  async ofTask(actor: PersonActor, taskId: string): Promise<readonly ProgressReport[]> {
    const { task, progressReports } = await this.known.read(actor, { chain: taskId, kind: 'task' });
    return task.offline ? withoutWords(progressReports) : progressReports;
  }

  async one(actor: PersonActor, id: string): Promise<ProgressReport> {
    const { task, progressReports } = await this.known.read(actor, { collection: 'progressReports', id });
    const report = progressReports.find((candidate) => candidate.id === id);
    if (report === undefined) throw new Refused(refuse('NOT_FOUND'));
    return task.offline ? withoutWords(report) : report;
  }
}
