import { Injectable } from '@nestjs/common';

import type { PersonActor } from '#domain/directory/actor.js';
import type { Milestone, MilestoneState } from '#domain/milestone/milestone.js';
import { refuse } from '#domain/refusal/refusal.js';
import { keptOffline, taskTitle, withoutWords } from '#domain/task/offline.js';

import { type Page, pageOfRows } from '../act/page.js';
import { Refused } from '../act/refused.error.js';
import { type MilestoneLine, MilestoneReader } from '../ports/milestone.reader.js';
import { KnownTask } from '../task/known-task.js';

export interface MilestonesOfUnit {
  readonly unitId: string;
  /** Those that wait for somebody, where nothing else is asked for. */
  readonly states?: readonly MilestoneState[];
  /** What the page begins after; null for the first. */
  readonly after: string | null;
  readonly limit: number;
}

const waiting: readonly MilestoneState[] = ['open', 'reported'];

/** Milestones, for those who may know of their tasks. */
@Injectable()
export class ReadMilestones {
  constructor(
    private readonly known: KnownTask,
    private readonly milestones: MilestoneReader,
  ) {}

  /** Of all annual plans of a task, by code. Throws NOT_FOUND. */
  async ofTask(actor: PersonActor, taskId: string): Promise<readonly Milestone[]> {
    const { task, milestones } = await this.known.read(actor, { chain: taskId, kind: 'task' });
    return milestones.map((milestone) => shown(milestone, task.offline));
  }

  async one(actor: PersonActor, id: string): Promise<Milestone> {
    const { task, milestones } = await this.known.read(actor, { collection: 'milestones', id });
    const milestone = milestones.find((candidate) => candidate.id === id);
    if (milestone === undefined) throw new Refused(refuse('NOT_FOUND'));
    return shown(milestone, task.offline);
  }

  /** Those for which a unit is responsible, across tasks, due first; only those that the person may know of. */
  async ofUnit(actor: PersonActor, asked: MilestonesOfUnit): Promise<Page<MilestoneLine>> {
    const { unitId, states = waiting, after, limit } = asked;
    const rows = await this.milestones.ofUnit(actor, { unitId, states, after, limit: limit + 1 });
    const { items, next } = pageOfRows(rows, limit);
    return { items: items.map((line) => titled(shown(line, line.task.offline))), next };
  }
}

function shown<Row extends Milestone>(row: Row, offline: boolean): Row {
  return offline ? { ...withoutWords(row), result: keptOffline, evidence: keptOffline } : row;
}

function titled(line: MilestoneLine): MilestoneLine {
  const { task } = line;
  return task.offline ? { ...line, task: { ...task, title: taskTitle(task) } } : line;
}
