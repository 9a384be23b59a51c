import type { DataSource, EntitySchema } from 'typeorm';

import type { AnswerRow } from '#application/ports/record.rows.js';
import type { Policy } from '#domain/policy/policy.js';
import type { Standings, TaskFacts } from '#domain/task/task.facts.js';

import { answerEntity } from '../entities/record.entity.js';
import { collections } from '../entities/registry.js';
import { type Json, RowMapper } from './row.mapper.js';

/** The single JSON value of `taskFactsSql`; a collection without rows is null. */
export type TaskFactsJson = Readonly<Record<Many, readonly Json[] | null>> & {
  readonly task: Json;
  readonly standings: Standings;
  readonly policy: Policy;
  readonly answer: Json | null;
};

type Many = Exclude<keyof TaskFacts, 'task' | 'standings' | 'policy' | 'head'>;

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
      urges: of(c.urges),
      units: of(c.units),
    };
  }

  facts(json: TaskFactsJson, head: number): TaskFacts {
    const { mappers } = this;
    return {
      task: mappers.tasks.one(json.task),
      standings: json.standings,
      policy: json.policy,
      supports: mappers.supports.many(json.supports),
      assignments: mappers.assignments.many(json.assignments),
      inputs: mappers.inputs.many(json.inputs),
      openSets: mappers.openSets.many(json.openSets),
      referrals: mappers.referrals.many(json.referrals),
      preparedActs: mappers.preparedActs.many(json.preparedActs),
      workItems: mappers.workItems.many(json.workItems),
      deadlines: mappers.deadlines.many(json.deadlines),
      urges: mappers.urges.many(json.urges),
      units: mappers.units.many(json.units),
      head,
    };
  }

  answered(json: Json | null): AnswerRow | null {
    return json === null ? null : this.answers.one(json);
  }
}
