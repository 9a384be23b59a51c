-- What was attached can be erased: the row stays with its hash, its name goes, and the content goes with its last holder.

ALTER TABLE attachment ADD COLUMN erased_at timestamptz(3);
ALTER TABLE blob ADD COLUMN holders integer NOT NULL DEFAULT 0;
UPDATE blob SET holders = (SELECT count(*) FROM attachment a WHERE a.sha256 = blob.sha256);

-- Counted under the lock of the blob's row, so that content attached and erased at once is never lost to the one who keeps it.
CREATE FUNCTION count_holders() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE blob SET holders = holders + 1 WHERE sha256 = NEW.sha256;
  ELSE
    UPDATE blob SET holders = holders - 1, content = CASE WHEN holders > 1 THEN content END WHERE sha256 = NEW.sha256;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER attachment_holds_its_content AFTER INSERT ON attachment FOR EACH ROW EXECUTE FUNCTION count_holders();
CREATE TRIGGER attachment_releases_its_content AFTER UPDATE ON attachment FOR EACH ROW
  WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION count_holders();
