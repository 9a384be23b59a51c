-- Notices: what people are told, how they want to be told, and the mail that tells them. Outside the chains: nobody's record.

-- How somebody wants to be told; who has no row gets no mail.
CREATE TABLE notice_preference (
  person_id uuid PRIMARY KEY REFERENCES person (id),
  mail text,
  channels jsonb NOT NULL,
  digest_hour integer NOT NULL CHECK (digest_hour BETWEEN 0 AND 23)
);

-- One mail to one person; who holds the lease sends it.
CREATE TABLE letter (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  kind text NOT NULL CHECK (kind IN ('notice', 'digest')),
  state text NOT NULL CHECK (state IN ('waiting', 'failed', 'sent', 'passed', 'bounced', 'undeliverable')),
  written_at timestamptz(3) NOT NULL,
  due_at timestamptz(3) NOT NULL,
  attempts integer NOT NULL,
  deferrals integer NOT NULL,
  address text,
  last_error text,
  lease_id uuid,
  lease_until timestamptz(3)
);
CREATE INDEX letter_person_id ON letter (person_id);
CREATE INDEX letter_due_at ON letter (due_at, id) WHERE state IN ('waiting', 'failed');
CREATE INDEX letter_troubled ON letter (id) WHERE state IN ('failed', 'bounced', 'undeliverable');

-- At most one a person and occasion.
CREATE TABLE notice (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  occasion text NOT NULL,
  at timestamptz(3) NOT NULL,
  told_at timestamptz(3) NOT NULL,
  lines jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('told', 'passed')),
  read_at timestamptz(3),
  digest_at timestamptz(3),
  -- Written after its notice, in the same transaction.
  letter_id uuid REFERENCES letter (id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (person_id, occasion)
);
CREATE INDEX notice_page ON notice (person_id, id);
CREATE INDEX notice_unread ON notice (person_id, id) WHERE read_at IS NULL AND state = 'told';
CREATE INDEX notice_occasion ON notice (occasion);
CREATE INDEX notice_letter_id ON notice (letter_id);
CREATE INDEX notice_digest ON notice (person_id, digest_at) WHERE digest_at IS NOT NULL AND letter_id IS NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON notice_preference, letter, notice TO qiantou_runtime;
