#!/bin/sh
# Creates and updates Temporal's two databases. Every step is repeatable, so it runs at each start and after each upgrade.
# The tool takes plugin, host, user and password from SQL_PLUGIN, SQL_HOST, SQL_USER and SQL_PASSWORD.
set -eu
schema=/etc/temporal/schema/postgresql/v12

prepare() {
  temporal-sql-tool --port 5432 --db "$1" create
  temporal-sql-tool --port 5432 --db "$1" setup-schema -v 0.0
  temporal-sql-tool --port 5432 --db "$1" update-schema -d "$schema/$2/versioned"
}

prepare temporal temporal
prepare temporal_visibility visibility
