-- Progress on annual plans in force, the completion of tasks, and their closing.

ALTER TABLE annual_plan ADD COLUMN in_force_at timestamptz(3);
-- Baselines were frozen before: a plan is in force since its first one.
UPDATE annual_plan a SET in_force_at = (SELECT min(b.frozen_at) FROM baseline b WHERE b.annual_plan_id = a.id)
WHERE a.amends_id IS NULL;

ALTER TABLE task
  ADD COLUMN goals_until integer,
  ADD COLUMN completion jsonb,
  ADD COLUMN closed_at timestamptz(3),
  ADD COLUMN closing text CHECK (closing IN ('done', 'handed-over')),
  ADD CONSTRAINT task_closed CHECK ((closed_at IS NULL) = (closing IS NULL));
-- The latest year by which the document wants something of the task.
UPDATE task t SET goals_until = greatest(
  (SELECT max(x.by_year) FROM target x WHERE x.plan_id = t.plan_id AND x.scope = 'task:' || t.number),
  (SELECT max((d ->> 'year')::integer) FROM plan p, jsonb_array_elements(p.parsed -> 'tasks') k, jsonb_array_elements(k -> 'deadlines') d
   WHERE p.id = t.plan_id AND (k ->> 'number')::integer = t.number));

ALTER TABLE plan ADD COLUMN closed_at timestamptz(3);

CREATE TABLE progress_report (
  id uuid PRIMARY KEY,
  task_id uuid NOT NULL REFERENCES task (id),
  annual_plan_id uuid NOT NULL REFERENCES annual_plan (id),
  period text NOT NULL,
  opened_at timestamptz(3) NOT NULL,
  state text NOT NULL,
  prefilled jsonb NOT NULL,
  text text,
  filed_at timestamptz(3),
  filed_by text,
  note text,
  revision integer NOT NULL,
  UNIQUE (annual_plan_id, period)
);
CREATE INDEX progress_report_task_id ON progress_report (task_id, opened_at, id);
-- When progress was asked for last: from there the next period is counted.
CREATE INDEX progress_report_annual_plan_id ON progress_report (annual_plan_id, opened_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON progress_report TO qiantou_runtime;

-- Policies written before knew nothing of these acts that bind a unit: a leader signs them, as in what ships.
UPDATE policy SET content = jsonb_set(content, '{signing}',
  '{"progressReport.file": "leader", "task.reportCompletion": "leader"}'::jsonb || (content -> 'signing'));
