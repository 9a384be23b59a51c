import type { Connection } from '@temporalio/client';

import { searchAttributeTypes } from '#contracts/search-attribute.contract.js';

/** The operator API's numbers of the types that conductors use. */
const indexedValueTypes = { Keyword: 2, Int: 3 } as const;

/** Ensures the search attributes of conductors in the namespace; to be done before any conductor is started. */
export async function ensureSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const known = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = Object.keys(searchAttributeTypes).filter((name) => !(name in known.customAttributes));
  if (missing.length > 0) await addSearchAttributes(connection, namespace, missing);
}

/** Adds them to a namespace that has none of them: the server with virtual time cannot list what it has. */
export async function addSearchAttributes(
  connection: Connection,
  namespace: string,
  names: readonly string[] = Object.keys(searchAttributeTypes),
): Promise<void> {
  const wanted = Object.entries(searchAttributeTypes).filter(([name]) => names.includes(name));
  const searchAttributes = Object.fromEntries(wanted.map(([name, type]) => [name, indexedValueTypes[type]]));
  await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
}
