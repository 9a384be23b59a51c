-- The inbox, newest first: read backwards. Every order that the inbox offers has an index of its own.
CREATE INDEX work_item_opened ON work_item (unit_id, role, opened_at, id) WHERE closed_at IS NULL;
