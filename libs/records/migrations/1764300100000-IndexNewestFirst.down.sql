DROP INDEX work_item_opened;
