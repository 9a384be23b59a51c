import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import proto from '@temporalio/proto';

import { CONDUCTOR_VERSION } from '#contracts/conductor.contract.js';
import { projectRoot } from '#platform/configuration/project-root.js';

import type { History } from '../rigs/replay.rig.js';

/** Every way in which a conductor's run has ended or stands so far. */
export const endings = [
  'task-awaiting-lead',
  'task-gathering-inputs',
  'task-ready',
  'task-rung-climbed',
  'task-year-opened',
  'task-not-becoming-so',
  'task-continued-as-new',
  'task-failed',
  'task-terminated',
  'plan-draft',
  'plan-running',
  'plan-terminated',
  'annual-plan-drafting',
  'annual-plan-deciding',
  'annual-plan-in-force',
  'annual-plan-progress-asked',
  'annual-plan-closed',
  'annual-plan-closed-already',
  'annual-plan-terminated',
] as const;
export type Ending = (typeof endings)[number];

const { History: HistoryMessage } = proto.temporal.api.history.v1;

/** Histories of this version of the conductors' code. */
const folder = join(projectRoot, 'test', 'replay', 'histories', `v${CONDUCTOR_VERSION}`);

export interface RecordedHistory {
  readonly ending: string;
  readonly history: History;
}

export function recordedHistories(): readonly RecordedHistory[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.map((file) => {
    const json = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>; // written below
    return { ending: file.replace(/\.json$/, ''), history: HistoryMessage.fromObject(json) };
  });
}

/** Histories of an older recording do not stay beside those of a new one. */
export function forgetRecorded(): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Fields that replay does not look at and that name a machine, its processes or its folders. */
const ofMachine: ReadonlySet<string> = new Set(['identity', 'stackTrace']);

/** In protobufjs's own JSON, an event a line, without what names a machine. */
export function record(ending: Ending, history: History): void {
  mkdirSync(folder, { recursive: true });
  const { events } = HistoryMessage.create(history).toJSON() as { events: readonly object[] }; // of that message
  const lines = events.map((event) =>
    JSON.stringify(event, (key, value: unknown) => (ofMachine.has(key) ? '' : value)),
  );
  writeFileSync(join(folder, `${ending}.json`), `{"events":[\n${lines.join(',\n')}\n]}\n`);
}
