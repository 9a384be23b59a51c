import { describe, expect, it } from '@jest/globals';
import { defaultPolicy } from '#testing/builders/policy.builder.js';
import { calendarOf2026 } from '../calendar/announced-days.fixture.js';
import { explainLight } from './explain-light.js';
import { lightAt, lightsOf, unlit } from './lights.js';

const rules = { from: '2020-01-01T00:00:00.000Z', policy: { ...defaultPolicy, version: 4 }, calendar: calendarOf2026 };
/** Thursday 8 October 2026, the first working day after National Day; the 10th is a Saturday that is worked. */
const dueAt = '2026-10-08T10:00:00.000Z';
const lights = lightsOf(dueAt, 'handler', rules);

describe('A light', () => {
  it('has its moments by the policy’s rule and the calendar, with the rule’s version', () => {
    expect(lights).toEqual({
      blueAt: '2026-09-29T10:00:00.000Z',
      yellowAt: dueAt,
      redAt: '2026-10-14T10:00:00.000Z',
      lightVersion: 4,
    });
  });

  it.each([
    ['2026-09-29T09:59:59.999Z', 'green'],
    ['2026-09-29T10:00:00.000Z', 'blue'],
    ['2026-10-08T10:00:00.000Z', 'blue'],
    ['2026-10-08T10:00:00.001Z', 'yellow'],
    ['2026-10-14T10:00:00.000Z', 'yellow'],
    ['2026-10-14T10:00:00.001Z', 'red'],
  ])('is at %s %s: what is due at a moment is late only after it', (at, light) => {
    expect(lightAt(lights, at)).toBe(light);
    expect(explainLight(lights, dueAt, at)?.light).toBe(light);
  });

  it('says why, in both languages', () => {
    expect(explainLight(lights, dueAt, '2026-10-15T00:00:00.000Z')).toEqual({
      light: 'red',
      zh: '红灯：已于2026-10-08到期，超过2026-10-14仍未办结',
      en: 'Red: was due on 2026-10-08, and not done past 2026-10-14',
    });
  });

  it('is none for the approver, and none where nothing is due', () => {
    expect([lightsOf(dueAt, 'approver', rules), lightsOf(null, 'handler', rules)]).toEqual([unlit, unlit]);
    expect([lightAt(unlit, dueAt), explainLight(unlit, dueAt, dueAt)]).toEqual([null, null]);
  });
});
