import { describe, expect, it } from '@jest/globals';
import { anAct, carryOut, decided } from '#testing/builders/act.builder.js';
import { anAnnualPlan, planOf } from '#testing/builders/annual-plan.builder.js';
import { standings } from '#testing/builders/unit.builder.js';
import type { ActContext, Verdict } from '../act/decision.js';
import type { AgendaPlace, TaskFacts } from '../task/task.facts.js';
import type { AnnualPlan } from './annual-plan.js';
import {
  admitAnnualPlan,
  decideAnnualPlan,
  recordDecision,
  remitAnnualPlan,
  replyAnnualPlan,
  sendBackAnnualPlan,
} from './decision.acts.js';

type Act = (facts: TaskFacts, plan: AnnualPlan, context: ActContext) => Verdict;

const requested = anAnnualPlan().at('requested').build();
const circulated = anAnnualPlan().at('deciding').build();
const approved = { decision: 'approved' as const, opinion: '同意', conditions: null };
const paper = { number: '桂政阅〔2026〕18号', date: '2026-03-01', sha256: 'a'.repeat(64) };

function after(facts: TaskFacts, act: Act, context = anAct()): TaskFacts {
  return carryOut(facts, act(facts, planOf(facts), context), context);
}

const forMeeting = after(requested, (facts, plan, context) =>
  admitAnnualPlan(facts, { plan, route: 'meeting', isUrgent: true }, context),
);

/** What the inbox shows, and of whom. */
function waiting({ workItems }: TaskFacts): readonly string[] {
  return workItems.filter(({ closedAt }) => closedAt === null).map(({ kind, unitId }) => `${kind} ${unitId}`);
}

/** On the agenda of a session, as the task reads it. */
function onAgenda(facts: TaskFacts, more: Partial<AgendaPlace> = {}): TaskFacts {
  const { id: annualPlanId, admittedAt } = planOf(facts);
  const place = { annualPlanId, meetingId: 'session', place: 1, state: 'fixed' as const, arrivedAt: admittedAt ?? '' };
  const session = { heldOn: '2026-03-26', meetingState: 'fixed' as const };
  return { ...facts, agenda: [...facts.agenda, { ...place, ...session, ...more }] };
}

function decide(facts: TaskFacts, how: Partial<Parameters<typeof decideAnnualPlan>[1]> = {}): Verdict {
  return decideAnnualPlan(facts, { plan: planOf(facts), ...approved, ...how }, anAct());
}

describe('The general office', () => {
  it('admits a plan to a session: it counts as arrived, and waits for a place', () => {
    expect(planOf(forMeeting)).toMatchObject({
      state: 'deciding',
      route: 'meeting',
      isUrgent: true,
      admittedAt: anAct().at,
    });
    expect(waiting(forMeeting)).toContain(`agenda-place ${standings.secretariat}`);
  });

  it('admits a plan to circulation: it is with the approver at once', () => {
    expect(waiting(circulated)).toContain(`decision ${standings.approver}`);
  });

  it('sends papers back for their form, with opinions', () => {
    const opinions = [{ part: null, text: '缺附件' }];
    const verdict = sendBackAnnualPlan(requested, { plan: planOf(requested), to: 'reviewing', opinions }, anAct());
    expect(decided(verdict).events).toMatchObject([{ verb: 'annualPlan.sendBack', unitId: standings.secretariat }]);
    expect(planOf(carryOut(requested, verdict)).state).toBe('reviewing');
  });

  it('records a decision on the approver’s behalf, and the event names both', () => {
    const act = { plan: planOf(circulated), ...approved, paper };
    const verdict = recordDecision(circulated, act, anAct(undefined, 'clerk'));
    const by = { decidedBy: standings.approver, recordedBy: 'clerk', paper };
    expect(planOf(carryOut(circulated, verdict))).toMatchObject({ state: 'approved', ...by });
    expect(decided(verdict).events).toMatchObject([{ verb: 'annualPlan.recordDecision', payload: by }]);
  });

  it('records no decision of tomorrow', () => {
    const act = { plan: planOf(circulated), ...approved, paper: { ...paper, date: '2026-03-03' } };
    expect(recordDecision(circulated, act, anAct())).toMatchObject({ code: 'INVALID' });
  });
});

describe('The approver', () => {
  it('decides on the route of meetings only what is on a fixed agenda', () => {
    expect(decide(forMeeting)).toMatchObject({ code: 'NOT_ON_AN_AGENDA' });
    expect(decide(onAgenda(forMeeting, { state: 'proposed' }))).toMatchObject({ code: 'NOT_ON_AN_AGENDA' });
    expect(decide(onAgenda(forMeeting, { meetingState: 'planned' }))).toMatchObject({ code: 'NOT_ON_AN_AGENDA' });
    expect(planOf(carryOut(onAgenda(forMeeting), decide(onAgenda(forMeeting)))).state).toBe('approved');
    const held = onAgenda(forMeeting, { meetingState: 'held' });
    expect(decided(decide(held)).events).toMatchObject([{ payload: { meetingId: 'session', route: 'meeting' } }]);
  });

  it('does not decide by a place that the plan had before it was returned and admitted anew', () => {
    const earlier = onAgenda(forMeeting, { arrivedAt: '2026-02-01T04:00:00.000Z', meetingState: 'held' });
    expect(decide(earlier)).toMatchObject({ code: 'NOT_ON_AN_AGENDA' });
  });

  it('approves in principle only with conditions, and other decisions keep none', () => {
    const principle = { decision: 'in-principle' as const };
    expect(decide(circulated, principle)).toMatchObject({ code: 'DECISION_NEEDS_CONDITIONS' });
    expect(decide(circulated, { ...principle, conditions: '  ' })).toMatchObject({ code: 'DECISION_NEEDS_CONDITIONS' });
    const revising = carryOut(circulated, decide(circulated, { ...principle, conditions: '补充资金来源' }));
    expect(planOf(revising)).toMatchObject({ state: 'revising', conditions: '补充资金来源' });
    const refused = carryOut(circulated, decide(circulated, { decision: 'refused', conditions: '补充' }));
    expect(planOf(refused)).toMatchObject({ state: 'refused', conditions: null });
  });

  it('decides nothing twice', () => {
    expect(decide(carryOut(circulated, decide(circulated)))).toMatchObject({ code: 'ANNUAL_PLAN_STATE' });
  });

  it.each(['drafting', 'reviewing', 'requested'] as const)('returns a plan undecided to %s', (to) => {
    const verdict = remitAnnualPlan(forMeeting, { plan: planOf(forMeeting), to, opinions: [] }, anAct());
    expect(decided(verdict).events).toMatchObject([{ verb: 'annualPlan.remit', payload: { to } }]);
    expect(planOf(carryOut(forMeeting, verdict))).toMatchObject({ state: to, route: null, admittedAt: null });
  });
});

describe('A reply', () => {
  const decidedPlan = carryOut(circulated, decide(circulated));
  const reply = (facts: TaskFacts, replyNumber = '桂政函〔2026〕12号') =>
    replyAnnualPlan(facts, { plan: planOf(facts), replyNumber }, anAct());

  it('is owed for each decision, and publishes it once', () => {
    expect(waiting(decidedPlan)).toContain(`reply ${standings.secretariat}`);
    const replied = carryOut(decidedPlan, reply(decidedPlan));
    expect(planOf(replied)).toMatchObject({ replyNumber: '桂政函〔2026〕12号', repliedAt: anAct().at });
    expect(waiting(replied)).not.toContain(`reply ${standings.secretariat}`);
    expect(reply(replied, '桂政函〔2026〕13号')).toMatchObject({ code: 'REPLIED_ALREADY' });
  });

  it('waits for the decision', () => {
    expect(reply(circulated)).toMatchObject({ code: 'NOT_DECIDED' });
  });

  it('shares its number only within one request', () => {
    const other = (requestId: string): TaskFacts => {
      const row = { ...planOf(decidedPlan), id: 'other', requestId, replyNumber: '桂政函〔2026〕12号' };
      return { ...decidedPlan, annualPlans: [row, ...decidedPlan.annualPlans] };
    };
    expect(reply(other('another'))).toMatchObject({ code: 'NUMBER_TAKEN' });
    expect(decided(reply(other('request'))).events).toMatchObject([{ verb: 'annualPlan.reply' }]);
  });
});
