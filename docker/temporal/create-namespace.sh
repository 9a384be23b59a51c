#!/bin/sh
# Creates the namespace and the search attributes that conductors are started with. Repeatable.
# The CLI takes address and namespace from TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE.
set -eu

until temporal operator cluster health >/dev/null 2>&1; do
  attempt=$((${attempt:-0} + 1))
  [ "$attempt" -lt 30 ] || { echo 'Temporal did not become healthy within a minute' >&2; exit 1; }
  sleep 2
done

# Closed conductors need not be kept: PostgreSQL holds every fact.
temporal operator namespace describe --namespace "$TEMPORAL_NAMESPACE" >/dev/null 2>&1 ||
  temporal operator namespace create --namespace "$TEMPORAL_NAMESPACE" --retention 7d

# A namespace just created is unknown to the frontend until its cache has been refreshed.
until temporal operator search-attribute create --namespace "$TEMPORAL_NAMESPACE" \
  --name QiantouPlan --type Keyword \
  --name QiantouTask --type Int \
  --name QiantouLeadUnit --type Keyword \
  --name QiantouYear --type Int \
  --name QiantouPhase --type Keyword; do
  refused=$((${refused:-0} + 1))
  [ "$refused" -lt 15 ] || exit 1
  sleep 2
done
