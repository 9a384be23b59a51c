import { Injectable } from '@nestjs/common';

import { authorizeCalendarAct } from '#domain/calendar/calendar.access.js';
import { explainDue } from '#domain/calendar/explain-due.js';
import { isWorkingDay } from '#domain/calendar/working-days.js';
import type { Deadline } from '#domain/deadline/deadline.js';
import type { PersonActor } from '#domain/directory/actor.js';
import { isRefusal } from '#domain/refusal/refusal.js';
import { taskTitle } from '#domain/task/offline.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

import { Refused } from '../act/refused.error.js';
import { Ledger } from '../ports/ledger.js';
import { CalendarReader } from './calendar.reader.js';
import type { OpenDateView, YearPreview } from './calendar.types.js';
import { type ComingYear, ComingYears, type YearAsked } from './coming-year.js';

/** Which dates would move if a year were announced; nothing is changed. */
@Injectable()
export class PreviewYear {
  constructor(
    private readonly years: ComingYears,
    private readonly calendars: CalendarReader,
    private readonly ledger: Ledger,
  ) {}

  /** @throws Refused for somebody who may not announce, and for rows that are no announcement */
  async run(actor: PersonActor, asked: YearAsked, at: string): Promise<YearPreview> {
    const refusal = authorizeCalendarAct(actor);
    if (refusal !== null) throw new Refused(refusal);
    const coming = await this.ledger.transaction((transaction) => this.years.of(asked, { at, transaction }));
    if (isRefusal(coming)) throw new Refused(coming);
    const holders = coming.tasks.flatMap(({ moved, kept }) => [...moved.map(({ before }) => before), ...kept]);
    const names = await this.calendars.unitNames([...new Set(holders.map(({ holderUnitId }) => holderUnitId))]);
    return previewOf(coming, asked.year, names);
  }
}

function previewOf(coming: ComingYear, year: number, names: ReadonlyMap<string, string>): YearPreview {
  const { newest, coming: next, changed, tasks } = coming;
  const line = (facts: TaskFacts, row: Deadline): OpenDateView => ({
    deadlineId: row.id,
    taskId: row.taskId,
    task: taskTitle(facts.task),
    kind: row.kind,
    unitId: row.holderUnitId,
    unit: names.get(row.holderUnitId) ?? '',
    role: row.holderRole,
    dueAt: row.dueAt,
  });
  const moved = tasks.flatMap(({ facts, moved: pairs }) =>
    pairs.map(({ before, after: { dueAt: movesTo, explanation } }) => {
      const sentences = { zh: explainDue(explanation, movesTo, 'zh'), en: explainDue(explanation, movesTo, 'en') };
      return { ...line(facts, before), movesTo, sentences };
    }),
  );
  return {
    version: newest.version,
    year,
    from: next.from,
    changed: changed.map((day) => ({ day, worked: isWorkingDay(next.calendar, day) })),
    moved: moved.sort((one, other) => one.dueAt.localeCompare(other.dueAt)),
    kept: tasks.flatMap(({ facts, kept }) => kept.map((row) => line(facts, row))),
  };
}
