-- It was true of every assignment: only units that the document or the approver has named are ever issued a task.

ALTER TABLE assignment DROP COLUMN named_by_document;
