DROP TRIGGER attachment_releases_its_content ON attachment;
DROP TRIGGER attachment_holds_its_content ON attachment;
DROP FUNCTION count_holders();
ALTER TABLE blob DROP COLUMN holders;
ALTER TABLE attachment DROP COLUMN erased_at;
