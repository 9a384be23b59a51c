import type { Calendar } from '../calendar/calendar.js';
import { dayInShanghai, dayPlus } from '../calendar/day.js';
import { workingDaysBetween } from '../calendar/working-days.js';
import { type OpenMatter, openMatters } from '../deadline/open-matters.js';
import type { Role } from '../directory/unit.js';
import type { Moment } from '../replay/replay.js';
import { liveAssignment, type TaskFacts } from '../task/task.facts.js';

/** 各方办理时长: how long a party held matters of a task. */
export interface HoldingTime {
  readonly unitId: string;
  readonly party: Party;
  /** Who held it there; nobody, while its clock lawfully stood still. */
  readonly role: Role | 'suspension';
  readonly workingDays: number;
}

/** What the unit was to the task: its lead, one that supports it, or one that settles, decides or supervises. */
export const parties = ['lead', 'supporter', 'authority'] as const;
export type Party = (typeof parties)[number];

export interface HoldingSpan {
  /** Only days from this one on, YYYY-MM-DD in Asia/Shanghai; null from the beginning. */
  readonly from: string | null;
  /** ISO instant: where the telling ends. */
  readonly until: string;
  /** By which days are counted. */
  readonly calendar: Calendar;
}

interface Held extends Omit<HoldingTime, 'workingDays'> {
  readonly key: string;
  readonly since: string;
}

/**
 * From the moments of a replay: each matter counts for whoever holds it, for the leader while an act waits for a signature,
 * and for nobody while its clock lawfully stands still. Days are counted matter by matter, as terms are: the first is the
 * working day after the matter came. So the days of one window and of the next add up to those of both.
 */
export function holdingTimes(moments: readonly Moment[], span: HoldingSpan): readonly HoldingTime[] {
  const times: HoldingTime[] = [];
  let held: readonly Held[] = [];
  for (const { at, facts } of moments.filter((moment) => moment.at <= span.until)) {
    const now = holdings(facts, at);
    const stays = new Set(now.map(({ key }) => key));
    const had = new Map(held.map((one) => [one.key, one]));
    times.push(...held.filter(({ key }) => !stays.has(key)).flatMap((one) => counted(one, at, span)));
    held = now.map((one) => had.get(one.key) ?? one);
  }
  return summed([...times, ...held.flatMap((one) => counted(one, span.until, span))]);
}

/** One line a unit, party and role; the longest first. */
export function summed(times: readonly HoldingTime[]): readonly HoldingTime[] {
  const totals = new Map<string, HoldingTime>();
  for (const time of times) {
    const key = [time.unitId, time.party, time.role].join(' ');
    const before = totals.get(key)?.workingDays ?? 0;
    totals.set(key, { ...time, workingDays: before + time.workingDays });
  }
  return [...totals.values()].sort((one, other) => other.workingDays - one.workingDays);
}

function counted({ unitId, party, role, since }: Held, at: string, span: HoldingSpan): readonly HoldingTime[] {
  const last = dayInShanghai(at);
  if (span.from !== null && last < span.from) return [];
  const came = dayInShanghai(since);
  const first = span.from === null || came >= span.from ? came : dayPlus(span.from, -1);
  return [{ unitId, party, role, workingDays: workingDaysBetween(span.calendar, first, last) }];
}

/** Who holds what at a moment. A receipt is part of its matter. */
function holdings(facts: TaskFacts, at: string): readonly Held[] {
  const waiting = new Map(facts.preparedActs.map((act) => [act.subjectId, act.unitId]));
  const standing = new Set(
    facts.deadlines.filter(({ suspendedAt }) => suspendedAt !== null).map(({ kind, subjectId }) => kind + subjectId),
  );
  return openMatters(facts)
    .filter(({ kind }) => kind !== 'receipt')
    .map((matter): Held => {
      const { kind, subjectId, workingUnitId, role } = matter;
      const signs = role === 'handler' ? waiting.get(subjectId) : undefined;
      const holder = signs === undefined ? { unitId: workingUnitId, role } : { unitId: signs, role: 'leader' as const };
      const held = standing.has(kind + subjectId) ? { ...holder, role: 'suspension' as const } : holder;
      const party = partyOf(facts, matter);
      return { key: [kind, subjectId, held.unitId, held.role].join(':'), ...held, party, since: at };
    });
}

/** A slip may be addressed to the lead, to a supporting unit, or to whoever was to settle something. */
function partyOf(facts: TaskFacts, { kind, subjectId, unitId }: OpenMatter): Party {
  const about = kind === 'slip-reply' ? facts.slips.find(({ id }) => id === subjectId)?.matterKind : kind;
  const own = about === undefined ? undefined : parts[about];
  const lead = liveAssignment(facts)?.unitId ?? facts.task.leadUnitId;
  if (own === 'lead or supporter') return unitId === lead ? 'lead' : 'supporter';
  if (own === 'lead or authority') return unitId === lead ? 'lead' : 'authority';
  return own ?? 'authority';
}

/** Matters that are not an authority's. */
const parts: Partial<Readonly<Record<OpenMatter['kind'], Party | 'lead or supporter' | 'lead or authority'>>> = {
  assignment: 'lead',
  'counter-offer': 'lead',
  'cities-proposal': 'lead',
  input: 'supporter',
  drafting: 'lead',
  countersignature: 'supporter',
  objection: 'lead',
  'plan-request': 'lead or authority',
  'plan-revision': 'lead',
  milestone: 'lead or supporter',
  verification: 'lead or authority',
  'progress-report': 'lead',
  'completion-report': 'lead',
};
