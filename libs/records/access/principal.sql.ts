const person = `p.id, p.name, p.account,
  (SELECT coalesce(json_agg(json_build_object('unitId', m.unit_id, 'role', m.role)), '[]')
   FROM membership m WHERE m.person_id = p.id AND m.ended_at IS NULL) AS memberships`;

/** $1 hash of the session's secret, $2 moment. */
export const principalOfSessionSql = `
SELECT ${person}, s.csrf, s.expires_at
FROM session s JOIN person p ON p.id = s.person_id
WHERE s.hash = $1 AND s.expires_at > $2 AND s.epoch = p.sessions_epoch AND p.disabled_at IS NULL`;

/** $1 hash of the token, $2 moment. */
export const principalOfTokenSql = `
SELECT ${person}, t.scopes
FROM api_token t JOIN person p ON p.id = t.person_id
WHERE t.hash = $1 AND t.expires_at > $2 AND t.revoked_at IS NULL AND p.disabled_at IS NULL`;
