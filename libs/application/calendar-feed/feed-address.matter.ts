import type { DirectoryFacts } from '#domain/directory/directory.facts.js';

import type { FeedAddressView } from '../ports/calendar-feed.reader.js';

/** An address as its owner sees it: without the hash. */
export function feedAddressView(facts: DirectoryFacts, id: string): FeedAddressView | null {
  const address = facts.feedAddresses.find((row) => row.id === id);
  if (address === undefined) return null;
  const { scope, unitId, createdAt, revokedAt } = address;
  const unitName = facts.units.find((unit) => unit.id === unitId)?.name ?? null;
  return { id, scope, unitId, unitName, createdAt, revokedAt };
}
