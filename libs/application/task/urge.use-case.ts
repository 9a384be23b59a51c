import { Injectable } from '@nestjs/common';

import { dayInShanghai } from '#domain/calendar/day.js';
import { urge } from '#domain/task/task.acts.js';

import type { Answer } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { type SubjectCommand, subjectMatter } from './subject.matter.js';

export interface UrgeCommand extends SubjectCommand {
  readonly note: string;
}

/** 催办: a person's reminder to the unit that holds a matter; recorded, and limited per matter, unit and day. */
@Injectable()
export class Urge {
  constructor(private readonly acts: TaskActs) {}

  run(command: UrgeCommand): Promise<Answer> {
    const { id, subjectId, note, actor } = command;
    return this.acts.run(command, {
      verb: 'task.urge',
      ...subjectMatter(command),
      decide: (facts, { unitId }, context) => {
        const day = dayInShanghai(context.at);
        const reminder = { id: context.newId(), taskId: id, subjectId, unitId, personId: actor.id, day, note };
        return urge(facts, reminder, context);
      },
      view: (facts) => ({ urge: facts.urges.at(-1) }),
    });
  }
}
