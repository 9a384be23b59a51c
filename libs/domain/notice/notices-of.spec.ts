import { describe, expect, it } from '@jest/globals';

import type { Announcement } from '../announcement/announcement.js';
import { calendarOf2026 } from '../calendar/announced-days.fixture.js';
import { defaultPreference, type NoticePreference } from './notice-preference.js';
import { type Call, noticesOf, type Told } from './notices-of.js';
import type { Standing } from './overtaken.js';

const announcement: Announcement = {
  id: 'a',
  occasion: 'act 1',
  planId: 'plan',
  taskId: 'task',
  at: '2026-09-14T04:00:00.000Z',
  reason: 'work-item',
  kind: 'input',
  subjectId: 'input',
  unitId: 'unit',
  role: 'handler',
  personId: null,
  title: '任务1',
  dueAt: null,
  deadlineId: null,
  rung: null,
};
const reminder: Announcement = { ...announcement, reason: 'remind', deadlineId: 'deadline', rung: 'first' };
const open: Standing = { deadline: { state: 'open', climbed: ['first'] }, rungsTold: new Set(['first']) };
const mailed: NoticePreference = { ...defaultPreference('ann'), mail: 'ann@x.example' };

function told(
  calls: readonly Call[],
  more: { standing?: Standing; preference?: NoticePreference; on?: boolean } = {},
): Told {
  let made = 0;
  return noticesOf(calls, {
    at: '2026-09-14T04:00:05.000Z',
    newId: () => `id ${(made += 1)}`,
    calendar: more.on === false ? null : calendarOf2026,
    preferenceOf: () => more.preference ?? mailed,
    standingOf: () => more.standing ?? open,
  });
}

const calling = (announcement: Announcement, ...personIds: string[]): Call => ({ announcement, personIds });

describe('what people are told', () => {
  it('of dates that move is one notice a person, mailed as that person wants reminders', () => {
    const moved = { ...announcement, occasion: 'calendar:2', reason: 'date-moved' as const, deadlineId: 'one' };
    const calls = [calling(moved, 'ann'), calling({ ...moved, id: 'b', taskId: 'another', deadlineId: 'two' }, 'ann')];
    const { notices, letters } = told(calls);
    expect(notices.map(({ lines }) => lines.map(({ reason }) => reason))).toEqual([['date-moved', 'date-moved']]);
    expect(letters).toHaveLength(1);
    const preference = { ...mailed, channels: { ...mailed.channels, remind: 'none' as const } };
    expect(told(calls, { preference }).letters).toEqual([]);
  });

  it('is one notice a person and occasion, whatever the occasion called for and however often it called', () => {
    const calls = [
      calling(announcement, 'ann', 'bob', 'ann'),
      calling({ ...announcement, id: 'b', subjectId: 'another' }, 'ann'),
      calling({ ...announcement, id: 'c', occasion: 'act 2' }, 'ann'),
    ];
    const notices = told(calls).notices.map(({ personId, occasion, lines }) => [personId, occasion, lines.length]);
    expect(notices).toEqual([
      ['ann', 'act 1', 2],
      ['bob', 'act 1', 1],
      ['ann', 'act 2', 1],
    ]);
  });

  it('goes by the most urgent channel of its lines, as one letter', () => {
    const calls = [calling(announcement, 'ann'), calling(reminder, 'ann')];
    const { notices, letters } = told(calls);
    expect(letters).toMatchObject([{ id: notices[0]?.letterId, kind: 'notice', state: 'waiting', attempts: 0 }]);
    expect(notices).toMatchObject([{ digestAt: null }]);
  });

  it('waits for the next digest where no line is urgent', () => {
    const { notices, letters } = told([calling(announcement, 'ann')]);
    expect([notices[0]?.digestAt, letters]).toEqual(['2026-09-14T09:00:00.000Z', []]);
  });

  it('is not mailed where mail is off, or where there is no address', () => {
    const offs = [{ on: false }, { preference: defaultPreference('ann') }];
    for (const off of offs) {
      const { notices, letters } = told([calling(reminder, 'ann')], off);
      expect([notices[0]?.digestAt, letters]).toEqual([null, []]);
    }
  });

  it('has passed where nothing but an overtaken reminder is in it', () => {
    const standing = { deadline: { state: 'closed' as const, climbed: ['first'] }, rungsTold: new Set<string>() };
    expect(told([calling(reminder, 'ann')], { standing })).toMatchObject({
      notices: [{ state: 'passed' }],
      letters: [],
    });
    const both = told([calling(reminder, 'ann'), calling(announcement, 'ann')], { standing });
    expect(both.notices).toMatchObject([{ state: 'told', digestAt: '2026-09-14T09:00:00.000Z' }]);
  });
});
