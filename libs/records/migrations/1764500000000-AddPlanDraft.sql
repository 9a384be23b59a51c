-- 草案: the plan as people edit it between import and publication; beside it, what was first read stays in `parsed`.
ALTER TABLE plan ADD COLUMN draft jsonb;
