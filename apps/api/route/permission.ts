import type { Scope } from '#application/ports/principal.reader.js';

/**
 * What a route asks for before anything is read; what a person may do with a matter is decided in the use cases.
 * `own-session`: the signed-in browser itself, no API token. `administration`: a token needs the scope `admin`.
 */
export const permissions = ['anyone', 'signed-in', 'own-session', 'administration'] as const;
export type Permission = (typeof permissions)[number];

/** What a route is, kept with its handler. */
export interface RouteRule {
  readonly kind: 'read' | 'act';
  readonly may: Permission;
}

export const routeRule = 'qiantou:route';

/** The scope that an API token needs. */
export function scopeOf({ kind, may }: RouteRule): Scope {
  return may === 'administration' ? 'admin' : kind;
}
