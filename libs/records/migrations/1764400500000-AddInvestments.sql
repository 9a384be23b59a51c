-- 投资偏差: what the newest baseline plans to spend, and what progress reports tell of it.
ALTER TABLE annual_plan ADD COLUMN investments jsonb NOT NULL DEFAULT '[]';
ALTER TABLE progress_report ADD COLUMN investments jsonb NOT NULL DEFAULT '[]';

-- Baselines frozen before: as the version of the newest one says.
UPDATE annual_plan a SET investments = coalesce((
  SELECT jsonb_agg(jsonb_build_object('project', p ->> 'code', 'planned', (
    SELECT coalesce(sum((s ->> 'amount')::numeric), 0) FROM jsonb_array_elements(p -> 'investment' -> 'thisYear') s)))
  FROM draft_version v, jsonb_array_elements(v.content -> 'projects') p
  WHERE (v.annual_plan_id, v.number) = (
    SELECT b.from_plan_id, b.version FROM baseline b WHERE b.annual_plan_id = a.id ORDER BY b.number DESC LIMIT 1)), '[]')
WHERE a.baselines > 0;

-- Completions reported before said nothing of money.
UPDATE task SET completion = completion || '{"investment": null}' WHERE completion IS NOT NULL;
