DROP TABLE progress_report;
ALTER TABLE task
  DROP COLUMN goals_until, DROP COLUMN completion, DROP COLUMN closed_at, DROP COLUMN closing;
ALTER TABLE plan DROP COLUMN closed_at;
ALTER TABLE annual_plan DROP COLUMN in_force_at;
