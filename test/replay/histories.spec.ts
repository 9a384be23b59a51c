import { beforeAll, describe, expect, it } from '@jest/globals';

import { CONDUCTOR_VERSION, conductorKinds } from '#contracts/conductor.contract.js';

import { currentBundle } from '../rigs/conductor.rig.js';
import { replay } from '../rigs/replay.rig.js';
import { endings, type RecordedHistory, recordedHistories } from './recorded.js';

const advice =
  `The conductors' code no longer fits histories of version ${CONDUCTOR_VERSION}. ` +
  'Raise CONDUCTOR_VERSION in libs/contracts/conductor.contract.ts and record new ones: npm run histories.';
const missing =
  `There has to be a history of every ending of version ${CONDUCTOR_VERSION}, and no other. ` +
  'Record them: npm run histories.';

describe('recorded histories', () => {
  let code = '';

  beforeAll(async () => {
    code = (await currentBundle()).code;
  });

  const replayed = ({ ending, history }: RecordedHistory, bundled: string): Promise<number> => {
    const kind = conductorKinds.find((candidate) => ending.startsWith(`${candidate}-`)) ?? '';
    return replay(bundled, [{ workflowId: `${kind}/recorded`, history }]);
  };

  it('are there for every ending of this version', () => {
    const found = recordedHistories().map(({ ending }) => ending);
    if ([...found].sort().join() !== [...endings].sort().join())
      throw new Error(`${missing} Found: ${found.join(', ')}`);
  });

  it.each(recordedHistories())('fit the code as it is: $ending', async (recorded) => {
    await replayed(recorded, code).catch((cause: unknown) => {
      throw new Error(advice, { cause });
    });
  });

  it.each([
    ['reads once more', '(await conducting.load(input), await conducting.load(input))'],
    ['does not read first', '{ progress: { head: 0, started: true, lead: "asked" }, at: "", labels: {} }'],
  ])('break when a conductor %s', async (_change, instead) => {
    const changed = code.replace('await conducting.load(input)', instead);
    expect(changed).not.toBe(code);
    const [ready] = recordedHistories().filter(({ ending }) => ending === 'task-ready');
    if (ready === undefined) throw new Error(missing);
    await expect(replayed(ready, changed)).rejects.toThrow('The code does not fit the history of task/recorded.');
  });
});
