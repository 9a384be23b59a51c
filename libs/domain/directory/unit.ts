import type { UnitHistory } from './unit-history.js';

/** 单位: what can be made responsible. */
export interface Unit extends UnitHistory {
  readonly id: string;
  readonly name: string;
  readonly officialName: string;
  readonly kind: UnitKind;
  readonly parentId: string | null;
  readonly aliases: readonly string[];
}

export const unitKinds = ['department', 'city-government', 'central-branch', 'company'] as const;
export type UnitKind = (typeof unitKinds)[number];

export const roles = [
  'handler',
  'leader',
  'coordinator',
  'approver',
  'secretariat',
  'inspector',
  'statistician',
  'administrator',
] as const;
/** What a person may do at a unit. */
export type Role = (typeof roles)[number];

/** 岗位: whom to address and whom to ring. */
export const posts = ['leader-in-charge', 'handler', 'liaison'] as const;
export type Post = (typeof posts)[number];
