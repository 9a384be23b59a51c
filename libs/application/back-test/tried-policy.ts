import type { DayWindow } from '#domain/back-test/day-window.js';
import type { Policy } from '#domain/policy/policy.js';
import type { PolicyVersion } from '#domain/policy/policy-version.js';
import { refuse } from '#domain/refusal/refusal.js';
import { secrecyMark } from '#intake/secrecy-mark.js';

import { Refused } from '../act/refused.error.js';
import { faultDetails, readPolicy } from '../policy/read-policy.js';

/** What is to be tried: a document that is not uploaded, or a version that is; exactly one of them. */
export interface Tried {
  /** YAML or JSON. */
  readonly document: string | null;
  readonly version: number | null;
}

/** @throws Refused for what cannot be used or is not there */
export function triedPolicy({ document, version }: Tried, versions: readonly PolicyVersion[]): Policy {
  if ((document === null) === (version === null))
    throw new Refused(refuse('INVALID', { why: 'a document or a version, one of them' }));
  return document === null ? uploaded(versions, version) : written(document, versions);
}

function uploaded(versions: readonly PolicyVersion[], wanted: number | null): Policy {
  const found = versions.find(({ version }) => version === wanted);
  if (found === undefined) throw new Refused(refuse('NOT_FOUND'));
  return found.content;
}

/** Bears the number that it would get, were it uploaded. */
function written(document: string, versions: readonly PolicyVersion[]): Policy {
  const mark = secrecyMark(document);
  if (mark !== null) throw new Refused(refuse('STATE_SECRET', { mark }));
  const read = readPolicy(document);
  if ('errors' in read) throw new Refused(refuse('POLICY_INVALID', faultDetails(read.errors)));
  return { ...read.policy, version: Math.max(0, ...versions.map(({ version }) => version)) + 1 };
}

/** Both days or neither. @throws Refused where one is missing */
export function windowOf({
  from,
  to,
}: Partial<Readonly<Record<keyof DayWindow, string | undefined>>>): DayWindow | null {
  if (from === undefined && to === undefined) return null;
  if (from !== undefined && to !== undefined) return { from, to };
  throw new Refused(refuse('INVALID', { why: 'from and to, both of them or neither' }));
}
