import type { DataSource, EntitySchema } from 'typeorm';

import type { AnswerRow } from '#application/ports/record.rows.js';
import type { Rules } from '#domain/rules/rules.js';
import type { Standings, TaskFacts } from '#domain/task/task.facts.js';

import { answerEntity } from '../entities/record.entity.js';
import { collections } from '../entities/registry.js';
import { type Json, RowMapper } from './row.mapper.js';
import type { Heads, PlanRules } from './rules.reader.js';

/** The single JSON value of `taskFactsSql`; a collection without rows is null. */
export type TaskFactsJson = Readonly<Record<Many, readonly Json[] | null>> &
  Heads & {
    readonly task: Json;
    readonly standings: Standings;
    readonly agenda: TaskFacts['agenda'] | null;
    readonly period: TaskFacts['period'];
    readonly answer: Json | null;
  };

type Many = Exclude<
  keyof TaskFacts,
  'task' | 'standings' | 'policy' | 'rules' | 'kinds' | 'agenda' | 'period' | 'head'
>;

/** Maps the JSON of one statement to the facts of a task. */
export class TaskFactsReader {
  private readonly mappers;
  private readonly answers: RowMapper<AnswerRow>;

  constructor(dataSource: DataSource) {
    const of = <Row extends object>(entity: EntitySchema<Row>): RowMapper<Row> => new RowMapper(dataSource, entity);
    const c = collections;
    this.answers = of(answerEntity);
    this.mappers = {
      tasks: of(c.tasks),
      supports: of(c.supports),
      assignments: of(c.assignments),
      inputs: of(c.inputs),
      openSets: of(c.openSets),
      referrals: of(c.referrals),
      preparedActs: of(c.preparedActs),
      workItems: of(c.workItems),
      deadlines: of(c.deadlines),
      clockRequests: of(c.clockRequests),
      slips: of(c.slips),
      annualPlans: of(c.annualPlans),
      countersignatures: of(c.countersignatures),
      milestones: of(c.milestones),
      progressReports: of(c.progressReports),
      urges: of(c.urges),
      units: of(c.units),
    };
  }

  facts(json: TaskFactsJson, { rules, kinds }: PlanRules, head: number): TaskFacts {
    const { mappers } = this;
    return {
      task: mappers.tasks.one(json.task),
      standings: json.standings,
      // Until the act has settled: the policy of a moment is known once that moment is.
      policy: newest(rules).policy,
      rules,
      kinds,
      supports: mappers.supports.many(json.supports),
      assignments: mappers.assignments.many(json.assignments),
      inputs: mappers.inputs.many(json.inputs),
      openSets: mappers.openSets.many(json.openSets),
      referrals: mappers.referrals.many(json.referrals),
      preparedActs: mappers.preparedActs.many(json.preparedActs),
      workItems: mappers.workItems.many(json.workItems),
      deadlines: mappers.deadlines.many(json.deadlines),
      clockRequests: mappers.clockRequests.many(json.clockRequests),
      slips: mappers.slips.many(json.slips),
      annualPlans: mappers.annualPlans.many(json.annualPlans),
      countersignatures: mappers.countersignatures.many(json.countersignatures),
      milestones: mappers.milestones.many(json.milestones),
      progressReports: mappers.progressReports.many(json.progressReports),
      agenda: json.agenda ?? [],
      period: json.period,
      urges: mappers.urges.many(json.urges),
      units: mappers.units.many(json.units),
      head,
    };
  }

  answered(json: Json | null): AnswerRow | null {
    return json === null ? null : this.answers.one(json);
  }
}

function newest(rules: readonly Rules[]): Rules {
  const last = rules.at(-1);
  if (last === undefined) throw new Error('the plan of this task has no policy');
  return last;
}
