import type { Calendar } from '../calendar/calendar.js';
import { dayInShanghai } from '../calendar/day.js';
import { workingDaysBetween } from '../calendar/working-days.js';
import { openMatters } from '../deadline/open-matters.js';
import type { Role } from '../directory/unit.js';
import type { Moment } from '../replay/replay.js';
import type { TaskFacts } from '../task/task.facts.js';

/** 各方办理时长: how long a party held matters of a task. */
export interface HoldingTime {
  readonly unitId: string;
  readonly role: Role | 'suspension';
  readonly workingDays: number;
}

interface Held {
  readonly key: string;
  readonly unitId: string;
  readonly role: HoldingTime['role'];
  readonly from: string;
}

/**
 * From the moments of a replay: each matter counts for whoever holds it, for the leader while an act waits for a signature,
 * and for nobody while its clock lawfully stands still. Days are counted matter by matter.
 */
export function holdingTimes(moments: readonly Moment[], until: string, calendar: Calendar): readonly HoldingTime[] {
  const totals = new Map<string, HoldingTime>();
  let held: readonly Held[] = [];
  const close = (ended: readonly Held[], at: string): void => {
    for (const { unitId, role, from } of ended) {
      const party = `${unitId} ${role}`;
      const before = totals.get(party)?.workingDays ?? 0;
      const days = workingDaysBetween(calendar, dayInShanghai(from), dayInShanghai(at));
      totals.set(party, { unitId, role, workingDays: before + days });
    }
  };
  for (const { at, facts } of moments) {
    const now = holdings(facts, at);
    const stays = new Set(now.map(({ key }) => key));
    const had = new Map(held.map((one) => [one.key, one]));
    close(
      held.filter(({ key }) => !stays.has(key)),
      at,
    );
    held = now.map((one) => had.get(one.key) ?? one);
  }
  close(held, until);
  return [...totals.values()].sort((one, other) => other.workingDays - one.workingDays);
}

/** Who holds what at a moment. A receipt is part of its matter. */
function holdings(facts: TaskFacts, at: string): readonly Held[] {
  const waiting = new Map(facts.preparedActs.map((act) => [act.subjectId, act.unitId]));
  const standing = new Set(
    facts.deadlines.filter(({ suspendedAt }) => suspendedAt !== null).map(({ kind, subjectId }) => kind + subjectId),
  );
  return openMatters(facts)
    .filter(({ kind }) => kind !== 'receipt')
    .map(({ kind, subjectId, workingUnitId, role }): Held => {
      const signs = role === 'handler' ? waiting.get(subjectId) : undefined;
      const party = signs === undefined ? { unitId: workingUnitId, role } : { unitId: signs, role: 'leader' as const };
      const held = standing.has(kind + subjectId) ? { ...party, role: 'suspension' as const } : party;
      return { key: [kind, subjectId, held.unitId, held.role].join(':'), ...held, from: at };
    });
}
