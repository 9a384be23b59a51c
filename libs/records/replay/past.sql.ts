/** $1 plan. */
export const standingsSql = "SELECT standings FROM plan WHERE id = $1 AND state = 'published'";

/** $1 plan, $2 number of the last task that was read, $3 limit. */
export const pastTasksSql = 'SELECT id, number FROM task WHERE plan_id = $1 AND number > $2 ORDER BY number LIMIT $3';

/** $1 task, $2 number of the last event that was read, $3 of the last one wanted, $4 limit. The canonical text says all. */
export const pastEventsSql = `
SELECT text FROM event WHERE chain_id = $1 AND number > $2 AND number <= $3 ORDER BY number LIMIT $4`;

/** $1 units. */
export const pastUnitsSql = 'SELECT id, name FROM unit WHERE id = ANY($1::uuid[])';
