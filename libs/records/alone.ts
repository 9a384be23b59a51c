import type { DataSource } from 'typeorm';

/** Numbers of the locks under which something runs in one process at a time, over all workers. */
export const aloneLocks = { look: 7_342_811, daily: 7_342_812, walk: 7_342_813, stepper: 7_342_814 } as const;

/**
 * Runs `work` unless another process is at the same; then null. The lock is the connection's, so a process that dies
 * leaves none behind.
 */
export async function alone<T>(dataSource: DataSource, lock: number, work: () => Promise<T>): Promise<T | null> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.connect();
    const sql = 'SELECT pg_try_advisory_lock($1) AS taken';
    const [row] = (await runner.query(sql, [lock])) as { taken: boolean }[]; // of that shape
    if (row?.taken !== true) return null;
    try {
      return await work();
    } finally {
      await runner.query('SELECT pg_advisory_unlock($1)', [lock]);
    }
  } finally {
    await runner.release();
  }
}
