const unit = `u.id, u.key, u.name, u.official_name AS "officialName", u.kind, u.parent_id AS "parentId", u.aliases,
  u.former_names AS "formerNames", to_char(u.ended_on, 'YYYY-MM-DD') AS "endedOn", u.successor_ids AS "successorIds", u.revision`;

/** $1 after, $2 limit (null: all), $3 kind, $4 part of a name. */
export const unitsSql = `
SELECT ${unit} FROM unit u
WHERE ($1::uuid IS NULL OR u.id > $1) AND ($3::text IS NULL OR u.kind = $3)
  AND ($4::text IS NULL OR strpos(u.name, $4) > 0 OR strpos(u.official_name, $4) > 0 OR strpos(u.aliases::text, $4) > 0
    OR strpos(u.former_names::text, $4) > 0)
ORDER BY u.id LIMIT $2`;

/** $1 unit. Whom to ring: the posts first. */
export const unitSql = `
SELECT ${unit}, (
  SELECT coalesce(json_agg(json_build_object('personId', p.id, 'name', p.name, 'phone', p.phone, 'role', m.role, 'post', m.post)
    ORDER BY m.post NULLS LAST, m.role, p.id), '[]')
  FROM membership m JOIN person p ON p.id = m.person_id WHERE m.unit_id = u.id AND m.ended_at IS NULL
) AS contacts
FROM unit u WHERE u.id = $1`;

/** $1 after, $2 limit, $3 units or null, $4 part of name or account. */
export const peopleSql = `
SELECT p.id, p.name, p.account, p.phone, p.disabled_at AS "disabledAt", p.revision, (
  SELECT coalesce(json_agg(json_build_object('id', m.id, 'unitId', m.unit_id, 'role', m.role, 'post', m.post) ORDER BY m.id), '[]')
  FROM membership m WHERE m.person_id = p.id AND m.ended_at IS NULL
) AS memberships
FROM person p
WHERE ($1::uuid IS NULL OR p.id > $1)
  AND ($3::uuid[] IS NULL OR EXISTS (
    SELECT FROM membership m WHERE m.person_id = p.id AND m.ended_at IS NULL AND m.unit_id = ANY($3)))
  AND ($4::text IS NULL OR strpos(p.name, $4) > 0 OR strpos(p.account, $4) > 0)
ORDER BY p.id LIMIT $2`;

/** @param person the parameter that stands for the person */
export const rolesOf = (person: string): string => `
SELECT m.unit_id AS "unitId", u.name AS "unitName", m.role FROM membership m JOIN unit u ON u.id = m.unit_id
WHERE m.person_id = ${person} AND m.ended_at IS NULL ORDER BY u.id, m.role`;

/** $1 person. */
export const rolesSql = rolesOf('$1');

/** $1 person. */
export const tokensSql = `
SELECT id, name, scopes, created_at AS "createdAt", expires_at AS "expiresAt", revoked_at AS "revokedAt"
FROM api_token WHERE person_id = $1 ORDER BY id`;

/** $1 hash, $2 moment. */
export const invitationSql = `
SELECT i.kind, i.expires_at AS "expiresAt",
  CASE WHEN u.id IS NULL THEN NULL ELSE json_build_object('id', u.id, 'name', u.name, 'kind', u.kind) END AS unit
FROM invitation i LEFT JOIN unit u ON u.id = i.unit_id
WHERE i.hash = $1 AND i.spent_at IS NULL AND i.expires_at > $2`;

/** Of units that are no more, none: who names one has to choose who took over. */
export const unitNamesSql = `
WITH going AS (SELECT * FROM unit WHERE ended_on IS NULL)
SELECT name FROM going UNION SELECT official_name FROM going
UNION SELECT jsonb_array_elements_text(aliases) FROM going`;
