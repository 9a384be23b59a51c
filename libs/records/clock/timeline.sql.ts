import { conductedSql } from '../conductor/conducted.sql.js';
import { watchedSql } from '../conductor/watched.sql.js';

/** $1 now. */
export const nextSql = `WITH ${watchedSql('$1')} SELECT min(next_at) AS next FROM watched`;

/** Whose rung is due, and who would wake by now, be it in vain: an act may have moved the rung since it last looked. $1 at. */
export const dueSql = `
WITH ${watchedSql('$1')} SELECT conductor AS id FROM watched WHERE next_at <= $1
UNION SELECT id FROM conductor WHERE wakes_at <= $1 ORDER BY 1`;

export const asleepSql = 'SELECT id FROM conductor WHERE wakes_at IS NOT NULL ORDER BY id';

/** A poke under way, facts not seen, a wake that is now. $1 at. */
export const restlessSql = `
WITH ${conductedSql}
SELECT conductor AS id FROM outbox
UNION SELECT c.id FROM conducted c LEFT JOIN conductor w ON w.id = c.id
WHERE c.poked > coalesce(w.seen, 0) OR w.wakes_at <= $1`;

/** A row's xmin is the transaction that wrote it last: another one after each look, also where nothing else changed. */
export const tracesSql = `
WITH ${conductedSql}
SELECT w.id AS conductor, c.poked, w.xmin::text AS look FROM conductor w JOIN conducted c ON c.id = w.id ORDER BY w.id`;
