import type { DirectoryFacts } from '#domain/directory/directory.facts.js';

import type { TokenView } from '../directory/directory.types.js';

/** A token as its owner sees it: without the hash. */
export function tokenView(facts: DirectoryFacts, id: string): TokenView | null {
  const token = facts.tokens.find((row) => row.id === id);
  if (token === undefined) return null;
  const { name, scopes, createdAt, expiresAt, revokedAt } = token;
  return { id, name, scopes, createdAt, expiresAt, revokedAt };
}
