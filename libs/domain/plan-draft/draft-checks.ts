import { type DraftCheck, type Finding, weights } from './draft-check.js';
import type { UnitIds } from './draft.facts.js';
import { headFindings, numberFindings, placeFindings } from './plan-findings.js';
import { type CheckAnswer, type Draft, type DraftTask, type DraftWarning, live } from './plan-draft.js';
import { readingLabel } from './reading-warning.labels.js';
import { sumFindings } from './sum-findings.js';
import { taskFindings } from './task-findings.js';
import { termFindings } from './term-findings.js';

type Unanswered = Omit<DraftCheck, 'answer'>;

/** All checks of a draft as it stands, with the answers that hold: computed anew each time, kept nowhere. */
export function checksOf(draft: Draft, units: UnitIds): readonly DraftCheck[] {
  const found = [
    ...headFindings(draft),
    ...numberFindings(draft),
    ...live(draft.tasks).flatMap((task) => taskFindings(task, units)),
    ...termFindings(draft),
    ...sumFindings(draft),
    ...placeFindings(draft),
  ];
  const checks = [...draft.warnings.map((warning) => readingCheck(draft, warning)), ...found.map(checkOf)];
  return distinct(checks).map((check) => ({ ...check, answer: answerTo(check, draft.answers) }));
}

/** What still blocks publication. */
export function blockingChecks(draft: Draft, units: UnitIds): readonly DraftCheck[] {
  return checksOf(draft, units).filter(({ severity, answer }) => severity === 'blocks' && answer === null);
}

function checkOf({ which, about, ...finding }: Finding): Unanswered {
  const key = [finding.code, finding.item, ...(which === undefined ? [] : [which])].join(':');
  return { ...finding, ...weights[finding.code], key, about: JSON.stringify(about) };
}

/** A warning of the reading is about the task it lies in, as that is now; outside tasks about the document, which stays. */
function readingCheck(draft: Draft, { code, message, span, severity }: DraftWarning): Unanswered {
  const task = span === null ? undefined : draft.tasks.find((candidate) => holds(candidate, span));
  const place = span === null ? '' : `:${span.start}`;
  return {
    ...{ code, severity, answerable: true, span },
    key: `${code}:${task?.id ?? 'plan'}${place}`,
    item: task?.id ?? 'plan',
    taskNumber: task?.number ?? null,
    en: readingLabel(code, task?.number ?? null),
    zh: message,
    about: JSON.stringify([message, task === undefined ? null : wordsOf(task)]),
  };
}

function holds({ spans }: DraftTask, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const whole = spans['whole'] ?? null;
  return whole !== null && whole.start <= start && end <= whole.end;
}

function wordsOf({ number, title, text, clauseText, leads, supports, equal, openSets, dropped }: DraftTask): object {
  return { number, title, text, clauseText, leads, supports, equal, openSets, dropped };
}

function answerTo(check: Unanswered, answers: readonly CheckAnswer[]): CheckAnswer | null {
  if (!check.answerable) return null;
  return answers.find((answer) => answer.check === check.key && answer.about === check.about) ?? null;
}

/** The second of two with the same key is its own: `…#2`. */
function distinct(checks: readonly Unanswered[]): readonly Unanswered[] {
  const seen = new Map<string, number>();
  return checks.map((check) => {
    const count = (seen.get(check.key) ?? 0) + 1;
    seen.set(check.key, count);
    return count === 1 ? check : { ...check, key: `${check.key}#${count}` };
  });
}
