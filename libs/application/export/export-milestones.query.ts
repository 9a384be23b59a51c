import { Injectable } from '@nestjs/common';

import { dayInShanghai } from '#domain/calendar/day.js';
import type { PersonActor } from '#domain/directory/actor.js';
import type { Milestone } from '#domain/milestone/milestone.js';
import { varianceOf } from '#domain/milestone/variance.js';
import { investmentLines, investmentVariance } from '#domain/progress-report/investment.js';
import { rulesAt } from '#domain/rules/rules.js';
import { keptOffline } from '#domain/task/offline.js';
import type { TaskFacts } from '#domain/task/task.facts.js';
import { type Light, lightAt, lightsOf } from '#domain/work-item/lights.js';

import { ReadPlans } from '../plan/read-plans.query.js';
import type { TaskLine } from '../ports/plan.reader.js';
import { PastReader } from '../replay/past.reader.js';
import { KnownTask } from '../task/known-task.js';
import { type ExportedFile, exportedFile } from './exported-file.js';
import type { InvestmentSheetLine } from './investment-sheet.js';
import { type MilestoneLine, milestoneSheet } from './milestone-sheet.js';

export interface MilestonesQuestion {
  readonly actor: PersonActor;
  /** ISO: lights and variance are a comparison with that moment. */
  readonly at: string;
}

/** 里程碑台账 of a plan as XLSX: of the tasks that the person may know of, by task, then by date. */
@Injectable()
export class ExportMilestones {
  constructor(
    private readonly plans: ReadPlans,
    private readonly known: KnownTask,
    private readonly past: PastReader,
  ) {}

  /** @throws Refused NOT_FOUND where there is no such plan for this person */
  async run({ actor, at }: MilestonesQuestion, planId: string): Promise<ExportedFile> {
    const { title, sectors } = await this.plans.one(actor, planId);
    const headings = new Map(sectors.map(({ id, heading }) => [id, heading]));
    const lines: MilestoneLine[] = [];
    const projects: InvestmentSheetLine[] = [];
    for (const task of await this.plans.tasks(actor, planId)) {
      const facts = await this.known.find(actor, { chain: task.id, kind: 'task' });
      if (facts === null || facts.milestones.length === 0) continue;
      const sector = headings.get(task.sectorId ?? '') ?? '';
      lines.push(...(await this.linesOf({ facts, task, sector, at })));
      projects.push(...projectsOf({ facts, task, sector, at }));
    }
    return exportedFile(`${title}里程碑台账`, 'xlsx', await milestoneSheet(lines, projects));
  }

  private async linesOf({ facts, task, sector, at }: Source): Promise<readonly MilestoneLine[]> {
    const units = await this.past.unitNames([...new Set(facts.milestones.map(({ unitId }) => unitId))]);
    const years = new Map(facts.annualPlans.map(({ id, year }) => [id, year]));
    const { calendar } = rulesAt(facts.rules, at);
    return facts.milestones.toSorted(byDate).map((milestone): MilestoneLine => {
      const { annualPlanId, code, result, unitId, plannedOn, dueOn, state, verifiedAt } = milestone;
      return {
        sector,
        taskNumber: task.number,
        taskTitle: task.title ?? keptOffline,
        year: years.get(annualPlanId) ?? Number(plannedOn.slice(0, 4)),
        code,
        result: task.offline ? keptOffline : result,
        lead: task.lead.name,
        responsible: units.get(unitId) ?? '',
        plannedOn,
        dueOn,
        state,
        verifiedOn: verifiedAt === null || state !== 'verified' ? null : dayInShanghai(verifiedAt),
        variance: state === 'dropped' ? null : varianceOf(milestone, { calendar, at }).days,
        reasonCode: milestone.report?.reasonCode ?? null,
        light: lightOf(facts, milestone, at),
      };
    });
  }
}

/** The projects of all years that have a baseline. */
function projectsOf({ facts, task, sector }: Source): readonly InvestmentSheetLine[] {
  const of = { sector, taskNumber: task.number, taskTitle: task.title ?? keptOffline, lead: task.lead.name };
  return facts.annualPlans.flatMap((plan) =>
    investmentLines(facts, plan).map((line) => ({ ...of, year: plan.year, ...investmentVariance(line) })),
  );
}

interface Source {
  readonly facts: TaskFacts;
  readonly task: TaskLine;
  readonly sector: string;
  readonly at: string;
}

function byDate(one: Milestone, other: Milestone): number {
  const key = ({ dueOn, code }: Milestone): string => `${dueOn} ${code}`;
  return key(one) < key(other) ? -1 : 1;
}

/** Of what waits now: of the milestone, or of its verification. */
function lightOf({ deadlines, rules }: TaskFacts, { id }: Milestone, at: string): Light | null {
  const waits = deadlines.find(({ subjectId, state }) => subjectId === id && state === 'open');
  if (waits === undefined || waits.suspendedAt !== null) return null;
  return lightAt(lightsOf(waits.dueAt, waits.holderRole, rulesAt(rules, at)), at);
}
