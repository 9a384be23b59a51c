-- What conductors of annual plans have to see of their task's chain: derived from its events, like `chain.poked`.
CREATE TABLE concern (
  conductor text PRIMARY KEY,
  up_to bigint NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON concern TO qiantou_runtime;
