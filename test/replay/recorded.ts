import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { CONDUCTOR_VERSION } from '#contracts/conductor.contract.js';
import { projectRoot } from '#platform/configuration/project-root.js';

/** Every way in which a conductor's run has ended or stands so far. */
export const endings = [
  'awaiting-lead',
  'gathering-inputs',
  'ready',
  'continued-as-new',
  'failed',
  'terminated',
] as const;
export type Ending = (typeof endings)[number];

/** Histories of this version of the conductors' code. */
const folder = join(projectRoot, 'test', 'replay', 'histories', `v${CONDUCTOR_VERSION}`);

export function recordedHistories(): readonly { readonly ending: string; readonly json: unknown }[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.map((file) => {
    const json: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    return { ending: file.replace(/\.json$/, ''), json };
  });
}

export function record(ending: Ending, json: unknown): void {
  mkdirSync(folder, { recursive: true });
  const text = JSON.stringify(json, withoutTheMachine).replace(/\d+@[\w-]+/g, 'worker');
  writeFileSync(join(folder, `${ending}.json`), `${text}\n`);
}

/** What names the machine on which it was recorded; a replay does not read it. */
function withoutTheMachine(key: string, value: unknown): unknown {
  return key === 'identity' || key === 'stackTrace' ? '' : value;
}
