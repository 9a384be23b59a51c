import { beforeAll, describe, expect, it } from '@jest/globals';

import { ownTemporal, sharedTemporal } from '../rigs/temporal.rig.js';
import { type Played, playedScenario } from '../scenario/disposable.js';

const seed = 20_261_124;

describe('conductors are disposable', () => {
  let quiet: Played;
  let troubled: Played;

  beforeAll(async () => {
    quiet = await playedScenario(sharedTemporal);
    troubled = await playedScenario(ownTemporal, { seed, count: 20, lost: 3 });
  }, 600_000);

  it('ends with the same record after 17 conductors were terminated and Temporal lost its database three times', () => {
    expect(troubled.interrupted).toEqual({ terminated: 17, lost: 3 });
    expect(troubled.lines).toEqual(quiet.lines);
    expect(troubled.digest).toBe(quiet.digest);
  });

  it('leaves nothing unwatched', () => {
    expect([quiet.findings, troubled.findings]).toEqual([0, 0]);
  });
});
