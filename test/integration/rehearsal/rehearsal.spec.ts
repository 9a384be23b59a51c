import { describe, expect, it } from '@jest/globals';

import { playedRehearsal } from '../../rehearsal/played.js';
import { tableOf } from '../../rehearsal/table.js';
import { timeSkippingTemporal } from '../../rigs/temporal.rig.js';

const limit = 600_000;

describe('A rehearsal of the plan as written', () => {
  it(
    'of nine tasks, one of each sector, into its second year, leaves nothing that does not agree',
    async () => {
      const stage = { tasks: [3, 4, 12, 18, 22, 26, 31, 38, 41], temporal: timeSkippingTemporal };
      const settings = { seed: 1, cast: 'mixed', milestoneDays: [], until: '2022-06-20T10:00:00.000Z' } as const;
      const { outcome } = await playedRehearsal(stage, settings);
      expect(outcome.faults).toEqual([]);
      expect(outcome.leads.reduce((sum, { plans }) => sum + plans, 0)).toBe(18);
    },
    limit,
  );

  it(
    'prints the same table for the same seed',
    async () => {
      const stage = { tasks: [3, 12], temporal: timeSkippingTemporal };
      const settings = { seed: 7, cast: 'mixed', milestoneDays: [], until: '2021-12-10T10:00:00.000Z' } as const;
      const first = await playedRehearsal(stage, settings);
      const second = await playedRehearsal(stage, settings);
      expect(tableOf(second.outcome)).toEqual(tableOf(first.outcome));
    },
    limit,
  );
});
