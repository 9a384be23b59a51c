import type { ActContext, Verdict } from '#domain/act/decision.js';
import { calendarOf2026 } from '#domain/calendar/announced-days.fixture.js';
import { acceptAssignment, issueAssignment, startTask } from '#domain/assignment/assignment.acts.js';
import type { Deadline } from '#domain/deadline/deadline.js';
import type { Unit, UnitKind } from '#domain/directory/unit.js';
import { requestInputs } from '#domain/input/input.acts.js';
import type { Policy } from '#domain/policy/policy.js';
import type { Rules } from '#domain/rules/rules.js';
import { liveAssignment, type TaskFacts } from '#domain/task/task.facts.js';
import { defaultPolicy } from './policy.builder.js';
import { only } from './row.builder.js';
import { anAct, carryOut } from './act.builder.js';
import { aCity, aUnit, standings } from './unit.builder.js';

const policy: Policy = {
  ...defaultPolicy,
  signing: { ...defaultPolicy.signing, 'input.confirm': 'handler' },
  urgesPerDay: 2,
};

/** In force from before every test. */
const start = '2020-01-01T00:00:00.000Z';

const fresh: TaskFacts = {
  task: {
    id: 'task',
    planId: 'plan',
    number: 1,
    title: '建设',
    leadUnitId: 'lead',
    startedAt: null,
    inputsSettledAt: null,
    offline: false,
    goalsUntil: null,
    completion: null,
    closedAt: null,
    closing: null,
    revision: 1,
  },
  supports: [],
  assignments: [],
  inputs: [],
  openSets: [],
  referrals: [],
  preparedActs: [],
  workItems: [],
  deadlines: [],
  clockRequests: [],
  slips: [],
  annualPlans: [],
  countersignatures: [],
  milestones: [],
  progressReports: [],
  agenda: [],
  period: { from: 2026, to: 2028 },
  urges: [],
  standings,
  policy,
  rules: [{ from: start, policy, calendar: calendarOf2026 }],
  kinds: {},
  units: [aUnit('lead'), aUnit('other'), aCity('nanning'), aCity('liuzhou'), aUnit('bureau', { parentId: 'helper' })],
  head: 0,
};

/** A task as published: led by `lead`, supported by nobody, not started. Its later states are reached by real acts. */
export function aTask(): TaskBuilder {
  return new TaskBuilder({ ...fresh, kinds: kindsOf(fresh) });
}

export class TaskBuilder {
  constructor(private readonly facts: TaskFacts) {}

  build(): TaskFacts {
    return this.facts;
  }

  ledBy(leadUnitId: string): TaskBuilder {
    return this.with({ task: { ...this.facts.task, leadUnitId } });
  }

  supportedBy(...unitIds: readonly string[]): TaskBuilder {
    const supports = unitIds.map((unitId, index) => {
      return { id: `support-${unitId}`, taskId: 'task', unitId, ordinal: index + 1, endedAt: null };
    });
    return this.with({ supports });
  }

  withOpenSet(id = 'open-set'): TaskBuilder {
    const set = { id, taskId: 'task', text: '各相关设区市人民政府', state: 'open' as const };
    return this.with({
      openSets: [...this.facts.openSets, { ...set, memberUnitIds: [], proposal: null, revision: 1 }],
    });
  }

  withUnits(...units: readonly Unit[]): TaskBuilder {
    return this.with({ units: [...this.facts.units, ...units] });
  }

  withDeadlines(...deadlines: readonly Deadline[]): TaskBuilder {
    return this.with({ deadlines });
  }

  withPolicy(change: Partial<Policy>): TaskBuilder {
    const changed = { ...this.facts.policy, ...change };
    return this.with({ policy: changed, rules: [{ from: start, policy: changed, calendar: calendarOf2026 }] });
  }

  withRules(...rules: readonly Rules[]): TaskBuilder {
    return this.with({ rules });
  }

  issued(): TaskBuilder {
    return this.after(startTask).after(issueAssignment);
  }

  accepted(): TaskBuilder {
    return this.issued().after((facts, context) => acceptAssignment(only(liveAssignment(facts)), context));
  }

  /** Accepted, and every unit that owes an input has been asked. */
  asked(): TaskBuilder {
    return this.accepted().after(requestInputs);
  }

  /** The task after one more act; throws when the act is refused. */
  after(act: (facts: TaskFacts, context: ActContext) => Verdict, context = anAct()): TaskBuilder {
    return new TaskBuilder(carryOut(this.facts, act(this.facts, context), context));
  }

  private with(change: Partial<TaskFacts>): TaskBuilder {
    const facts = { ...this.facts, ...change };
    return new TaskBuilder({ ...facts, kinds: kindsOf(facts) });
  }
}

/** Departments, unless the test gave a unit another kind. */
function kindsOf({ task, supports, standings: held, units }: TaskFacts): TaskFacts['kinds'] {
  const standing: readonly string[] = [held.coordinator, held.approver, held.secretariat, held.inspector];
  const departments = [task.leadUnitId, ...supports.map(({ unitId }) => unitId), ...standing];
  const kinds = new Map<string, UnitKind>(departments.map((id) => [id, 'department']));
  units.forEach(({ id, kind }) => kinds.set(id, kind));
  return Object.fromEntries(kinds);
}
