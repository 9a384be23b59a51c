import { Injectable } from '@nestjs/common';

import { addressed, authorize } from '#domain/access/task.access.js';
import { type ActContext, applyChanges, type Verdict } from '#domain/act/decision.js';
import type { TaskVerb } from '#domain/act/task.verbs.js';
import { derive } from '#domain/act/derive.js';
import { closedTo } from '#domain/completion/closed-task.js';
import { settle } from '#domain/deadline/settle.js';
import { isRefusal, type Refusal, refuse } from '#domain/refusal/refusal.js';
import { bringsOnlyWords, withoutWords, withoutWordsKept } from '#domain/task/offline.js';
import type { TaskFacts } from '#domain/task/task.facts.js';
import { hasToLook } from '#domain/task/task.procedure.js';

import type { ChainLocator } from '../ports/ledger.js';
import type { Answer, Command } from './act.js';
import { type ChainAct, ChainActRunner } from './chain-act.runner.js';

/** A use case on a task, as far as it differs from the others. */
export interface TaskAct<Matter extends MatterRow> {
  readonly verb: TaskVerb;
  readonly where: ChainLocator;
  /** Units that the command names. */
  readonly unitIds?: readonly string[];
  /** The revision that the person saw, or null. */
  readonly revision?: number | null;
  /** The matter the act is about; undefined when the task has none of that id. */
  readonly matter: (facts: TaskFacts) => Matter | undefined;
  /** The units that hold the matter. */
  readonly holders: (matter: Matter, facts: TaskFacts) => readonly string[];
  /** Who wrote it, where the matter is a remark. */
  readonly author?: (matter: Matter) => string;
  readonly decide: (facts: TaskFacts, matter: Matter, context: ActContext) => Verdict;
  /** What the caller is answered, from the facts after the act. */
  readonly view: (facts: TaskFacts) => unknown;
}

export interface MatterRow {
  readonly id: string;
  readonly revision?: number;
}

/** Runs use cases on tasks: settles first, checks who acts, decides, and brings the inbox in line with the new facts. */
@Injectable()
export class TaskActs {
  constructor(private readonly runner: ChainActRunner) {}

  run<Matter extends MatterRow>(command: Command, act: TaskAct<Matter>): Promise<Answer> {
    return this.runner.run(command, chainAct(command, act));
  }
}

function chainAct<Matter extends MatterRow>(command: Command, act: TaskAct<Matter>): ChainAct<TaskFacts> {
  return {
    where: act.where,
    ...(act.unitIds && { unitIds: act.unitIds }),
    load: (transaction, wanted) => transaction.readTask(act.where, wanted),
    settle,
    authorize: (facts) => {
      const matter = act.matter(facts);
      if (matter === undefined) return refuse('NOT_FOUND');
      return (
        authorize(act.verb, command.actor, {
          facts,
          holders: act.holders(matter, facts),
          authorId: act.author?.(matter),
        }) ??
        closedTo(act.verb, command.actor, facts) ??
        outOfDate(act, matter)
      );
    },
    decide: (facts, context) => {
      const verdict = decideOn(act, facts, context);
      const matter = act.matter(facts);
      return isRefusal(verdict) && matter
        ? addressed(verdict, { facts, holders: act.holders(matter, facts) })
        : verdict;
    },
    conclude: (before, decision, context) => {
      // The cast holds: acts on a task change only collections of the task.
      const facts = applyChanges(before, decision.changes as Parameters<typeof applyChanges>[1]);
      // A past act entered later wakes nobody.
      const occasion = act.verb === 'task.backfill' ? null : `${facts.task.id}:${facts.head}`;
      const { changes, events } = derive(facts, context, occasion);
      const after = applyChanges(facts, changes);
      const body = act.view(after);
      return { changes, events, body: after.task.offline ? withoutWords(body) : body, facts: after };
    },
    wakes: hasToLook,
  };
}

function decideOn<Matter extends MatterRow>(act: TaskAct<Matter>, facts: TaskFacts, context: ActContext): Verdict {
  const matter = act.matter(facts);
  if (matter === undefined) return refuse('NOT_FOUND');
  if (!facts.task.offline) return act.decide(facts, matter, context);
  if (bringsOnlyWords(act.verb)) return refuse('HANDLED_OFFLINE');
  const verdict = act.decide(facts, matter, context);
  return isRefusal(verdict) ? verdict : withoutWordsKept(verdict);
}

function outOfDate<Matter extends MatterRow>(act: TaskAct<Matter>, matter: Matter): Refusal | null {
  const seen = act.revision ?? null;
  if (seen === null || matter.revision === undefined || seen === matter.revision) return null;
  return refuse('OUT_OF_DATE', { have: seen, now: matter.revision });
}
