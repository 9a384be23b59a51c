import type { Finding } from './draft-check.js';
import { type Draft, type DraftTask, itemOf, live } from './plan-draft.js';

const ofPlan = { item: 'plan', taskNumber: null, span: null } as const;

/** What the plan itself lacks. */
export function headFindings({ head, tasks }: Draft): Finding[] {
  const { title, periodFrom, periodTo } = head;
  const isPeriod = periodFrom !== null && periodTo !== null && periodFrom <= periodTo;
  return [
    ...(title.trim() === '' ? [untitled] : []),
    ...(isPeriod ? [] : [{ ...withoutPeriod, about: [periodFrom, periodTo] }]),
    ...(live(tasks).length === 0 ? [withoutTasks] : []),
  ];
}

const untitled: Finding = {
  ...{ ...ofPlan, code: 'TITLE_MISSING', about: '' },
  en: 'The plan has no title. Enter it.',
  zh: '方案没有标题，请补充。',
};

const withoutPeriod: Finding = {
  ...{ ...ofPlan, code: 'PERIOD_MISSING', about: '' },
  en: 'The plan has no period, or one that ends before it begins. Enter its first and last year.',
  zh: '方案没有起止年份，或者起止年份颠倒，请补充。',
};

const withoutTasks: Finding = {
  ...{ ...ofPlan, code: 'NO_TASKS', about: '' },
  en: 'The plan has no task. Check the document, or add the tasks.',
  zh: '方案没有任务，请核对文件，或者增加任务。',
};

/** Numbers given twice, and gaps: tasks are known by their number wherever they are spoken of. */
export function numberFindings({ tasks }: Draft): Finding[] {
  const rest = live(tasks);
  const repeated = rest.filter(({ number }, at) => rest.findIndex((task) => task.number === number) < at);
  const sorted = [...new Set(rest.map(({ number }) => number))].sort((one, other) => one - other);
  const gaps = sorted.flatMap((number, at) => {
    const before = sorted[at - 1] ?? 0;
    const task = rest.find((candidate) => candidate.number === number);
    return number === before + 1 || task === undefined ? [] : [gapBefore(task, before)];
  });
  return [...repeated.map(repeatedNumber), ...gaps];
}

function repeatedNumber({ id, number, spans }: DraftTask): Finding {
  return {
    ...{ code: 'TASK_NUMBER_REPEATED', item: id, taskNumber: number, span: spans['number'] ?? spans['whole'] ?? null },
    about: number,
    en: `There are several tasks ${number}. Give one of them another number.`,
    zh: `任务编号${number}重复，请改为其他编号。`,
  };
}

function gapBefore({ id, number, spans }: DraftTask, before: number): Finding {
  return {
    ...{ code: 'TASK_NUMBER_MISSING', item: id, taskNumber: number, span: spans['number'] ?? spans['whole'] ?? null },
    about: [before, number],
    en: `The numbers of the tasks go from ${before} to ${number}. Check that no task is missing.`,
    zh: `任务编号不连续：${before}之后是${number}，请核对有无遗漏。`,
  };
}

/** What is left of something that was dropped: a task without its sector, a target without its task. */
export function placeFindings(draft: Draft): Finding[] {
  const isGone = (id: string): boolean => itemOf(draft, id)?.dropped ?? false;
  const tasks = live(draft.tasks).filter(({ sector }) => sector !== null && isGone(sector));
  const targets = live(draft.targets).filter(({ scope }) => isGone(scope));
  return [
    ...tasks.map(({ id, number, sector, spans }): Finding => {
      const where = { item: id, taskNumber: number, span: spans['whole'] ?? null };
      const en = `The sector of task ${number} is dropped. Choose another, or the task is published without one.`;
      const zh = `任务${number}所属领域已删去，请另选领域，否则发布后不属于任何领域。`;
      return { code: 'PLACE_DROPPED', ...where, about: sector, en, zh };
    }),
    ...targets.map(({ id, indicator, scope, spans }): Finding => {
      const where = { item: id, taskNumber: null, span: spans['whole'] ?? null };
      const en = `What the target “${indicator}” is about is dropped. Choose another place, or it is not published.`;
      const zh = `目标“${indicator}”所属的领域或任务已删去，请另行归属，否则不予发布。`;
      return { code: 'PLACE_DROPPED', ...where, about: scope, en, zh };
    }),
  ];
}
