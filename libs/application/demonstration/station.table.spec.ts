import { describe, expect, it } from '@jest/globals';

import { draftedBefore, stationOf, stations } from './station.table.js';

describe('the stations of the demonstration', () => {
  const stopping = Object.values(stations).flatMap(({ tasks }) => tasks);

  it('stops each task once, and lets a third of them come into force', () => {
    expect(new Set(stopping).size).toBe(stopping.length);
    expect(stopping.every((task) => task >= 1 && task <= 45)).toBe(true);
    expect(45 - stopping.length).toBeGreaterThanOrEqual(15);
  });

  it('has at least three assignments to sign besides the one of the README', () => {
    expect(stations.reopened.tasks.filter((task) => task !== 32).length).toBeGreaterThanOrEqual(3);
  });

  it('says of each task where it stops and when it is drafted', () => {
    expect([stationOf(32), draftedBefore(32)]).toEqual(['reopened', 17]);
    expect([stationOf(2), draftedBefore(2)]).toEqual(['in-force', null]);
  });
});
