import { type ParsedPlan, type Period } from './parsed-plan.js';

const dayInMilliseconds = 86_400_000;
/** Asia/Shanghai has kept one offset since 1991. */
const shanghaiOffsetInMilliseconds = 8 * 3_600_000;

/** How many years to shift so that the plan's first year is the year (Asia/Shanghai) of 180 days before `at`. */
export function rebaseShift(period: Period, at: Date): number {
  const then = new Date(at.getTime() - 180 * dayInMilliseconds + shanghaiOffsetInMilliseconds);
  return then.getUTCFullYear() - period.from;
}

/** Moves every year of a date by `years`. What the document says, and where, stays as it is: text, titles, spans. */
export function rebasePlan(plan: ParsedPlan, years: number): ParsedPlan {
  const { period, issuedOn } = plan;
  return {
    ...plan,
    issuedOn: issuedOn === null ? null : shiftedDate(issuedOn, years),
    period: period && { from: period.from + years, to: period.to + years },
    tasks: plan.tasks.map((task) => ({
      ...task,
      deadlines: task.deadlines.map((deadline) => ({
        ...deadline,
        year: deadline.year === null ? null : deadline.year + years,
      })),
    })),
    targets: plan.targets.map((target) => ({
      ...target,
      byYear: target.byYear === null ? null : target.byYear + years,
    })),
  };
}

/** 29 February becomes 28 where the new year has none. */
function shiftedDate(date: string, years: number): string {
  const [year = '', month, day] = date.split('-');
  const shifted = Number(year) + years;
  const isLeap = new Date(Date.UTC(shifted, 1, 29)).getUTCMonth() === 1;
  const shownDay = month === '02' && day === '29' && !isLeap ? '28' : day;
  return [String(shifted).padStart(4, '0'), month, shownDay].join('-');
}
