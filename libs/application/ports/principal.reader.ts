import type { PersonActor } from '#domain/directory/actor.js';

/** What an API token may be used for. A browser session may do all that its person may. */
export const scopes = ['read', 'act', 'admin'] as const;
export type Scope = (typeof scopes)[number];

/** Who stands behind a request. */
export interface Principal {
  readonly actor: PersonActor;
  readonly account: string;
  /** By which secret it was shown. */
  readonly by:
    | { readonly kind: 'session'; readonly hash: string; readonly csrf: string; readonly expiresAt: string }
    | { readonly kind: 'token'; readonly scopes: readonly Scope[] };
}

/** Reads who a secret stands for, with all roles held now: one statement, for every request. */
export abstract class PrincipalReader {
  /**
   * @param hash SHA-256 of the cookie's secret, lower-case hex
   * @param at the moment of the request
   * @returns null when there is no such session, or it or its person has ended
   */
  abstract bySession(hash: string, at: string): Promise<Principal | null>;

  /** The same for an API token. */
  abstract byToken(hash: string, at: string): Promise<Principal | null>;
}
