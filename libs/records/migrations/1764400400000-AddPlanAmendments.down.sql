DROP TABLE plan_amendment;
-- A task that was dropped cannot be told so any more: it counts as handed over.
UPDATE task SET closing = 'handed-over' WHERE closing = 'dropped';
ALTER TABLE task DROP CONSTRAINT task_closing_check,
  ADD CONSTRAINT task_closing_check CHECK (closing IN ('done', 'handed-over'));
