UPDATE task SET completion = completion - 'investment' WHERE completion IS NOT NULL;
ALTER TABLE progress_report DROP COLUMN investments;
ALTER TABLE annual_plan DROP COLUMN investments;
