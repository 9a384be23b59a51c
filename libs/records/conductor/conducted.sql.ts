/**
 * A table to begin a WITH: who ought to run, and up to which event it has to see its chain. The conductor of each chain with
 * an event that concerns it, and that of each annual plan that is not closed, which lies below its task's chain. A first draft
 * concerns its conductor once it was signed, and before that where its plan has sessions to aim at; `openYears` of the domain says the same.
 */
export const conductedSql = `
conducted AS (
  SELECT kind || '/' || id AS id, poked, head_at FROM chain WHERE poked > 0
  UNION ALL
  SELECT 'annual-plan/' || a.id, coalesce(n.up_to, 0), c.head_at
  FROM annual_plan a JOIN chain c ON c.id = a.task_id LEFT JOIN concern n ON n.conductor = 'annual-plan/' || a.id
  WHERE a.state <> 'closed' AND (a.state <> 'drafting' OR n.up_to IS NOT NULL OR a.submit_by IS NOT NULL OR EXISTS (
    SELECT FROM task t JOIN meeting m ON m.plan_id = t.plan_id AND m.state IN ('planned', 'fixed') WHERE t.id = a.task_id
  ))
)`;
