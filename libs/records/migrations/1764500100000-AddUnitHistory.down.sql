DROP FUNCTION unit_name_on(unit, date);
ALTER TABLE unit DROP COLUMN former_names, DROP COLUMN ended_on, DROP COLUMN successor_ids;
