import type { DataSource } from 'typeorm';

/** Runs `work` while nobody else holds the lock of that number; null otherwise. Released with the connection at the latest. */
export async function alone<T>(dataSource: DataSource, lock: number, work: () => Promise<T>): Promise<T | null> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.connect();
    const [taken] = (await runner.query('SELECT pg_try_advisory_lock($1) AS taken', [lock])) as {
      taken: boolean;
    }[]; // of that shape
    if (taken?.taken !== true) return null;
    try {
      return await work();
    } finally {
      await runner.query('SELECT pg_advisory_unlock($1)', [lock]);
    }
  } finally {
    await runner.release();
  }
}
