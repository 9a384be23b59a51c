import type { PaperSubject } from './papers.types.js';

/** 2026年度, or 2026—2027年度 where two years share a plan. */
export function yearsOf({ year, lastYear }: Pick<PaperSubject, 'year' | 'lastYear'>): string {
  return year === lastYear ? `${year}年度` : `${year}—${lastYear}年度`;
}

/** The name of an annual plan, or of an amendment, without the marks of a title. */
export function paperTitle(subject: PaperSubject): string {
  const what = subject.amends === null ? '建设方案' : '建设方案调整方案';
  return `${subject.taskTitle}${yearsOf(subject)}${what}`;
}
