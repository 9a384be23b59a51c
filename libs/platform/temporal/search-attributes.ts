import type { Connection } from '@temporalio/client';

import { searchAttributeTypes } from '#contracts/search-attribute.contract.js';

/** The operator API's numbers of the types that conductors use. */
const indexedValueTypes = { Keyword: 2, Int: 3 } as const;

/** Ensures the search attributes of conductors in the namespace; to be done before any conductor is started. */
export async function ensureSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const known = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = Object.entries(searchAttributeTypes).filter(([name]) => !(name in known.customAttributes));
  if (missing.length === 0) return;
  const searchAttributes = Object.fromEntries(missing.map(([name, type]) => [name, indexedValueTypes[type]]));
  await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
}
