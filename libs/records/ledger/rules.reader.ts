import type { Calendar, SpecialDay } from '#domain/calendar/calendar.js';
import type { Policy } from '#domain/policy/policy.js';
import { mergedRules, type Rules, type Version } from '#domain/rules/rules.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

import type { Statement } from './flush.js';
import { planRulesSql } from './plan-rules.sql.js';

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

/** A number of the plan's chain and one of the directory's: every policy, calendar and unit is written with a later one. */
export interface Heads {
  readonly planHead: number;
  /** Null before the directory has a chain. */
  readonly directoryHead: number | null;
}

/** By what the tasks of a plan are judged beside their own facts. */
export interface PlanRules {
  /** In the order in which they come into force. */
  readonly rules: readonly Rules[];
  /** Of all units. */
  readonly kinds: TaskFacts['kinds'];
}

/** As pg gives them: 64-bit numbers as text. */
interface PlanRulesRow {
  readonly planHead: string;
  readonly directoryHead: string | null;
  readonly policies: readonly PolicyVersion[];
  readonly calendars: readonly CalendarVersion[];
  readonly kinds: TaskFacts['kinds'];
}

/**
 * Scheduled policies and calendars never change, so each is read once in the life of the process; which of them count, and
 * of what kind units are, is read again when a chain has grown that they are kept under.
 */
export class RulesReader {
  private readonly policies = new Map<string, Policy>();
  private readonly calendars = new Map<number, Calendar>();
  private readonly plans = new Map<string, PlanRules & Heads>();

  /** As of the heads, or later. */
  async rules(query: Query, planId: string, { planHead, directoryHead }: Heads): Promise<PlanRules> {
    const known = this.plans.get(planId);
    if (known?.planHead === planHead && known.directoryHead === directoryHead) return known;
    const [row] = await query<PlanRulesRow>({ text: planRulesSql, values: [planId] });
    if (row === undefined) throw new Error(`plan ${planId} has no chain`);
    const read = { ...(await this.read(query, row)), ...headsOf(row) };
    this.plans.set(planId, read);
    return read;
  }

  private async read(query: Query, { policies, calendars, kinds }: PlanRulesRow): Promise<PlanRules> {
    const rules = mergedRules(
      await Promise.all(policies.map(async (one) => versionOf(one, await this.policy(query, one.id)))),
      await Promise.all(calendars.map(async (one) => versionOf(one, await this.calendar(query, one.version)))),
    );
    return { rules, kinds };
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

function headsOf({ planHead, directoryHead }: PlanRulesRow): Heads {
  return { planHead: Number(planHead), directoryHead: directoryHead === null ? null : Number(directoryHead) };
}
