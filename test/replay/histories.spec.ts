import { beforeAll, describe, expect, it } from '@jest/globals';
import proto from '@temporalio/proto';
import { Worker } from '@temporalio/worker';

import { CONDUCTOR_VERSION } from '#contracts/conductor.contract.js';

import { currentBundle } from '../rigs/conductor.rig.js';
import { endings, recordedHistories } from './recorded.js';

const advice =
  `The conductors' code no longer fits histories of version ${CONDUCTOR_VERSION}. ` +
  'Raise CONDUCTOR_VERSION in libs/contracts/conductor.contract.ts and record new ones: npm run histories.';

describe('recorded histories', () => {
  let code = '';

  beforeAll(async () => {
    code = (await currentBundle()).code;
  }, 60_000);

  const replay = (json: unknown, bundled: string): Promise<void> =>
    Worker.runReplayHistory({ workflowBundle: { code: bundled } }, historyOf(json), 'task/recorded');

  it('are there for every ending of this version', () => {
    expect(
      recordedHistories()
        .map(({ ending }) => ending)
        .sort(),
    ).toEqual([...endings].sort());
  });

  it.each(recordedHistories())('fit the code as it is: $ending', async ({ json }) => {
    await replay(json, code).catch((cause: unknown) => {
      throw new Error(advice, { cause });
    });
  });

  it('break when a conductor does one thing more', async () => {
    const [ready] = recordedHistories().filter(({ ending }) => ending === 'ready');
    const changed = code.replace(
      /await conducting\.load\(input\);/,
      'await conducting.load(input); await conducting.load(input);',
    );
    expect(changed).not.toBe(code);
    await expect(replay(ready?.json, changed)).rejects.toThrow();
  });
});

/** protobufjs's own JSON: `toJSON` wrote it. */
function historyOf(json: unknown): proto.temporal.api.history.v1.IHistory {
  return proto.temporal.api.history.v1.History.fromObject(json as Record<string, unknown>); // an object was recorded
}
