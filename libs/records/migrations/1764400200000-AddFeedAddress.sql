-- 日历订阅地址: secret addresses of calendar feeds; a secret is known by its hash alone.
CREATE TABLE feed_address (
  id uuid PRIMARY KEY,
  hash text NOT NULL UNIQUE,
  person_id uuid NOT NULL REFERENCES person (id),
  scope text NOT NULL CHECK (scope IN ('person', 'unit')),
  unit_id uuid REFERENCES unit (id),
  created_at timestamptz(3) NOT NULL,
  revoked_at timestamptz(3),
  CHECK ((scope = 'unit') = (unit_id IS NOT NULL))
);
CREATE INDEX feed_address_person_id ON feed_address (person_id);
CREATE INDEX feed_address_unit_id ON feed_address (unit_id);

GRANT SELECT, INSERT, UPDATE ON feed_address TO qiantou_runtime;
