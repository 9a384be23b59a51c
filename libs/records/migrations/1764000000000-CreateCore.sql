-- The core of the record. Every moment is handed in by the caller: no column has a clock for a default.

CREATE TABLE unit (
  id uuid PRIMARY KEY,
  key text NOT NULL UNIQUE,
  name text NOT NULL UNIQUE,
  official_name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('department', 'city-government', 'central-branch', 'company')),
  parent_id uuid REFERENCES unit (id),
  aliases jsonb NOT NULL,
  revision integer NOT NULL
);
CREATE INDEX unit_parent_id ON unit (parent_id);

CREATE TABLE person (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  account text NOT NULL UNIQUE,
  password_hash text NOT NULL,
  phone text,
  disabled_at timestamptz(3),
  -- Raised to end all sessions at once: a session counts only while it bears the same number.
  sessions_epoch integer NOT NULL DEFAULT 0,
  revision integer NOT NULL
);

CREATE TABLE membership (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  unit_id uuid NOT NULL REFERENCES unit (id),
  role text NOT NULL,
  post text,
  granted_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3)
);
CREATE INDEX membership_person_id ON membership (person_id);
CREATE INDEX membership_unit_id ON membership (unit_id);
CREATE UNIQUE INDEX membership_once ON membership (person_id, unit_id, role) WHERE ended_at IS NULL;

CREATE TABLE session (
  hash text PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  epoch integer NOT NULL,
  csrf text NOT NULL,
  opened_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL
);
CREATE INDEX session_person_id ON session (person_id);

-- Tries to sign in, counted before they are judged; the subject is an account or an address, hashed.
CREATE TABLE sign_in_attempt (
  subject text PRIMARY KEY,
  count integer NOT NULL,
  until timestamptz(3) NOT NULL
);

CREATE TABLE api_token (
  id uuid PRIMARY KEY,
  hash text NOT NULL UNIQUE,
  person_id uuid NOT NULL REFERENCES person (id),
  name text NOT NULL,
  scopes jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  revoked_at timestamptz(3)
);
CREATE INDEX api_token_person_id ON api_token (person_id);

CREATE TABLE invitation (
  id uuid PRIMARY KEY,
  hash text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('administrator', 'unit')),
  unit_id uuid REFERENCES unit (id),
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  spent_at timestamptz(3)
);
CREATE INDEX invitation_unit_id ON invitation (unit_id);

CREATE TABLE document (
  id uuid PRIMARY KEY,
  sha256 text NOT NULL,
  file_name text NOT NULL,
  text text NOT NULL,
  openness text NOT NULL,
  imported_at timestamptz(3) NOT NULL
);

CREATE TABLE plan (
  id uuid PRIMARY KEY,
  document_id uuid NOT NULL REFERENCES document (id),
  title text NOT NULL,
  document_number text,
  issuer text,
  issued_on date,
  period_from integer NOT NULL,
  period_to integer NOT NULL,
  rebased_years integer NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'requested', 'published')),
  parsed jsonb NOT NULL,
  standings jsonb NOT NULL,
  imported_by text NOT NULL,
  requested_by text,
  published_by text,
  published_at timestamptz(3),
  revision integer NOT NULL
);
CREATE INDEX plan_document_id ON plan (document_id);

CREATE TABLE policy (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES plan (id),
  version integer NOT NULL,
  content jsonb NOT NULL,
  effective_at timestamptz(3) NOT NULL,
  UNIQUE (plan_id, version)
);

CREATE TABLE sector (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES plan (id),
  ordinal integer NOT NULL,
  heading text NOT NULL,
  span_start integer NOT NULL,
  span_end integer NOT NULL,
  UNIQUE (plan_id, ordinal)
);

-- The two-character substrings of a text: trigram search finds nothing in Chinese under C locales.
CREATE FUNCTION bigrams(content text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (SELECT array_agg(DISTINCT substr(content, n, 2)) FROM generate_series(1, greatest(length(content) - 1, 1)) AS n);

CREATE TABLE task (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES plan (id),
  sector_id uuid REFERENCES sector (id),
  number integer NOT NULL,
  title text NOT NULL,
  text text NOT NULL,
  span_start integer NOT NULL,
  span_end integer NOT NULL,
  clause_text text,
  clause_start integer,
  clause_end integer,
  lead_basis text NOT NULL,
  lead_unit_id uuid NOT NULL REFERENCES unit (id),
  started_at timestamptz(3),
  inputs_settled_at timestamptz(3),
  offline boolean NOT NULL,
  revision integer NOT NULL,
  UNIQUE (plan_id, number)
);
CREATE INDEX task_sector_id ON task (sector_id);
CREATE INDEX task_lead_unit_id ON task (lead_unit_id);
CREATE INDEX task_search ON task USING gin (bigrams(title || ' ' || text));

CREATE TABLE support (
  id uuid PRIMARY KEY,
  task_id uuid NOT NULL REFERENCES task (id),
  unit_id uuid NOT NULL REFERENCES unit (id),
  ordinal integer NOT NULL,
  ended_at timestamptz(3)
);
CREATE INDEX support_task_id ON support (task_id);
CREATE INDEX support_unit_id ON support (unit_id);

CREATE TABLE open_set (
  id uuid PRIMARY KEY,
  task_id uuid NOT NULL REFERENCES task (id),
  text text NOT NULL,
  state text NOT NULL,
  member_unit_ids jsonb NOT NULL,
  proposal jsonb,
  revision integer NOT NULL
);
CREATE INDEX open_set_task_id ON open_set (task_id);

CREATE TABLE target (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES plan (id),
  scope text NOT NULL,
  indicator text NOT NULL,
  comparator text NOT NULL,
  value numeric NOT NULL,
  value_max numeric,
  unit text NOT NULL,
  by_year integer,
  text text NOT NULL,
  span_start integer NOT NULL,
  span_end integer NOT NULL
);
CREATE INDEX target_plan_id ON target (plan_id);

CREATE TABLE duty (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES plan (id),
  content jsonb NOT NULL,
  span_start integer NOT NULL,
  span_end integer NOT NULL
);
CREATE INDEX duty_plan_id ON duty (plan_id);

CREATE TABLE assignment (
  id uuid PRIMARY KEY,
  task_id uuid NOT NULL REFERENCES task (id),
  unit_id uuid NOT NULL REFERENCES unit (id),
  round integer NOT NULL,
  state text NOT NULL,
  named_by_document boolean NOT NULL,
  issued_at timestamptz(3) NOT NULL,
  received_at timestamptz(3),
  accepted_at timestamptz(3),
  contest_reason text,
  contest_unit_id uuid REFERENCES unit (id),
  settlement text,
  ended_at timestamptz(3),
  revision integer NOT NULL,
  UNIQUE (task_id, round)
);
CREATE INDEX assignment_unit_id ON assignment (unit_id);
CREATE INDEX assignment_contest_unit_id ON assignment (contest_unit_id);

CREATE TABLE input (
  id uuid PRIMARY KEY,
  task_id uuid NOT NULL REFERENCES task (id),
  unit_id uuid NOT NULL REFERENCES unit (id),
  delegated_unit_id uuid REFERENCES unit (id),
  round integer NOT NULL,
  state text NOT NULL,
  open_set_id uuid REFERENCES open_set (id),
  requested_at timestamptz(3) NOT NULL,
  received_at timestamptz(3),
  confirmed_at timestamptz(3),
  wording text,
  terms jsonb,
  contest_reason text,
  settlement text,
  ended_at timestamptz(3),
  revision integer NOT NULL,
  UNIQUE (task_id, unit_id, round)
);
CREATE INDEX input_unit_id ON input (unit_id);
CREATE INDEX input_delegated_unit_id ON input (delegated_unit_id);
CREATE INDEX input_open_set_id ON input (open_set_id);

CREATE TABLE referral (
  id uuid PRIMARY KEY,
  task_id uuid NOT NULL REFERENCES task (id),
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  from_unit_id uuid NOT NULL REFERENCES unit (id),
  to_unit_id uuid REFERENCES unit (id),
  reason text NOT NULL,
  state text NOT NULL,
  proposed_at timestamptz(3) NOT NULL,
  decided_at timestamptz(3),
  opinion text,
  revision integer NOT NULL
);
CREATE INDEX referral_task_id ON referral (task_id);
CREATE INDEX referral_from_unit_id ON referral (from_unit_id);
CREATE INDEX referral_to_unit_id ON referral (to_unit_id);

CREATE TABLE prepared_act (
  id uuid PRIMARY KEY,
  task_id uuid NOT NULL REFERENCES task (id),
  unit_id uuid NOT NULL REFERENCES unit (id),
  verb text NOT NULL,
  subject_id uuid NOT NULL,
  terms jsonb NOT NULL,
  prepared_by text NOT NULL,
  prepared_at timestamptz(3) NOT NULL,
  state text NOT NULL,
  ended_at timestamptz(3),
  note text,
  revision integer NOT NULL
);
CREATE INDEX prepared_act_task_id ON prepared_act (task_id);
CREATE INDEX prepared_act_unit_id ON prepared_act (unit_id);

CREATE TABLE work_item (
  id uuid PRIMARY KEY,
  key text NOT NULL,
  plan_id uuid NOT NULL REFERENCES plan (id),
  task_id uuid NOT NULL REFERENCES task (id),
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  unit_id uuid NOT NULL REFERENCES unit (id),
  role text NOT NULL,
  person_id uuid REFERENCES person (id),
  title text NOT NULL,
  opened_at timestamptz(3) NOT NULL,
  due_at timestamptz(3),
  closed_at timestamptz(3)
);
CREATE UNIQUE INDEX work_item_key ON work_item (key) WHERE closed_at IS NULL;
-- The inbox: one unit, one role, by due date, then by opening; undated items last.
CREATE INDEX work_item_inbox ON work_item (unit_id, role, coalesce(due_at, 'infinity'::timestamptz), opened_at, id) WHERE closed_at IS NULL;
CREATE INDEX work_item_task_id ON work_item (task_id);
CREATE INDEX work_item_plan_id ON work_item (plan_id);
CREATE INDEX work_item_person_id ON work_item (person_id);

CREATE TABLE deadline (
  id uuid PRIMARY KEY,
  task_id uuid NOT NULL REFERENCES task (id),
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  holder_unit_id uuid NOT NULL REFERENCES unit (id),
  opened_at timestamptz(3) NOT NULL,
  due_at timestamptz(3) NOT NULL,
  next_rung text,
  next_rung_at timestamptz(3),
  state text NOT NULL
);
CREATE INDEX deadline_task_id ON deadline (task_id);
CREATE INDEX deadline_holder_unit_id ON deadline (holder_unit_id);
CREATE INDEX deadline_next_rung ON deadline (next_rung_at) WHERE state = 'open' AND next_rung_at IS NOT NULL;

CREATE TABLE urge (
  id uuid PRIMARY KEY,
  task_id uuid NOT NULL REFERENCES task (id),
  subject_id uuid NOT NULL,
  unit_id uuid NOT NULL REFERENCES unit (id),
  person_id uuid NOT NULL REFERENCES person (id),
  day date NOT NULL,
  note text NOT NULL
);
CREATE INDEX urge_task_id ON urge (task_id, day);
CREATE INDEX urge_unit_id ON urge (unit_id);
CREATE INDEX urge_person_id ON urge (person_id);

CREATE TABLE comment (
  id uuid PRIMARY KEY,
  task_id uuid NOT NULL REFERENCES task (id),
  subject_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES person (id),
  written_at timestamptz(3) NOT NULL,
  text text,
  sha256 text NOT NULL
);
CREATE INDEX comment_task_id ON comment (task_id);
CREATE INDEX comment_person_id ON comment (person_id);

-- Content-addressed: one row for each content, whoever attached it; `content` is null once erased.
CREATE TABLE blob (
  sha256 text PRIMARY KEY,
  content bytea,
  stored_at timestamptz(3) NOT NULL
);

CREATE TABLE attachment (
  id uuid PRIMARY KEY,
  task_id uuid NOT NULL REFERENCES task (id),
  subject_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES person (id),
  attached_at timestamptz(3) NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  bytes integer NOT NULL,
  sha256 text NOT NULL REFERENCES blob (sha256),
  openness text NOT NULL
);
CREATE INDEX attachment_task_id ON attachment (task_id);
CREATE INDEX attachment_person_id ON attachment (person_id);
CREATE INDEX attachment_sha256 ON attachment (sha256);

CREATE TABLE saved_view (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  unit_id uuid REFERENCES unit (id),
  name text NOT NULL,
  query jsonb NOT NULL
);
CREATE INDEX saved_view_person_id ON saved_view (person_id);
CREATE INDEX saved_view_unit_id ON saved_view (unit_id);

-- The row is the lock of everything below it. `poked` is the number of the last event that a conductor has to see.
CREATE TABLE chain (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('directory', 'plan', 'task')),
  head bigint NOT NULL,
  hash text NOT NULL,
  head_at timestamptz(3),
  poked bigint NOT NULL
);

CREATE TABLE event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  chain_id uuid NOT NULL REFERENCES chain (id),
  number bigint NOT NULL,
  at timestamptz(3) NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  actor_id text NOT NULL,
  verb text NOT NULL,
  subject_id uuid NOT NULL,
  unit_id uuid,
  text text NOT NULL,
  hash text NOT NULL,
  UNIQUE (chain_id, number)
);
CREATE INDEX event_feed ON event (xid, id);
CREATE INDEX event_subject ON event (subject_id, id);

CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'event is insert-only: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER event_is_insert_only BEFORE UPDATE OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER event_is_never_truncated BEFORE TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE checkpoint (
  id uuid PRIMARY KEY,
  at timestamptz(3) NOT NULL,
  heads jsonb NOT NULL,
  hash text NOT NULL
);

CREATE TABLE outbox (
  conductor text PRIMARY KEY,
  up_to bigint NOT NULL,
  added_at timestamptz(3) NOT NULL,
  lease_until timestamptz(3),
  attempts integer NOT NULL,
  last_error text
);
CREATE INDEX outbox_added_at ON outbox (added_at);

CREATE TABLE conductor (
  id text PRIMARY KEY,
  chain_id uuid NOT NULL REFERENCES chain (id),
  run_id text NOT NULL,
  bundle text NOT NULL,
  seen bigint NOT NULL,
  wakes_at timestamptz(3),
  loaded_at timestamptz(3) NOT NULL
);
CREATE INDEX conductor_chain_id ON conductor (chain_id);
CREATE INDEX conductor_bundle ON conductor (bundle);

CREATE TABLE answer (
  actor_id text NOT NULL,
  key text NOT NULL,
  request_hash text NOT NULL,
  status integer NOT NULL,
  body json NOT NULL,
  answered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (actor_id, key)
);
CREATE INDEX answer_answered_at ON answer (answered_at);

INSERT INTO chain (id, kind, head, hash, poked) VALUES ('00000000-0000-4000-8000-000000000001', 'directory', 0, '', 0);

-- The runtime may write everything but history: on `event` it inserts and reads.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'qiantou_runtime') THEN
    CREATE ROLE qiantou_runtime NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
GRANT qiantou_runtime TO CURRENT_USER;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO qiantou_runtime;
REVOKE UPDATE, DELETE, TRUNCATE ON event FROM qiantou_runtime;
REVOKE UPDATE, DELETE ON checkpoint FROM qiantou_runtime;
