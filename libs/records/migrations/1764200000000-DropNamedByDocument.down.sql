ALTER TABLE assignment ADD COLUMN named_by_document boolean;
UPDATE assignment SET named_by_document = true;
ALTER TABLE assignment ALTER COLUMN named_by_document SET NOT NULL;
