import { momentAround } from '../calendar/moment-around.js';
import type { Role } from '../directory/unit.js';
import type { Rules } from '../rules/rules.js';

/** 亮灯: from when a matter is blue (due soon), yellow (late) and red; ISO instants. */
export interface Lights {
  readonly blueAt: string | null;
  readonly yellowAt: string | null;
  readonly redAt: string | null;
  readonly lightVersion: number | null;
}

export type Light = 'green' | 'blue' | 'yellow' | 'red';

export const unlit: Lights = { blueAt: null, yellowAt: null, redAt: null, lightVersion: null };

/** Where the lights of a matter stand, fixed when it is dated. The approver carries no colour. */
export function lightsOf(dueAt: string | null, role: Role, { policy, calendar }: Rules): Lights {
  if (dueAt === null || role === 'approver') return unlit;
  const { blue, yellow, red } = policy.lights;
  const when = { calendar, closeOfDay: policy.closeOfDay, time: policy.closeOfDay };
  return {
    blueAt: momentAround(dueAt, blue, when),
    yellowAt: momentAround(dueAt, yellow, when),
    redAt: momentAround(dueAt, red, when),
    lightVersion: policy.version,
  };
}

/** The light at a moment: a comparison, nothing that was ever set. Null where the matter has none. */
export function lightAt({ blueAt, yellowAt, redAt }: Lights, at: string): Light | null {
  if (blueAt === null || yellowAt === null || redAt === null) return null;
  if (at > redAt) return 'red';
  if (at > yellowAt) return 'yellow';
  return at >= blueAt ? 'blue' : 'green';
}
