import type { AnnualPlanState } from '../annual-plan/annual-plan.js';
import type { AnnualPlanLine } from '../plan/plan.facts.js';
import type { Meeting } from './meeting.js';

/** A year whose sessions cannot take all of its annual plans. */
export interface OverbookedYear {
  readonly year: number;
  /** Items for which the sessions ahead have room. */
  readonly room: number;
  /** Annual plans that are still to be decided. */
  readonly plans: number;
  /** How many are left over. */
  readonly leftOver: number;
}

const undecided: ReadonlySet<AnnualPlanState> = new Set<AnnualPlanState>([
  'drafting',
  'countersigning',
  'reviewing',
  'forwarded',
  'requested',
  'deciding',
]);

/**
 * A warning for each year whose sessions cannot take all that may be brought before them, were none sent by circulation. The sessions of a
 * year are those after its drafting opened (`opensOn`, MM-DD of the year before) until that of the next; amendments and what
 * is already on circulation need none. Ascending by year; empty where all fit.
 */
export function yearOverbooked(
  meetings: readonly Meeting[],
  annualPlans: readonly AnnualPlanLine[],
  opensOn: string,
): readonly OverbookedYear[] {
  const waiting = annualPlans.filter(
    ({ state, amendsId, route }) => amendsId === null && undecided.has(state) && route !== 'circulation',
  );
  const years = [...new Set(waiting.map(({ year }) => year))].sort((one, other) => one - other);
  return years.flatMap((year) => {
    const ofYear = waiting.filter((plan) => plan.year === year);
    const lastYear = Math.max(...ofYear.map((plan) => plan.lastYear));
    const room = roomBetween(meetings, { after: `${year - 1}-${opensOn}`, until: `${lastYear}-${opensOn}` });
    const plans = ofYear.length;
    return plans > room ? [{ year, room, plans, leftOver: plans - room }] : [];
  });
}

function roomBetween(meetings: readonly Meeting[], { after, until }: { after: string; until: string }): number {
  return meetings
    .filter(({ state, heldOn }) => (state === 'planned' || state === 'fixed') && heldOn > after && heldOn <= until)
    .reduce((sum, { room }) => sum + room, 0);
}
