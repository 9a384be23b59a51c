-- Whatever was dated by the calendar goes with it: the migration below this one drops those tables anyway.
TRUNCATE calendar CASCADE;
