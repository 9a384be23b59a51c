import type { Calendar, SpecialDay } from '#domain/calendar/calendar.js';
import type { Policy } from '#domain/policy/policy.js';
import { mergedRules, type Rules, type Version } from '#domain/rules/rules.js';

import type { Statement } from './flush.js';

export interface PolicyVersion {
  readonly id: string;
  /** As PostgreSQL writes a moment in JSON. */
  readonly from: string;
}

export interface CalendarVersion {
  readonly version: number;
  readonly from: string;
}

export type Query = <Row extends object>(statement: Statement) => Promise<Row[]>;

const policySql = 'SELECT content FROM policy WHERE id = $1';
const calendarSql = `
SELECT c.version, c.announced_years AS "announcedYears",
  (SELECT coalesce(json_agg(json_build_object('day', d.day, 'kind', d.kind, 'name', d.name)), '[]')
   FROM calendar_day d WHERE d.version = c.version) AS days
FROM calendar c WHERE c.version = $1`;

interface CalendarJson {
  readonly version: number;
  readonly announcedYears: readonly number[];
  readonly days: readonly (SpecialDay & { readonly day: string })[];
}

/** Scheduled policies and calendars never change, so each is read once in the life of the process. */
export class RulesReader {
  private readonly policies = new Map<string, Policy>();
  private readonly calendars = new Map<number, Calendar>();
  private readonly merged = new Map<string, readonly Rules[]>();

  /** All rules of a plan, in the order in which they come into force. */
  async rules(
    query: Query,
    { policies, calendars }: { policies: readonly PolicyVersion[]; calendars: readonly CalendarVersion[] },
  ): Promise<readonly Rules[]> {
    const key = JSON.stringify([policies, calendars]);
    const known = this.merged.get(key);
    if (known !== undefined) return known;
    const rules = mergedRules(
      await Promise.all(policies.map(async (one) => versionOf(one, await this.policy(query, one.id)))),
      await Promise.all(calendars.map(async (one) => versionOf(one, await this.calendar(query, one.version)))),
    );
    this.merged.set(key, rules);
    return rules;
  }

  private async policy(query: Query, id: string): Promise<Policy> {
    const known = this.policies.get(id);
    if (known !== undefined) return known;
    const [row] = await query<{ content: Policy }>({ text: policySql, values: [id] });
    if (row === undefined) throw new Error(`policy ${id} is gone`);
    this.policies.set(id, row.content);
    return row.content;
  }

  private async calendar(query: Query, version: number): Promise<Calendar> {
    const known = this.calendars.get(version);
    if (known !== undefined) return known;
    const [row] = await query<CalendarJson>({ text: calendarSql, values: [version] });
    if (row === undefined) throw new Error(`calendar ${version} is gone`);
    const days = new Map(row.days.map(({ day, kind, name }) => [day, { kind, name }]));
    const calendar = { version, days, announcedYears: new Set(row.announcedYears) };
    this.calendars.set(version, calendar);
    return calendar;
  }
}

function versionOf<Content>({ from }: { readonly from: string }, content: Content): Version<Content> {
  return { from: new Date(from).toISOString(), content };
}
