-- 方案修订: the plan itself is amended while it runs.
CREATE TABLE plan_amendment (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES plan (id),
  title text NOT NULL,
  operations jsonb NOT NULL,
  impact jsonb NOT NULL,
  steps jsonb NOT NULL,
  state text NOT NULL,
  proposed_at timestamptz(3) NOT NULL,
  proposed_by text NOT NULL,
  decided_at timestamptz(3),
  decided_by text,
  opinion text,
  document_number text,
  applied_at timestamptz(3),
  revision integer NOT NULL
);
CREATE INDEX plan_amendment_plan_id ON plan_amendment (plan_id, proposed_at, id);
-- One is carried out before the next is decided.
CREATE UNIQUE INDEX plan_amendment_approved ON plan_amendment (plan_id) WHERE state = 'approved';

-- An amendment may drop a task.
ALTER TABLE task DROP CONSTRAINT task_closing_check,
  ADD CONSTRAINT task_closing_check CHECK (closing IN ('done', 'handed-over', 'dropped'));

GRANT SELECT, INSERT, UPDATE ON plan_amendment TO qiantou_runtime;
