import pg from 'pg';

/**
 * Runs `work` and tells every statement that went through the driver meanwhile, by any connection of this process:
 * its text, or its name's text where it is a prepared one. Not to be nested.
 */
export async function statementsDuring<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }> {
  const statements: string[] = [];
  // The overloads of `query` cannot be called through; the arguments are passed on as they came.
  const client = pg.Client.prototype as unknown as { query: (...given: unknown[]) => unknown };
  const original = client.query;
  client.query = function counted(this: unknown, ...given: unknown[]): unknown {
    statements.push(textOf(given[0]));
    return original.apply(this, given);
  };
  try {
    return { result: await work(), statements };
  } finally {
    client.query = original;
  }
}

/** Those that carry work: without BEGIN, COMMIT and ROLLBACK. */
export function withoutBrackets(statements: readonly string[]): string[] {
  return statements.filter((text) => !/^(BEGIN|COMMIT|ROLLBACK|START TRANSACTION)\b/i.test(text.trim()));
}

function textOf(query: unknown): string {
  if (typeof query === 'string') return query;
  return typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : '';
}
