-- Time: calendars, deadlines with their ladders, lights, slips, requests about clocks, announcements.

-- A version is complete and never changes; the calendar of a moment is the newest that counts by then.
CREATE TABLE calendar (
  version integer PRIMARY KEY,
  effective_at timestamptz(3) NOT NULL,
  announced_years jsonb NOT NULL,
  decided_by text NOT NULL,
  note text NOT NULL
);
CREATE TABLE calendar_day (
  version integer NOT NULL REFERENCES calendar (version),
  day date NOT NULL,
  kind text NOT NULL CHECK (kind IN ('holiday', 'make-up')),
  name text NOT NULL,
  PRIMARY KEY (version, day)
);

-- `document` is the text as it was uploaded; a version counts only once it is scheduled.
ALTER TABLE policy
  ADD COLUMN document text,
  ADD COLUMN uploaded_by text NOT NULL DEFAULT 'conductor',
  ADD COLUMN state text NOT NULL DEFAULT 'scheduled' CHECK (state IN ('draft', 'scheduled')),
  ADD COLUMN revision integer NOT NULL DEFAULT 1,
  ALTER COLUMN effective_at DROP NOT NULL,
  ADD CONSTRAINT policy_scheduled_from CHECK (state = 'draft' OR effective_at IS NOT NULL);
ALTER TABLE policy ALTER COLUMN uploaded_by DROP DEFAULT, ALTER COLUMN state DROP DEFAULT, ALTER COLUMN revision DROP DEFAULT;

-- Policies written before knew nothing of time: they get what ships.
UPDATE policy SET content = $policy${"closeOfDay":"18:00","rungTime":"09:00","terms":{"receipt":"1wd","assignment":"5wd","input":"10wd","counter-offer":"5wd","cities-proposal":"10wd","cities-confirmation":"5wd","settlement":"5wd","referral":"10wd","clock-request":"3wd","slip-draft":"2wd","slip-signature":"2wd","slip-reply":"5wd","slip-review":"3wd"},"ladders":[{"id":"approver","kinds":["referral"],"units":["department","city-government","central-branch","company"],"paper":"letter","rungs":[{"id":"remind-before","at":"-2wd","do":"remind"},{"id":"remind-due","at":"0wd","do":"remind"},{"id":"tell-coordinator","at":"3wd","do":"tell-coordinator"}]},{"id":"supervision","kinds":["slip-draft","slip-signature","slip-reply","slip-review"],"units":["department","city-government","central-branch","company"],"paper":"slip","rungs":[{"id":"remind-before","at":"-1wd","do":"remind"},{"id":"remind-due","at":"0wd","do":"remind"},{"id":"tell-leader","at":"1wd","do":"tell-leader"}]},{"id":"standard","kinds":["assignment","input","counter-offer","cities-proposal","cities-confirmation","settlement","clock-request"],"units":["department","city-government"],"paper":"slip","rungs":[{"id":"remind-before","at":"-2wd","do":"remind"},{"id":"remind-due","at":"0wd","do":"remind"},{"id":"tell-leader","at":"1wd","do":"tell-leader"},{"id":"mark","at":"1wd","do":"mark"},{"id":"tell-coordinator","at":"3wd","do":"tell-coordinator"},{"id":"slip-blue","at":"5wd","do":"draft-slip","grade":"blue"},{"id":"slip-yellow","at":"10wd","do":"draft-slip","grade":"yellow"},{"id":"slip-red","at":"15wd","do":"draft-slip","grade":"red"}]},{"id":"courteous","kinds":["assignment","input","counter-offer","cities-proposal","cities-confirmation","settlement","clock-request"],"units":["central-branch","company"],"paper":"letter","rungs":[{"id":"remind-before","at":"-2wd","do":"remind"},{"id":"remind-due","at":"0wd","do":"remind"},{"id":"tell-leader","at":"3wd","do":"tell-leader"},{"id":"mark","at":"3wd","do":"mark"},{"id":"tell-coordinator","at":"5wd","do":"tell-coordinator"},{"id":"letter-blue","at":"10wd","do":"draft-slip","grade":"blue"}]},{"id":"receipt","kinds":["receipt"],"units":["department","city-government","central-branch","company"],"paper":"letter","rungs":[{"id":"remind-due","at":"0wd","do":"remind"},{"id":"tell-leader","at":"1wd","do":"tell-leader"},{"id":"mark","at":"1wd","do":"mark"},{"id":"tell-coordinator","at":"3wd","do":"tell-coordinator"}]}],"deemed":{"assignment":null,"input":null,"counter-offer":"10wd"},"lights":{"blue":"-2wd","yellow":"0wd","red":"5wd"}}$policy$::jsonb || content;

ALTER TABLE assignment ADD COLUMN deemed_at timestamptz(3);
ALTER TABLE input ADD COLUMN deemed_at timestamptz(3);

-- Nothing opened a deadline before; conductors open those of what waits now.
DROP TABLE deadline;
CREATE TABLE deadline (
  id uuid PRIMARY KEY,
  key text NOT NULL,
  task_id uuid NOT NULL REFERENCES task (id),
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  holder_unit_id uuid NOT NULL REFERENCES unit (id),
  holder_role text NOT NULL,
  opened_at timestamptz(3) NOT NULL,
  due_at timestamptz(3) NOT NULL,
  policy_version integer NOT NULL,
  calendar_version integer NOT NULL,
  explanation jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'closed')),
  closed_at timestamptz(3),
  rungs jsonb NOT NULL,
  climbed jsonb NOT NULL,
  next_rung text,
  next_rung_at timestamptz(3),
  suspended_at timestamptz(3),
  paused_days integer NOT NULL,
  decided boolean NOT NULL,
  revision integer NOT NULL
);
CREATE UNIQUE INDEX deadline_key ON deadline (task_id, key) WHERE state = 'open';
CREATE INDEX deadline_holder_unit_id ON deadline (holder_unit_id, due_at) WHERE state = 'open';
CREATE INDEX deadline_next_rung ON deadline (next_rung_at) WHERE state = 'open' AND next_rung_at IS NOT NULL;
CREATE INDEX deadline_task_id ON deadline (task_id);

ALTER TABLE work_item
  ADD COLUMN blue_at timestamptz(3),
  ADD COLUMN yellow_at timestamptz(3),
  ADD COLUMN red_at timestamptz(3),
  ADD COLUMN light_version integer;
-- Lights are comparisons with a moment: lines are counted by kind and light from this index alone.
CREATE INDEX work_item_lights ON work_item (unit_id, role, kind, person_id, red_at, yellow_at, blue_at)
  WHERE closed_at IS NULL;

CREATE TABLE clock_request (
  id uuid PRIMARY KEY,
  task_id uuid NOT NULL REFERENCES task (id),
  deadline_id uuid NOT NULL REFERENCES deadline (id),
  kind text NOT NULL CHECK (kind IN ('extension', 'suspension')),
  unit_id uuid NOT NULL REFERENCES unit (id),
  reason text NOT NULL,
  until date,
  state text NOT NULL,
  asked_by text NOT NULL,
  asked_at timestamptz(3) NOT NULL,
  decided_at timestamptz(3),
  opinion text,
  revision integer NOT NULL
);
CREATE INDEX clock_request_task_id ON clock_request (task_id);
CREATE INDEX clock_request_deadline_id ON clock_request (deadline_id);
CREATE INDEX clock_request_unit_id ON clock_request (unit_id);

CREATE TABLE slip (
  id uuid PRIMARY KEY,
  task_id uuid NOT NULL REFERENCES task (id),
  deadline_id uuid NOT NULL REFERENCES deadline (id),
  number text NOT NULL,
  paper text NOT NULL CHECK (paper IN ('slip', 'letter')),
  grade text NOT NULL CHECK (grade IN ('blue', 'yellow', 'red')),
  state text NOT NULL,
  matter_kind text NOT NULL,
  matter_id uuid NOT NULL,
  addressee_unit_id uuid NOT NULL REFERENCES unit (id),
  issuer_unit_id uuid NOT NULL REFERENCES unit (id),
  copy_unit_ids jsonb NOT NULL,
  drafted_at timestamptz(3) NOT NULL,
  missed_at timestamptz(3) NOT NULL,
  demand text,
  reply_by date,
  completed_by text,
  signed_by text,
  issued_at timestamptz(3),
  reply text,
  replied_at timestamptz(3),
  note text,
  ended_at timestamptz(3),
  revision integer NOT NULL,
  UNIQUE (task_id, number)
);
CREATE INDEX slip_deadline_id ON slip (deadline_id);
CREATE INDEX slip_addressee_unit_id ON slip (addressee_unit_id);
CREATE INDEX slip_issuer_unit_id ON slip (issuer_unit_id);

CREATE TABLE judgement (
  id uuid PRIMARY KEY,
  task_id uuid NOT NULL REFERENCES task (id),
  person_id uuid NOT NULL REFERENCES person (id),
  unit_id uuid NOT NULL REFERENCES unit (id),
  judged_at timestamptz(3) NOT NULL,
  grade text NOT NULL CHECK (grade IN ('sound', 'at-risk', 'failing')),
  opinion text NOT NULL
);
CREATE INDEX judgement_task_id ON judgement (task_id);
CREATE INDEX judgement_person_id ON judgement (person_id);
CREATE INDEX judgement_unit_id ON judgement (unit_id);

-- Whom an act or a rung calls; written with it, told to people afterwards, and gone once it is told.
CREATE TABLE announcement (
  id uuid PRIMARY KEY,
  occasion text NOT NULL,
  plan_id uuid NOT NULL,
  task_id uuid NOT NULL,
  at timestamptz(3) NOT NULL,
  reason text NOT NULL,
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  role text NOT NULL,
  person_id uuid,
  title text NOT NULL,
  due_at timestamptz(3),
  deadline_id uuid,
  rung text
);

GRANT SELECT, INSERT, UPDATE, DELETE ON deadline, clock_request, slip, judgement, announcement TO qiantou_runtime;
-- Versions of the calendar are only ever added.
GRANT SELECT, INSERT ON calendar, calendar_day TO qiantou_runtime;
