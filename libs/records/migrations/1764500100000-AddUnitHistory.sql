-- 机构沿革: names hold from day to day, units end and are succeeded.
ALTER TABLE unit
  ADD COLUMN former_names jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN ended_on date,
  ADD COLUMN successor_ids jsonb NOT NULL DEFAULT '[]';

-- What a unit was called on a day; today's name where no day is given. The one place where SQL reads a name of a date;
-- `nameOn` of the domain is the same rule.
CREATE FUNCTION unit_name_on(unit, date) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    (SELECT former->>'name' FROM jsonb_array_elements($1.former_names) AS former
     WHERE $2 < (former->>'until')::date ORDER BY (former->>'until')::date LIMIT 1),
    $1.name)
$$;
GRANT EXECUTE ON FUNCTION unit_name_on(unit, date) TO qiantou_runtime;
