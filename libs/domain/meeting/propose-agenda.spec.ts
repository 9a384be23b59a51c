import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aMeeting, aPlan, aWaiting } from '#testing/builders/plan.builder.js';
import { dayInShanghai, dayPlus } from '../calendar/day.js';
import type { PlanFacts } from '../plan/plan.facts.js';
import type { AgendaItem } from './meeting.js';
import { inOrderOfTaking, proposeAgenda } from './propose-agenda.js';

/** The agendas proposed, by session: ids of annual plans in the order of their places. */
function agendas({ meetings, queue, agendaItems }: PlanFacts): Record<string, readonly string[]> {
  const places = proposeAgenda(meetings, queue, agendaItems);
  const of = (meetingId: string) =>
    places.filter((place) => place.meetingId === meetingId).sort((one, other) => one.place - other.place);
  return Object.fromEntries(meetings.map(({ id }) => [id, of(id).map(({ plan }) => plan.id)]));
}

const noonOf = (day: string): string => `${day}T04:00:00.000Z`;
const ids = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `plan-${from + index}`);

/** 45 annual plans, each request admitted a working day after the last, the last bundles first: arrival is not task order. */
const bundles = {
  task: (number: number) => number,
  lead: (number: number) => Math.ceil(number / 3),
  sector: (number: number) => Math.ceil(number / 9),
} as const;

function admitted(bundle: keyof typeof bundles): PlanFacts['annualPlans'] {
  const last = bundles[bundle](45);
  return Array.from({ length: 45 }, (_, index) => {
    const number = index + 1;
    return aWaiting(number, noonOf(dayPlus('2026-03-01', last - bundles[bundle](number))));
  });
}

/** The order in which they come: bundles from the last to the first, in a bundle in order of the tasks. */
function inOrder(bundle: keyof typeof bundles): readonly string[] {
  const numbers = Array.from({ length: 45 }, (_, index) => index + 1);
  const of = bundles[bundle];
  return numbers.sort((one, other) => of(other) - of(one) || one - other).map((number) => `plan-${number}`);
}

describe.each(['task', 'lead', 'sector'] as const)('45 annual plans bundled by %s', (bundle) => {
  const annualPlans = admitted(bundle);

  it('fill sessions of 12 in order of arrival, and what does not fit goes to the next', () => {
    const meetings = ['2026-05-21', '2026-06-25', '2026-07-23', '2026-08-20'].map((day) => aMeeting(day));
    const order = inOrder(bundle);
    expect(agendas(aPlan({ annualPlans, meetings }))).toEqual({
      '2026-05-21': order.slice(0, 12),
      '2026-06-25': order.slice(12, 24),
      '2026-07-23': order.slice(24, 36),
      '2026-08-20': order.slice(36),
    });
  });

  it('fit one session of 45, in order of arrival', () => {
    const meetings = [aMeeting('2026-05-21', { room: 45 })];
    expect(agendas(aPlan({ annualPlans, meetings }))).toEqual({ '2026-05-21': inOrder(bundle) });
  });
});

describe('Proposing an agenda', () => {
  const meetings = [
    aMeeting('2026-10-15', { papersBy: '2026-10-09' }),
    aMeeting('2026-10-29', { papersBy: '2026-10-22' }),
  ];

  it('sends a plan that came in after the papers were due to the next session though there is room', () => {
    // The papers are due on 9 October; in Asia/Shanghai the day ends at 16:00 UTC.
    const annualPlans = [
      aWaiting(1, '2026-10-09T15:59:59.999Z'),
      aWaiting(2, '2026-10-09T16:00:00.000Z'),
      aWaiting(3, '2026-10-10T02:00:00.000Z', { isUrgent: true }),
    ];
    expect(agendas(aPlan({ annualPlans, meetings }))).toEqual({
      '2026-10-15': ['plan-1'],
      '2026-10-29': ['plan-3', 'plan-2'],
    });
  });

  it('takes urgent ones first, whenever they came in', () => {
    const annualPlans = [
      ...Array.from({ length: 12 }, (_, index) => aWaiting(index + 1, noonOf('2026-09-01'))),
      aWaiting(45, noonOf('2026-09-30'), { isUrgent: true }),
    ];
    const proposed = agendas(aPlan({ annualPlans, meetings }));
    expect(proposed['2026-10-15']).toEqual(['plan-45', ...ids(1, 11)]);
    expect(proposed['2026-10-29']).toEqual(['plan-12']);
  });

  it('leaves alone what does not wait for a session, and sessions that are fixed, held or cancelled', () => {
    const annualPlans = [
      aWaiting(1, noonOf('2026-09-01'), { route: 'circulation' }),
      aWaiting(2, noonOf('2026-09-01'), { state: 'requested' }),
      aWaiting(3, noonOf('2026-09-01')),
    ];
    const closed = (['fixed', 'held', 'cancelled'] as const).map((state) =>
      aMeeting(`2026-09-1${state.length}`, { state }),
    );
    const proposed = agendas(aPlan({ annualPlans, meetings: [...closed, ...meetings] }));
    expect(Object.values(proposed).flat()).toEqual(['plan-3']);
    expect(proposed['2026-10-15']).toEqual(['plan-3']);
  });

  it('goes round what the office placed by hand, and past the session that it took a plan off', () => {
    const annualPlans = [1, 2, 3].map((number) => aWaiting(number, noonOf('2026-09-01')));
    const agendaItems = [anItem('plan-3', { state: 'fixed', place: 1 }), anItem('plan-1', { state: 'off', place: 2 })];
    const places = proposeAgenda(meetings, aPlan({ annualPlans }).queue, agendaItems);
    expect(places.map(({ plan, meetingId, place }) => [plan.id, meetingId, place])).toEqual([
      ['plan-1', '2026-10-29', 1],
      ['plan-2', '2026-10-15', 2],
    ]);
  });

  it('proposes a plan anew for a session that it was taken off before it was returned', () => {
    const agendaItems = [anItem('plan-1', { state: 'off', arrivedAt: noonOf('2026-08-01') })];
    const { queue } = aPlan({ annualPlans: [aWaiting(1, noonOf('2026-09-01'))] });
    expect(proposeAgenda(meetings, queue, agendaItems)).toMatchObject([{ meetingId: '2026-10-15' }]);
  });
});

function anItem(annualPlanId: string, more: Partial<AgendaItem>): AgendaItem {
  const of = { planId: 'plan', meetingId: '2026-10-15', taskId: 'task', leadUnitId: 'lead' };
  const row = { id: `item-${annualPlanId}`, ...of, annualPlanId, place: 1, state: 'proposed' as const };
  return { ...row, isUrgent: false, arrivedAt: noonOf('2026-09-01'), revision: 1, ...more };
}

const day = fc.integer({ min: 0, max: 60 }).map((days) => dayPlus('2026-03-01', days));
const sessions = fc.uniqueArray(fc.record({ day, room: fc.integer({ min: 1, max: 4 }), lead: fc.nat({ max: 9 }) }), {
  selector: (one) => one.day,
  maxLength: 6,
});
const waiting = fc.array(fc.record({ day, isUrgent: fc.boolean() }), { maxLength: 30 });

describe('Whatever sessions there are and plans wait', () => {
  const facts = fc.tuple(sessions, waiting).map(([planned, plans]) =>
    aPlan({
      meetings: planned.map(({ day: heldOn, room, lead }) =>
        aMeeting(heldOn, { room, papersBy: dayPlus(heldOn, -lead) }),
      ),
      annualPlans: plans.map(({ day: on, isUrgent }, index) => aWaiting(index + 1, noonOf(on), { isUrgent })),
    }),
  );

  it('no session is over its room, nobody is late for it, and each plan is proposed at most once, in unbroken places', () => {
    fc.assert(
      fc.property(facts, ({ meetings, queue }) => {
        const places = proposeAgenda(meetings, queue, []);
        expect(new Set(places.map(({ plan }) => plan.id)).size).toBe(places.length);
        for (const { id, room, papersBy } of meetings) {
          const items = places.filter(({ meetingId }) => meetingId === id);
          expect(items.length).toBeLessThanOrEqual(room);
          expect(items.map(({ place }) => place).sort((one, other) => one - other)).toEqual(
            items.map((_, at) => at + 1),
          );
          items.forEach(({ plan }) => expect(dayInShanghai(plan.admittedAt) <= papersBy).toBe(true));
        }
      }),
    );
  });

  it('who comes first in order is never proposed after somebody for whose session it was in time', () => {
    fc.assert(
      fc.property(facts, ({ meetings, queue }) => {
        const places = new Map(proposeAgenda(meetings, queue, []).map((place) => [place.plan.id, place.meetingId]));
        const ordered = inOrderOfTaking(queue);
        ordered.forEach((plan, at) => {
          for (const later of ordered.slice(at + 1)) {
            const taken = meetings.find(({ id }) => id === places.get(later.id));
            if (taken === undefined || dayInShanghai(plan.admittedAt) > taken.papersBy) continue;
            const own = meetings.find(({ id }) => id === places.get(plan.id));
            expect(own !== undefined && own.heldOn <= taken.heldOn).toBe(true);
          }
        });
      }),
    );
  });

  it('the order in which they are read changes nothing', () => {
    fc.assert(
      fc.property(facts, ({ meetings, queue }) => {
        const said = (places: ReturnType<typeof proposeAgenda>) =>
          places.map(({ plan, meetingId, place }) => `${plan.id} ${meetingId} ${place}`).sort();
        const turned = proposeAgenda([...meetings].reverse(), [...queue].reverse(), []);
        expect(said(turned)).toEqual(said(proposeAgenda(meetings, queue, [])));
      }),
    );
  });
});
