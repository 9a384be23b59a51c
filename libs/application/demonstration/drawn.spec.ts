import { describe, expect, it } from '@jest/globals';

import { drawn, drawnBetween } from './drawn.js';

const seeds = Array.from({ length: 2000 }, (_, index) => `item ${index}`);

describe('drawing from a text', () => {
  it('draws the same number in every run', () => {
    expect(drawnBetween('pace 12 input', 1, 1000)).toBe(37);
  });

  it('draws evenly, and both ends', () => {
    const mean = seeds.map(drawn).reduce((sum, one) => sum + one, 0) / seeds.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.03);
    expect([...new Set(seeds.map((seed) => drawnBetween(seed, 1, 3)))].sort()).toEqual([1, 2, 3]);
  });
});
