DROP TABLE announcement, judgement, slip, clock_request, deadline;
DROP INDEX work_item_lights;
ALTER TABLE work_item DROP COLUMN blue_at, DROP COLUMN yellow_at, DROP COLUMN red_at, DROP COLUMN light_version;
CREATE TABLE deadline (
  id uuid PRIMARY KEY,
  task_id uuid NOT NULL REFERENCES task (id),
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  holder_unit_id uuid NOT NULL REFERENCES unit (id),
  opened_at timestamptz(3) NOT NULL,
  due_at timestamptz(3) NOT NULL,
  next_rung text,
  next_rung_at timestamptz(3),
  state text NOT NULL
);
CREATE INDEX deadline_task_id ON deadline (task_id);
CREATE INDEX deadline_holder_unit_id ON deadline (holder_unit_id);
CREATE INDEX deadline_next_rung ON deadline (next_rung_at) WHERE state = 'open' AND next_rung_at IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON deadline TO qiantou_runtime;
ALTER TABLE input DROP COLUMN deemed_at;
ALTER TABLE assignment DROP COLUMN deemed_at;
DELETE FROM policy WHERE state = 'draft';
ALTER TABLE policy DROP CONSTRAINT policy_scheduled_from, ALTER COLUMN effective_at SET NOT NULL,
  DROP COLUMN document, DROP COLUMN uploaded_by, DROP COLUMN state, DROP COLUMN revision;
DROP TABLE calendar_day, calendar;
