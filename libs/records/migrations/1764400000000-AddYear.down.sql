ALTER TABLE clock_request
  DROP COLUMN consequences, DROP COLUMN advice, DROP COLUMN advised_by, DROP COLUMN advised_unit_id;
DROP TABLE agenda_item, meeting, milestone, countersignature, baseline, opinion, draft_version, annual_plan, request;
