import { foundCodes } from '#domain/plan-draft/draft-check.js';
import type {
  Draft,
  DraftDeadline,
  DraftDuty,
  DraftHead,
  DraftSector,
  DraftTarget,
  DraftTask,
} from '#domain/plan-draft/plan-draft.js';
import type { ParsedDeadline, ParsedDuty, ParsedPlan, ParsedTarget, ParsedTask } from '#intake/parsed-plan.js';

import { SourceText } from './place-in-text.js';

/** The reading of a document as a draft that nobody has edited yet. `text` is the whole document. */
export function draftOf(parsed: ParsedPlan, text: string): Draft {
  const source = new SourceText(text);
  const sectors = new Map(parsed.sectors.map(({ id }, at) => [id, `sector-${at + 1}`]));
  return {
    head: headOf(parsed, source),
    sectors: parsed.sectors.map(({ heading, span }, at): DraftSector => {
      const spans = { whole: span, heading: source.placeOf(heading, span) };
      return { id: `sector-${at + 1}`, ...read, heading, spans };
    }),
    tasks: parsed.tasks.map((task, at) => taskOf(task, { id: `task-${at + 1}`, sectors, source })),
    targets: parsed.targets.map((target, at) => targetOf(target, { id: `target-${at + 1}`, parsed, sectors })),
    duties: parsed.duties.map((duty, at) => dutyOf(duty, `duty-${at + 1}`)),
    warnings: parsed.warnings
      .filter(({ code }) => !foundCodes.some((found) => found === code))
      .map(({ code, message, span, severity }) => ({ code, message, span, severity })),
    answers: [],
  };
}

const read = { origin: 'document', dropped: false } as const;

function headOf({ title, documentNumber, issuer, issuedOn, period }: ParsedPlan, source: SourceText): DraftHead {
  const fields = { title, documentNumber, issuer, issuedOn };
  const spans = {
    whole: null,
    title: source.placeOf(title),
    documentNumber: source.placeOf(documentNumber),
    issuer: source.placeOf(issuer),
  };
  return { id: 'plan', ...read, ...fields, periodFrom: period?.from ?? null, periodTo: period?.to ?? null, spans };
}

interface TaskPlace {
  readonly id: string;
  readonly sectors: ReadonlyMap<string, string>;
  readonly source: SourceText;
}

function taskOf(task: ParsedTask, { id, sectors, source }: TaskPlace): DraftTask {
  const { number, title, text, leads, supports, openSets, equal, leadBasis, etcOpen, persons, clause, span } = task;
  const spans = {
    whole: span,
    title: source.placeOf(title, span),
    text: source.placeOf(text, span),
    clauseText: clause?.span ?? null,
  };
  const units = { leads, supports, openSets, equal, leadBasis, etcOpen, persons };
  return {
    ...{ id, ...read, number, title, text, spans, ...units },
    sector: sectors.get(task.sector) ?? null,
    clauseText: clause?.text ?? null,
    deadlines: task.deadlines.map(deadlineOf),
    mentions: (clause?.mentions ?? []).map((mention) => ({ unit: mention.unit, span: mention.span })),
  };
}

function deadlineOf(deadline: ParsedDeadline): DraftDeadline {
  const { year, month, day, scope, text, span, type } = deadline;
  return { year, month, day, scope, type, text, span };
}

interface TargetPlace extends Pick<TaskPlace, 'id' | 'sectors'> {
  readonly parsed: ParsedPlan;
}

function targetOf(target: ParsedTarget, { id, parsed, sectors }: TargetPlace): DraftTarget {
  const { indicator, comparator, value, valueMax, unit, byYear, text, span } = target;
  const said = { indicator, comparator, value, valueMax, unit, byYear, text };
  return { id, ...read, ...said, scope: sectors.get(target.scope) ?? scopeOf(target, parsed), spans: { whole: span } };
}

/** The task that a target stands in; by its number where it stands outside, for numbers may repeat. */
function scopeOf({ scope, span }: ParsedTarget, { tasks }: ParsedPlan): string {
  if (scope === 'plan') return scope;
  const within = tasks.findIndex((task) => task.span.start <= span.start && span.end <= task.span.end);
  const at = within >= 0 ? within : tasks.findIndex(({ number }) => scope === `task:${number}`);
  return at < 0 ? 'plan' : `task-${at + 1}`;
}

function dutyOf({ section, kind, units, openSets, recurrence, text, span }: ParsedDuty, id: string): DraftDuty {
  return { id, ...read, section, kind, units, openSets, recurrence, text, takenInAs: null, spans: { whole: span } };
}
