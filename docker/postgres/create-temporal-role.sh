#!/bin/sh
# Run once, by PostgreSQL's image, when the data folder is empty. Temporal gets its own role and creates its own databases;
# no table of Qiantou is granted to it.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set password="$TEMPORAL_POSTGRES_PASSWORD" <<'SQL'
create role temporal login createdb password :'password';
SQL
