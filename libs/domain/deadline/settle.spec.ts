import { describe, expect, it } from '@jest/globals';
import { anAct, carryOut, noon } from '#testing/builders/act.builder.js';
import { assignmentOf, contest, inputOf, only, terms } from '#testing/builders/row.builder.js';
import { aTask } from '#testing/builders/task.builder.js';
import { calendarOf2026 } from '../calendar/announced-days.fixture.js';
import { contestAssignment } from '../assignment/assignment.acts.js';
import { askClock, grantClock } from '../clock-request/clock-request.acts.js';
import { counterInput, delegateInput } from '../input/input.acts.js';
import { defaultPolicy } from '#testing/builders/policy.builder.js';
import type { Rules } from '../rules/rules.js';
import type { TaskFacts } from '../task/task.facts.js';
import { nextRungAt, settle } from './settle.js';

// Issued on Monday 2 March 2026 at noon: receipt is due on Tuesday the 3rd, acceptance on Monday the 9th, at 18:00.
const issued = aTask().issued().build();

function at(moment: string) {
  return { ...anAct(moment), at: moment };
}

/** `day HH:MM` in Asia/Shanghai, for every climbed rung of the matter. */
function climbed(facts: TaskFacts, until: string, kind = 'assignment'): string[] {
  const { facts: after, decision } = settle(facts, at(until));
  const kindOf = (id: unknown) => [...facts.deadlines, ...after.deadlines].find((row) => row.id === id)?.kind;
  return decision.events
    .filter(({ verb, payload }) => verb === 'deadline.climb' && kindOf(payload.deadlineId) === kind)
    .map(({ at: moment, payload }) => `${shanghai(moment)} ${String(payload.rung)}`);
}

function shanghai(moment: string): string {
  return new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');
}

const wholeLadder = [
  '03-05 09:00 remind-before',
  '03-09 18:00 remind-due',
  '03-10 09:00 tell-leader',
  '03-10 09:00 mark',
  '03-12 09:00 tell-coordinator',
  '03-16 09:00 slip-blue',
  '03-23 09:00 slip-yellow',
  '03-30 09:00 slip-red',
];

describe('A matter that nobody answers', () => {
  it('climbs its whole ladder, each rung at the moment at which it was due', () => {
    expect(climbed(issued, '2026-04-10T00:00:00.000Z')).toEqual(wholeLadder);
  });

  it('climbs a rung that is due at this very moment, and none that is due after it', () => {
    expect(climbed(issued, '2026-03-05T01:00:00.000Z')).toEqual(wholeLadder.slice(0, 1));
    expect(climbed(issued, '2026-03-05T00:59:59.999Z')).toEqual([]);
  });

  it('has the same facts whether it was looked at every day or once', () => {
    const end = '2026-04-10T00:00:00.000Z';
    const days = Array.from({ length: 39 }, (_, day) => new Date(Date.parse(noon) + day * 86_400_000).toISOString());
    const often = [...days, end].reduce((facts, day) => settle(facts, at(day)).facts, issued);
    const bare = ({ deadlines, slips }: TaskFacts) => JSON.stringify([deadlines, slips]).replace(/id-\d+/g, 'id');
    expect(bare(often)).toBe(bare(settle(issued, at(end)).facts));
  });

  it('climbs a rung once: what has fired stays fired', () => {
    const { facts } = settle(issued, at('2026-03-12T04:00:00.000Z'));
    expect(settle(facts, at('2026-03-12T04:00:00.000Z')).decision).toEqual({ changes: [], events: [] });
  });

  it('drafts slips with numbers that follow one another, and issues none', () => {
    const { facts } = settle(issued, at('2026-03-24T04:00:00.000Z'));
    expect(facts.slips).toMatchObject([
      { number: '督〔2026〕1-1号', grade: 'blue', state: 'drafted', addresseeUnitId: 'lead', paper: 'slip' },
      { number: '督〔2026〕1-2号', grade: 'yellow', state: 'drafted' },
    ]);
    expect(facts.workItems.map(({ kind, unitId, role }) => `${kind}: ${role} of ${unitId}`)).toContain(
      'slip-draft: inspector of supervision-office',
    );
  });

  it('calls the handler, then its leader, then whoever settles', () => {
    const { decision } = settle(issued, at('2026-03-12T04:00:00.000Z'));
    const calls = decision.changes.flatMap((change) =>
      'insert' in change && change.insert === 'announcements' && change.row.kind === 'assignment' ? [change.row] : [],
    );
    expect(calls.map(({ reason, role, unitId, occasion }) => [reason, role, unitId, occasion.split(':')[1]])).toEqual([
      ['remind', 'handler', 'lead', 'remind-before'],
      ['remind', 'handler', 'lead', 'remind-due'],
      ['tell-leader', 'leader', 'lead', 'tell-leader'],
      ['tell-coordinator', 'coordinator', 'coordinator-unit', 'tell-coordinator'],
    ]);
  });

  it('marks the light as it stands then: yellow when it is late', () => {
    const { events } = settle(issued, at('2026-03-12T04:00:00.000Z')).decision;
    const marks = events.filter(({ payload }) => payload.do === 'mark');
    expect(marks.map(({ at: moment, payload }) => [shanghai(moment), payload.rung, payload.light])).toEqual([
      ['03-04 09:00', 'mark', 'yellow'],
      ['03-10 09:00', 'mark', 'yellow'],
    ]);
    expect(events.filter(({ payload }) => payload.do !== 'mark' && 'light' in payload)).toEqual([]);
  });

  it('is done by the conductor, whoever’s act found it', () => {
    const { events } = settle(issued, at('2026-03-12T04:00:00.000Z')).decision;
    expect(new Set(events.map(({ actorId }) => actorId))).toEqual(new Set(['conductor']));
  });
});

describe('A matter that a city has handed on to a bureau', () => {
  const handed = aTask()
    .supportedBy('helper')
    .asked()
    .after((facts, context) => {
      const bureau = facts.units.find(({ id }) => id === 'bureau');
      return delegateInput(inputOf(facts, 'helper'), bureau, context);
    })
    .build();
  const ofInput = (facts: TaskFacts) => facts.deadlines.filter(({ kind }) => kind === 'input');

  it('keeps the clock of the city, which answers for it', () => {
    const asked = aTask().supportedBy('helper').asked().build();
    expect(ofInput(handed)).toMatchObject([{ holderUnitId: 'helper', dueAt: ofInput(asked)[0]?.dueAt, state: 'open' }]);
  });

  it('reminds the bureau, which has the line, and tells the leader of the city', () => {
    const { decision } = settle(handed, at('2026-03-18T00:00:00.000Z'));
    const calls = decision.changes.flatMap((change) =>
      'insert' in change && change.insert === 'announcements' && change.row.kind === 'input' ? [change.row] : [],
    );
    expect(calls.map(({ reason, role, unitId }) => `${reason}: ${role} of ${unitId}`)).toEqual([
      'remind: handler of bureau',
      'remind: handler of bureau',
      'tell-leader: leader of helper',
    ]);
  });
});

describe('A matter that is answered', () => {
  it('climbs no further, and what comes of it has a clock of its own', () => {
    const contested = aTask()
      .issued()
      .after((facts, context) => contestAssignment(assignmentOf(facts), contest, context))
      .build();
    expect(climbed(contested, '2026-03-31T00:00:00.000Z')).toEqual([]);
    expect(climbed(contested, '2026-03-10T00:00:00.000Z', 'settlement')).toEqual([
      '03-05 09:00 remind-before',
      '03-09 18:00 remind-due',
    ]);
  });
});

describe('Silence counts where policy says so', () => {
  const deemed = { ...defaultPolicy.deemed, assignment: '5wd', input: '10wd' } as const;
  const silent = aTask().withPolicy({ deemed });

  it('as acceptance, at the moment at which it was due, by nobody', () => {
    const { facts, decision } = settle(silent.issued().build(), at('2026-03-20T00:00:00.000Z'));
    const moment = '2026-03-09T10:00:00.000Z';
    expect(assignmentOf(facts)).toMatchObject({
      state: 'accepted',
      acceptedAt: moment,
      deemedAt: moment,
      receivedAt: null,
    });
    expect(decision.events).toContainEqual(
      expect.objectContaining({
        verb: 'assignment.accept',
        at: moment,
        actorId: 'conductor',
        payload: { deemed: true },
      }),
    );
  });

  it('and an act after it is refused, though no conductor was awake', () => {
    const { facts } = settle(silent.issued().build(), at('2026-03-20T00:00:00.000Z'));
    expect(contestAssignment(assignmentOf(facts), contest, anAct('2026-03-20T00:00:00.000Z'))).toMatchObject({
      code: 'ALREADY_DEEMED',
      details: { verb: 'accept', on: '2026-03-09' },
    });
  });

  it('never before a date that was extended', () => {
    const ofLead = (facts: TaskFacts) => only(facts.deadlines.find(({ kind }) => kind === 'assignment'));
    const demand = { kind: 'extension' as const, reason: '', until: '2026-03-20' };
    const extended = silent
      .issued()
      .after((facts, context) => askClock(facts, { deadline: ofLead(facts), demand }, context))
      .after((facts, context) =>
        grantClock(facts, { request: only(facts.clockRequests[0]), verb: 'extend', opinion: '' }, context),
      )
      .build();
    expect(assignmentOf(settle(extended, at('2026-03-20T09:59:59.999Z')).facts).state).toBe('issued');
    expect(assignmentOf(settle(extended, at('2026-03-20T10:00:00.000Z')).facts).state).toBe('accepted');
  });

  it('as confirmation of an input, and as agreement to a counter-offer', () => {
    const asked = silent.supportedBy('helper', 'partner').asked();
    const countered = asked.after((facts, context) => counterInput(inputOf(facts, 'helper'), terms, context)).build();
    const { facts } = settle(countered, at('2026-03-20T00:00:00.000Z'));
    expect(inputOf(facts, 'partner')).toMatchObject({
      state: 'confirmed',
      terms: null,
      deemedAt: '2026-03-16T10:00:00.000Z',
    });
    expect(inputOf(facts, 'helper')).toMatchObject({ state: 'confirmed', terms, deemedAt: '2026-03-16T10:00:00.000Z' });
  });
});

describe('A new policy', () => {
  const from = '2026-03-06T02:00:00.000Z';
  const first: Rules = { from: '2020-01-01T00:00:00.000Z', policy: defaultPolicy, calendar: calendarOf2026 };

  function under(change: Partial<typeof defaultPolicy>): TaskFacts {
    const policy = { ...defaultPolicy, version: 2, ...change };
    return { ...issued, rules: [first, { from, policy, calendar: calendarOf2026 }] };
  }

  it('moves a due date to what it says, and no rung is climbed twice', () => {
    const longer = under({ terms: { ...defaultPolicy.terms, assignment: '8wd' } });
    expect(climbed(longer, '2026-03-17T00:00:00.000Z')).toEqual([
      '03-05 09:00 remind-before',
      '03-12 18:00 remind-due',
      '03-13 09:00 tell-leader',
      '03-13 09:00 mark',
    ]);
  });

  it('leaves a rung that is due at its very moment to the old one', () => {
    const ladders = defaultPolicy.ladders.map((ladder) => {
      return { ...ladder, rungs: ladder.rungs.filter(({ id }) => id !== 'remind-before') };
    });
    const policy = { ...defaultPolicy, version: 2, ladders };
    const sameMoment = { from: '2026-03-05T01:00:00.000Z', policy, calendar: calendarOf2026 };
    expect(climbed({ ...issued, rules: [first, sameMoment] }, '2026-04-10T00:00:00.000Z')).toEqual(wholeLadder);
  });

  it('never moves it to before a full new term from when it counts', () => {
    const shorter = settle(under({ terms: { ...defaultPolicy.terms, assignment: '1wd' } }), at(from)).facts;
    expect(shorter.deadlines.find(({ kind }) => kind === 'assignment')?.dueAt).toBe('2026-03-09T10:00:00.000Z');
  });

  it('lets silence count only after a full term from when it counts, however long the matter has waited', () => {
    const silent = under({ deemed: { ...defaultPolicy.deemed, assignment: '2wd' } });
    expect(assignmentOf(settle(silent, at('2026-03-10T09:59:59.999Z')).facts).state).toBe('issued');
    const { facts } = settle(silent, at('2026-03-10T10:00:00.000Z'));
    expect(assignmentOf(facts)).toMatchObject({ state: 'accepted', deemedAt: '2026-03-10T10:00:00.000Z' });
  });

  it('records each moved date with both versions', () => {
    const { decision } = settle(under({ terms: { ...defaultPolicy.terms, assignment: '8wd' } }), at(from));
    const moved = decision.events.find(({ verb }) => verb === 'deadline.move');
    expect(moved).toMatchObject({
      at: from,
      payload: {
        from: { dueAt: '2026-03-09T10:00:00.000Z', policyVersion: 1, calendarVersion: 1 },
        to: { dueAt: '2026-03-12T10:00:00.000Z', policyVersion: 2, calendarVersion: 1 },
      },
    });
  });

  it('wakes the watch when it comes into force', () => {
    const due = settle(under({}), at('2026-03-06T01:00:00.000Z')).facts;
    expect(nextRungAt(due)).toBe(from);
  });
});

describe('The watch wakes next', () => {
  it('at the earliest rung', () => {
    expect(nextRungAt(issued)).toBe('2026-03-03T10:00:00.000Z');
  });

  it('never, while nothing is dated', () => {
    expect(nextRungAt(aTask().build())).toBeNull();
  });

  it('never for a task that is not started, also after an act', () => {
    expect(nextRungAt(carryOut(aTask().build(), { changes: [], events: [] }))).toBeNull();
  });
});
