import type { Finding } from './draft-check.js';
import { type Draft, live } from './plan-draft.js';

/** Years that lie after the plan's last: of deadlines, and of targets. */
export function termFindings({ head, tasks, targets }: Draft): Finding[] {
  const last = head.periodTo;
  if (last === null) return [];
  const ofTasks = live(tasks).flatMap(({ id, number, deadlines }) =>
    deadlines
      .filter(({ year }) => year !== null && year > last)
      .map(({ year, month, day, text, span }): Finding => {
        const where = { item: id, taskNumber: number, span, which: `${year ?? ''}-${month ?? ''}-${day ?? ''}` };
        const en = `“${text}” of task ${number} lies after the plan’s last year, ${last}. Check it.`;
        const zh = `任务${number}的“${text}”在方案期限（${last}年）之后，请核对。`;
        return { code: 'DEADLINE_PAST_PERIOD', ...where, about: [year, month, day, last], en, zh };
      }),
  );
  const late = live(targets).filter(({ byYear }) => byYear !== null && byYear > last);
  const ofTargets = late.map(({ id, indicator, byYear, spans }): Finding => {
    const where = { item: id, taskNumber: null, span: spans['whole'] ?? null };
    const en = `The target “${indicator}” is for ${byYear ?? ''}, after the plan’s last year, ${last}. Check it.`;
    const zh = `目标“${indicator}”的年份${byYear ?? ''}在方案期限（${last}年）之后，请核对。`;
    return { code: 'DEADLINE_PAST_PERIOD', ...where, about: [byYear, last], en, zh };
  });
  return [...ofTasks, ...ofTargets];
}
