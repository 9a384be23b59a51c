/**
 * What an act on the directory decides from. $1 actor, $2 key or null, $3 unit ids, $4 names of units, $5 person ids,
 * $6 accounts, $7 membership ids, $8 hash of an invitation, $9 token id, $10 id of the address of a feed.
 */
export const directoryFactsSql = `
WITH RECURSIVE named AS (
  SELECT u.* FROM unit u
  WHERE u.id = ANY($3::uuid[]) OR u.key = ANY($4::text[]) OR u.name = ANY($4) OR u.official_name = ANY($4) OR u.aliases ?| $4
    OR EXISTS (SELECT FROM jsonb_array_elements(u.former_names) AS former
      WHERE former->>'name' = ANY($4) OR former->>'officialName' = ANY($4))
    OR u.id = (SELECT unit_id FROM feed_address WHERE id = $10::uuid)
  UNION
  SELECT above.* FROM unit above JOIN named below ON below.parent_id = above.id
)
SELECT json_build_object(
  'units', (SELECT json_agg(x ORDER BY x.id) FROM named x),
  'people', (SELECT json_agg(x ORDER BY x.id) FROM person x WHERE x.id = ANY($5::uuid[]) OR x.account = ANY($6::text[])),
  'memberships', (SELECT json_agg(x ORDER BY x.id) FROM membership x WHERE x.id = ANY($7::uuid[])
    OR (x.ended_at IS NULL AND (x.person_id = ANY($5) OR x.person_id IN (SELECT person_id FROM membership WHERE id = ANY($7))))),
  'invitations', (SELECT json_agg(x ORDER BY x.id) FROM invitation x WHERE x.hash = $8::text
    OR (x.spent_at IS NULL AND (x.unit_id = ANY($3) OR x.kind = 'administrator'))),
  'tokens', (SELECT json_agg(x) FROM api_token x WHERE x.id = $9::uuid),
  'feedAddresses', (SELECT json_agg(x) FROM feed_address x WHERE x.id = $10::uuid),
  'administrators', (SELECT count(DISTINCT m.person_id) FROM membership m JOIN person p ON p.id = m.person_id
    WHERE m.role = 'administrator' AND m.ended_at IS NULL AND p.disabled_at IS NULL),
  'answer', (SELECT to_json(x) FROM answer x WHERE x.actor_id = $1 AND x.key = $2)
) AS facts`;
