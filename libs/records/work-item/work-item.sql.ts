import type { InboxCursor, InboxFilter, InboxSort } from '#application/ports/work-item.reader.js';
import type { Light } from '#domain/work-item/lights.js';

import type { Statement } from '../named-query.js';

/**
 * Statements hold only what was asked for, their row limits as figures, and the desks as JSON, whose number the server
 * cannot guess: so it never finds a plan for the values at hand cheaper than its general one, and plans each text once a
 * connection instead of at every page.
 */
class Values {
  readonly list: unknown[] = [];

  /** The parameter that stands for the value. */
  of(value: unknown): string {
    return `$${this.list.push(value)}`;
  }
}

/** Found once, before any line is looked at. A part of one character has no bigram to look up and is compared alone. */
function foundSql(text: string | null, values: Values): string {
  if (text === null) return '';
  const part = `${values.of(text)}::text`;
  const bigrams = text.length < 2 ? '' : `bigrams(t.title || ' ' || t.text) @> bigrams(${part}) AND `;
  const tasks = `SELECT t.id FROM task t WHERE NOT t.offline AND ${bigrams}position(${part} IN t.title || ' ' || t.text) > 0`;
  return `WITH found AS MATERIALIZED (${tasks})\n`;
}

/** A light at a moment ($at): a comparison with the three moments of the line, as `lightAt` makes it. */
const litSql: Readonly<Record<Light, (at: string) => string>> = {
  red: (at) => `w.red_at < ${at}`,
  yellow: (at) => `w.yellow_at < ${at} AND w.red_at >= ${at}`,
  blue: (at) => `w.blue_at <= ${at} AND w.yellow_at >= ${at}`,
  green: (at) => `w.blue_at > ${at}`,
};

function wantedSql({ personId, kind, planId, text, light, at }: InboxFilter, values: Values): string {
  const wanted = [
    'w.closed_at IS NULL',
    ...(personId === null ? [] : [`(w.person_id IS NULL OR w.person_id = ${values.of(personId)}::uuid)`]),
    ...(kind === null ? [] : [`w.kind = ${values.of(kind)}::text`]),
    ...(light === null ? [] : [litSql[light](`${values.of(at)}::timestamptz`)]),
    ...(planId === null ? [] : [`w.plan_id = ${values.of(planId)}::uuid`]),
    // IS TRUE keeps it a look into a table of hashes: a join would read all lines of all tasks found.
    ...(text === null ? [] : ['(w.task_id IN (SELECT id FROM found)) IS TRUE']),
  ];
  return wanted.join(' AND ');
}

function deskSql({ desks }: InboxFilter, values: Values): string {
  const rows = desks.map((desk) => ({ unit_id: desk.unitId, role: desk.role }));
  return `json_to_recordset(${values.of(JSON.stringify(rows))}::json) AS desk (unit_id uuid, role text)`;
}

interface Order {
  /** Of the lines `w`, as their index has it. */
  readonly by: string;
  /** Of the lines merged, where the due date has a name. */
  readonly merged: string;
  /** The lines after a cursor. */
  readonly after: (cursor: InboxCursor, values: Values) => string;
}

const orders: Readonly<Record<InboxSort, Order>> = {
  due: {
    by: `coalesce(w.due_at, 'infinity'), w.opened_at, w.id`,
    merged: 'due, opened_at, id',
    after: ({ dueAt, openedAt, id }, values) => {
      const due = `coalesce(${values.of(dueAt)}::timestamptz, 'infinity')`;
      const rest = `${values.of(openedAt)}::timestamptz, ${values.of(id)}::uuid`;
      return `(coalesce(w.due_at, 'infinity'), w.opened_at, w.id) > (${due}, ${rest})`;
    },
  },
  newest: {
    by: 'w.opened_at DESC, w.id DESC',
    merged: 'opened_at DESC, id DESC',
    after: ({ openedAt, id }, values) =>
      `(w.opened_at, w.id) < (${values.of(openedAt)}::timestamptz, ${values.of(id)}::uuid)`,
  },
};

export interface Slice {
  readonly sort: InboxSort;
  readonly after: InboxCursor | null;
  /** From `rowsFor`. */
  readonly rows: number;
}

/** Each desk is read along its own stretch of the index; only their first lines are merged. */
export function inboxStatement(filter: InboxFilter, slice: Slice): Statement {
  const values = new Values();
  const { by, merged, after } = orders[slice.sort];
  const behind = slice.after === null ? '' : ` AND ${after(slice.after, values)}`;
  const text = `${foundSql(filter.text, values)}
SELECT json_agg(line ORDER BY ${merged}) AS lines FROM (
  SELECT w.*, u.name AS unit_name, coalesce(w.due_at, 'infinity') AS due
  FROM ${deskSql(filter, values)}
  CROSS JOIN LATERAL (
    SELECT w.id, w.plan_id, w.task_id, w.kind, w.subject_id, w.unit_id, w.role, w.person_id, w.title, w.opened_at, w.due_at,
      w.blue_at, w.yellow_at, w.red_at, w.light_version
    FROM work_item w
    WHERE w.unit_id = desk.unit_id AND w.role = desk.role AND ${wantedSql(filter, values)}${behind}
    ORDER BY ${by} LIMIT ${slice.rows}
  ) w
  JOIN unit u ON u.id = w.unit_id
  ORDER BY ${by} LIMIT ${slice.rows}
) line`;
  return { text, values: values.list };
}

/** The next of four sizes, each of which has its own text: any limit would be as many texts as there are limits. */
export function rowsFor(limit: number): number {
  return [21, 51, 101].find((rows) => rows >= limit) ?? 201;
}

export function countsStatement(filter: InboxFilter): Statement {
  const values = new Values();
  const found = foundSql(filter.text, values);
  const at = `${values.of(filter.at)}::timestamptz`;
  const lit = Object.entries(litSql).map(([light, is]) => `'${light}', count(*) FILTER (WHERE ${is(at)})`);
  const text = `${found}
SELECT w.kind, count(*)::integer AS count, json_build_object(${lit.join(', ')}) AS lights
FROM ${deskSql(filter, values)}
JOIN work_item w ON w.unit_id = desk.unit_id AND w.role = desk.role
WHERE ${wantedSql(filter, values)} GROUP BY w.kind`;
  return { text, values: values.list };
}
