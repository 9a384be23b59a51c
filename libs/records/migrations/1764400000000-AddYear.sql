-- The year: annual plans with their drafts, countersignatures and baselines, milestones, requests, sessions with agendas.

-- 请示: below the plan's chain; the annual plans that it carries name it.
CREATE TABLE request (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES plan (id),
  number text NOT NULL,
  title text NOT NULL,
  unit_id uuid NOT NULL REFERENCES unit (id),
  raised_by text NOT NULL,
  raised_at timestamptz(3) NOT NULL
);
CREATE INDEX request_plan_id ON request (plan_id, raised_at, id);
CREATE INDEX request_unit_id ON request (unit_id);

CREATE TABLE annual_plan (
  id uuid PRIMARY KEY,
  task_id uuid NOT NULL REFERENCES task (id),
  year integer NOT NULL,
  last_year integer NOT NULL CHECK (last_year >= year),
  amends_id uuid REFERENCES annual_plan (id),
  reason text,
  state text NOT NULL,
  opened_at timestamptz(3) NOT NULL,
  submit_by date,
  version integer NOT NULL,
  outline jsonb,
  signed_version integer,
  round integer NOT NULL,
  submitted_at timestamptz(3),
  forwarded_at timestamptz(3),
  request_id uuid REFERENCES request (id),
  route text CHECK (route IN ('meeting', 'circulation')),
  is_urgent boolean NOT NULL,
  admitted_at timestamptz(3),
  session jsonb,
  decision text CHECK (decision IN ('approved', 'in-principle', 'refused')),
  decided_at timestamptz(3),
  decided_by text,
  recorded_by text,
  paper jsonb,
  opinion text,
  conditions text,
  reply_number text,
  replied_at timestamptz(3),
  baselines integer NOT NULL,
  revision integer NOT NULL
);
-- A task has one plan of its own for each year, and an approved plan at most one amendment on its way.
CREATE UNIQUE INDEX annual_plan_year ON annual_plan (task_id, year) WHERE amends_id IS NULL;
CREATE UNIQUE INDEX annual_plan_open_amendment ON annual_plan (amends_id)
  WHERE state NOT IN ('refused', 'in-force', 'closed');
CREATE INDEX annual_plan_task_id ON annual_plan (task_id, opened_at, id);
CREATE INDEX annual_plan_amends_id ON annual_plan (amends_id);
CREATE INDEX annual_plan_request_id ON annual_plan (request_id);

-- Insert-only: what was once written, signed or approved stays as it was.
CREATE TABLE draft_version (
  id uuid PRIMARY KEY,
  task_id uuid NOT NULL REFERENCES task (id),
  annual_plan_id uuid NOT NULL REFERENCES annual_plan (id),
  number integer NOT NULL,
  content jsonb NOT NULL,
  sha256 text NOT NULL,
  written_by text NOT NULL,
  written_at timestamptz(3) NOT NULL,
  UNIQUE (annual_plan_id, number)
);
CREATE INDEX draft_version_task_id ON draft_version (task_id);

CREATE TABLE opinion (
  id uuid PRIMARY KEY,
  task_id uuid NOT NULL REFERENCES task (id),
  annual_plan_id uuid NOT NULL REFERENCES annual_plan (id),
  version integer NOT NULL,
  part text,
  text text NOT NULL,
  person_id uuid NOT NULL REFERENCES person (id),
  written_at timestamptz(3) NOT NULL
);
CREATE INDEX opinion_task_id ON opinion (task_id);
CREATE INDEX opinion_annual_plan_id ON opinion (annual_plan_id, written_at, id);
CREATE INDEX opinion_person_id ON opinion (person_id);

-- Insert-only, and only of a version that was written.
CREATE TABLE baseline (
  id uuid PRIMARY KEY,
  task_id uuid NOT NULL REFERENCES task (id),
  annual_plan_id uuid NOT NULL REFERENCES annual_plan (id),
  number integer NOT NULL,
  from_plan_id uuid NOT NULL REFERENCES annual_plan (id),
  version integer NOT NULL,
  sha256 text NOT NULL,
  frozen_at timestamptz(3) NOT NULL,
  UNIQUE (annual_plan_id, number),
  FOREIGN KEY (from_plan_id, version) REFERENCES draft_version (annual_plan_id, number)
);
CREATE INDEX baseline_task_id ON baseline (task_id);
CREATE INDEX baseline_from_plan_id ON baseline (from_plan_id, version);

CREATE TABLE countersignature (
  id uuid PRIMARY KEY,
  task_id uuid NOT NULL REFERENCES task (id),
  annual_plan_id uuid NOT NULL REFERENCES annual_plan (id),
  unit_id uuid NOT NULL REFERENCES unit (id),
  fingerprint text NOT NULL,
  version integer NOT NULL,
  state text NOT NULL,
  wording text,
  proposal text,
  asked_at timestamptz(3) NOT NULL,
  answered_at timestamptz(3),
  deemed_at timestamptz(3),
  revision integer NOT NULL
);
-- Nobody is asked twice for an unchanged part. By a hash: a fingerprint may be longer than a key of an index.
CREATE UNIQUE INDEX countersignature_live ON countersignature (annual_plan_id, unit_id, hashtextextended(fingerprint, 0))
  WHERE state <> 'lapsed';
CREATE INDEX countersignature_task_id ON countersignature (task_id, asked_at, id);
CREATE INDEX countersignature_annual_plan_id ON countersignature (annual_plan_id);
CREATE INDEX countersignature_unit_id ON countersignature (unit_id);

CREATE TABLE milestone (
  id uuid PRIMARY KEY,
  task_id uuid NOT NULL REFERENCES task (id),
  annual_plan_id uuid NOT NULL REFERENCES annual_plan (id),
  code text NOT NULL,
  result text NOT NULL,
  due_on date NOT NULL,
  planned_on date NOT NULL,
  unit_id uuid NOT NULL REFERENCES unit (id),
  evidence text NOT NULL,
  depends_on jsonb NOT NULL,
  baseline integer NOT NULL,
  state text NOT NULL,
  report jsonb,
  reported_at timestamptz(3),
  note text,
  verified_at timestamptz(3),
  extensions integer NOT NULL,
  samples integer NOT NULL,
  origin_id uuid REFERENCES milestone (id),
  revision integer NOT NULL
);
-- A code that was dropped may come again, also with the same amendment: judged at the end of the statement.
ALTER TABLE milestone ADD CONSTRAINT milestone_code
  EXCLUDE USING btree (annual_plan_id WITH =, code WITH =) WHERE (state <> 'dropped') DEFERRABLE INITIALLY IMMEDIATE;
CREATE INDEX milestone_task_id ON milestone (task_id, due_on, code, id);
CREATE INDEX milestone_annual_plan_id ON milestone (annual_plan_id);
-- A unit's milestones, due first.
CREATE INDEX milestone_unit_id ON milestone (unit_id, due_on, id);
CREATE INDEX milestone_origin_id ON milestone (origin_id);

CREATE TABLE meeting (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES plan (id),
  title text NOT NULL,
  held_on date NOT NULL,
  room integer NOT NULL CHECK (room > 0),
  papers_by date NOT NULL,
  state text NOT NULL,
  minutes_number text,
  revision integer NOT NULL
);
CREATE INDEX meeting_plan_id ON meeting (plan_id, held_on, id);

CREATE TABLE agenda_item (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES plan (id),
  meeting_id uuid NOT NULL REFERENCES meeting (id),
  annual_plan_id uuid NOT NULL REFERENCES annual_plan (id),
  task_id uuid NOT NULL REFERENCES task (id),
  lead_unit_id uuid NOT NULL REFERENCES unit (id),
  place integer NOT NULL,
  state text NOT NULL CHECK (state IN ('proposed', 'fixed', 'off', 'lapsed')),
  is_urgent boolean NOT NULL,
  arrived_at timestamptz(3) NOT NULL,
  revision integer NOT NULL
);
-- An annual plan is proposed for one session at a time; one that was held without deciding it keeps its item.
-- Judged at the end of a statement, which takes it off one agenda and puts it on another.
ALTER TABLE agenda_item ADD CONSTRAINT agenda_item_proposed
  EXCLUDE USING btree (annual_plan_id WITH =) WHERE (state = 'proposed') DEFERRABLE INITIALLY IMMEDIATE;
CREATE INDEX agenda_item_plan_id ON agenda_item (plan_id);
CREATE INDEX agenda_item_meeting_id ON agenda_item (meeting_id, place);
CREATE INDEX agenda_item_annual_plan_id ON agenda_item (annual_plan_id);
CREATE INDEX agenda_item_task_id ON agenda_item (task_id);
CREATE INDEX agenda_item_lead_unit_id ON agenda_item (lead_unit_id);

-- The date of a milestone takes two steps: somebody advises before it is decided.
ALTER TABLE clock_request
  ADD COLUMN consequences text,
  ADD COLUMN advice text,
  ADD COLUMN advised_by text,
  ADD COLUMN advised_unit_id uuid REFERENCES unit (id);
CREATE INDEX clock_request_advised_unit_id ON clock_request (advised_unit_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON request, annual_plan, countersignature, milestone, meeting, agenda_item TO qiantou_runtime;
GRANT SELECT, INSERT ON draft_version, opinion, baseline TO qiantou_runtime;

-- Policies written before knew nothing of years: they get what ships, and keep what they say. Ladders come last, so that
-- an earlier one that fits counts on.
UPDATE policy SET content = content || jsonb_build_object(
  'signing', shipped -> 'signing' || (content -> 'signing'),
  'terms', shipped -> 'terms' || (content -> 'terms'),
  'deemed', shipped -> 'deemed' || (content -> 'deemed'),
  'ladders', (content -> 'ladders') || (shipped -> 'ladders'),
  'annualPlans', shipped -> 'annualPlans')
FROM (SELECT $policy${"signing":{"annualPlan.submit":"leader","annualPlan.resubmit":"leader","countersignature.agree":"leader","countersignature.object":"leader","milestone.report":"leader"},"terms":{"drafting":"30wd","countersignature":"5wd","objection":"3wd","objection-proposal":"3wd","plan-review":"5wd","plan-request":"3wd","paper-check":"3wd","agenda-place":"5wd","decision":"10wd","plan-revision":"10wd","conditions":"5wd","reply":"5wd","milestone":"20wd","verification":"10wd","progress-report":"5wd","progress-review":"5wd","completion-report":"20wd","completion-review":"20wd"},"deemed":{"countersignature":"10wd"},"ladders":[{"id":"year-approver","kinds":["decision"],"units":["department","city-government","central-branch","company"],"paper":"letter","rungs":[{"id":"remind-before","at":"-2wd","do":"remind"},{"id":"remind-due","at":"0wd","do":"remind"},{"id":"tell-coordinator","at":"3wd","do":"tell-coordinator"}]},{"id":"year-standard","kinds":["drafting","countersignature","objection","objection-proposal","plan-review","plan-request","paper-check","agenda-place","plan-revision","conditions","reply","milestone","verification","progress-report","progress-review","completion-report","completion-review"],"units":["department","city-government"],"paper":"slip","rungs":[{"id":"remind-before","at":"-2wd","do":"remind"},{"id":"remind-due","at":"0wd","do":"remind"},{"id":"tell-leader","at":"1wd","do":"tell-leader"},{"id":"mark","at":"1wd","do":"mark"},{"id":"tell-coordinator","at":"3wd","do":"tell-coordinator"},{"id":"slip-blue","at":"5wd","do":"draft-slip","grade":"blue"},{"id":"slip-yellow","at":"10wd","do":"draft-slip","grade":"yellow"},{"id":"slip-red","at":"15wd","do":"draft-slip","grade":"red"}]},{"id":"year-courteous","kinds":["drafting","countersignature","objection","objection-proposal","plan-review","plan-request","paper-check","agenda-place","plan-revision","conditions","reply","milestone","verification","progress-report","progress-review","completion-report","completion-review"],"units":["central-branch","company"],"paper":"letter","rungs":[{"id":"remind-before","at":"-2wd","do":"remind"},{"id":"remind-due","at":"0wd","do":"remind"},{"id":"tell-leader","at":"3wd","do":"tell-leader"},{"id":"mark","at":"3wd","do":"mark"},{"id":"tell-coordinator","at":"5wd","do":"tell-coordinator"},{"id":"letter-blue","at":"10wd","do":"draft-slip","grade":"blue"}]}],"annualPlans":{"opensOn":"10-15","yearsTogether":1,"bundle":"task","papersLead":"5wd","extensionsPerMilestone":2,"progress":"quarterly"}}$policy$::jsonb AS shipped) AS year;
