import type { DataSource } from 'typeorm';

import { type Principal, PrincipalReader, type Scope } from '#application/ports/principal.reader.js';
import type { Membership } from '#domain/directory/actor.js';

import { namedQuery } from '../named-query.js';
import { principalOfSessionSql, principalOfTokenSql } from './principal.sql.js';

interface Found {
  readonly id: string;
  readonly name: string;
  readonly account: string;
  readonly memberships: readonly Membership[];
}

type FoundBySession = Found & { readonly csrf: string; readonly expires_at: Date };
type FoundByToken = Found & { readonly scopes: readonly Scope[] };

/** One statement a request, prepared once a connection. */
export class PostgresPrincipalReader extends PrincipalReader {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async bySession(hash: string, at: string): Promise<Principal | null> {
    const statement = { text: principalOfSessionSql, values: [hash, at] };
    const [found] = await namedQuery<FoundBySession>(this.dataSource, statement);
    if (found === undefined) return null;
    const expiresAt = found.expires_at.toISOString();
    return { ...person(found), by: { kind: 'session', hash, csrf: found.csrf, expiresAt } };
  }

  async byToken(hash: string, at: string): Promise<Principal | null> {
    const statement = { text: principalOfTokenSql, values: [hash, at] };
    const [found] = await namedQuery<FoundByToken>(this.dataSource, statement);
    return found === undefined ? null : { ...person(found), by: { kind: 'token', scopes: found.scopes } };
  }
}

function person({ id, name, account, memberships }: Found): Omit<Principal, 'by'> {
  return { actor: { kind: 'person', id, name, memberships }, account };
}
