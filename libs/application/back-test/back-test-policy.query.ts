import { Injectable } from '@nestjs/common';

import { type BackTest, backTest, type BackTestLine } from '#domain/back-test/back-test.js';
import { type ClimbedRung, climbedRungs, kindsIn, kindsOf } from '#domain/back-test/climbed-rungs.js';
import { type DayWindow, lastMoment, lastQuarter } from '#domain/back-test/day-window.js';
import { triedRules } from '#domain/back-test/tried-rules.js';
import { dayInShanghai } from '#domain/calendar/day.js';
import type { PersonActor } from '#domain/directory/actor.js';
import { authorizePolicy } from '#domain/policy/policy.access.js';
import type { Policy } from '#domain/policy/policy.js';
import { refuse } from '#domain/refusal/refusal.js';
import { replay } from '#domain/replay/replay.js';

import { Refused } from '../act/refused.error.js';
import { type PlanPolicies, PolicyReader } from '../ports/policy.reader.js';
import { TimeReader } from '../ports/time.reader.js';
import { PastReader } from '../replay/past.reader.js';
import { type PastTask, PastTasks } from '../replay/past-tasks.js';
import { type Tried, triedPolicy } from './tried-policy.js';

/** Who asks, when (ISO), of which plan; `from` and `to` are days in Asia/Shanghai, both with. */
export interface BackTestQuestion {
  readonly actor: PersonActor;
  readonly at: string;
  readonly planId: string;
  readonly tried: Tried;
  /** Null for the last quarter that is over. */
  readonly window: DayWindow | null;
}

type Named<Line extends { readonly unitId: string }> = Line & { readonly unitName: string };

export interface BackTestAnswer extends DayWindow, Pick<BackTest, 'byRung'> {
  /** Up to which moment the story was told: the end of the window, or now. */
  readonly until: string;
  readonly byUnit: readonly Named<BackTest['byUnit'][number]>[];
  readonly climbs: readonly Named<BackTestLine>[];
}

interface Told {
  readonly tried: readonly ClimbedRung[];
  readonly happened: readonly ClimbedRung[];
}

interface Trial {
  readonly policy: Policy;
  readonly window: DayWindow;
  readonly until: string;
}

/**
 * 试算: which rungs a policy would have had in a window of days, had it been in force since the plan was published, beside
 * those that were climbed. Told from events; changes nothing.
 */
@Injectable()
export class BackTestPolicy {
  constructor(
    private readonly policies: PolicyReader,
    private readonly tasks: PastTasks,
    private readonly past: PastReader,
    private readonly time: TimeReader,
  ) {}

  /** For those who may upload a policy. @throws Refused also for a document that cannot be used */
  async run({ actor, at, planId, tried, window }: BackTestQuestion): Promise<BackTestAnswer> {
    const plan = await this.publishedPlan(planId);
    const refused = authorizePolicy('policy.upload', actor, plan.standings);
    if (refused !== null) throw new Refused(refused);
    const days = window ?? lastQuarter(dayInShanghai(at));
    if (days.from > days.to) throw new Refused(refuse('INVALID', { why: `${days.from} > ${days.to}` }));
    const trial = { policy: triedPolicy(tried, plan.versions), window: days, until: lastMoment(days, at) };
    const told: Told[] = [];
    for await (const task of this.tasks.ofPlan(actor, planId)) told.push(await this.told(task, trial));
    const compared = backTest(
      told.flatMap((one) => one.tried),
      told.flatMap((one) => one.happened),
    );
    return { ...days, until: trial.until, ...(await this.named(compared)) };
  }

  private async publishedPlan(planId: string): Promise<PlanPolicies> {
    const plan = await this.policies.policies(planId);
    if (plan?.state !== 'published') throw new Refused(refuse('NOT_FOUND'));
    return plan;
  }

  private async told({ facts, published, events }: PastTask, { policy, window, until }: Trial): Promise<Told> {
    const { task } = facts;
    const rules = triedRules(facts.rules, policy);
    const { moments, due } = replay({ from: { ...published, policy }, events, rules, until });
    const past = events.filter(({ at }) => at <= until);
    const deadlines = await this.time.deadlines(task.id);
    return {
      tried: climbedRungs({ task, events: due, kinds: kindsIn(moments), window }),
      happened: climbedRungs({ task, events: past, kinds: kindsOf(deadlines), window }),
    };
  }

  private async named({ byRung, byUnit, climbs }: BackTest): Promise<Pick<BackTestAnswer, keyof BackTest>> {
    const names = await this.past.unitNames([...new Set(climbs.map(({ unitId }) => unitId))]);
    const named = <Line extends { readonly unitId: string }>(line: Line): Named<Line> => {
      return { ...line, unitName: names.get(line.unitId) ?? '' };
    };
    return { byRung, byUnit: byUnit.map(named), climbs: climbs.map(named) };
  }
}
