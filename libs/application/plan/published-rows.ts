import { openSetLife } from '#domain/open-set/open-set.js';
import type { Unit } from '#domain/directory/unit.js';
import type { ParsedPlan, ParsedTask } from '#intake/parsed-plan.js';

import type { WrittenPolicy } from '../policy/bundled-policy.js';
import type { LedgerChange } from '../ports/ledger.js';
import type { SectorRow, TaskRow } from '../ports/plan.rows.js';

interface Publishing {
  readonly planId: string;
  readonly parsed: ParsedPlan;
  readonly units: ReadonlyMap<string, Unit>;
  readonly at: string;
  readonly actorId: string;
  /** The plan's first policy. */
  readonly policy: WrittenPolicy;
  readonly newId: () => string;
}

/** Everything that a published plan consists of: sectors, tasks with their chains, supports, open sets, targets, duties. */
export function publishedRows(publishing: Publishing): readonly LedgerChange[] {
  const sectors = sectorRows(publishing);
  const tasks = publishing.parsed.tasks.map((task) => ({
    task,
    row: taskRow(publishing, task, sectors.get(task.sector) ?? null),
  }));
  return [
    policyRow(publishing),
    ...[...sectors.values()].map((row): LedgerChange => ({ insert: 'sectors', row })),
    ...tasks.flatMap(({ task, row }) => taskChanges(publishing, task, row)),
    ...targetRows(publishing),
    ...dutyRows(publishing),
  ];
}

function policyRow({ planId, at, actorId, policy, newId }: Publishing): LedgerChange {
  const { document, content } = policy;
  const first = { version: 1, state: 'scheduled', revision: 1 } as const;
  const row = { id: newId(), planId, content: { version: first.version, ...content }, effectiveAt: at, document };
  return { insert: 'policies', row: { ...row, ...first, uploadedBy: actorId } };
}

function sectorRows({ planId, parsed, newId }: Publishing): ReadonlyMap<string, SectorRow> {
  const rows = parsed.sectors.map(({ id, heading, span }, at) => {
    const row = { id: newId(), planId, ordinal: at + 1, heading, spanStart: span.start, spanEnd: span.end };
    return [id, row] as const;
  });
  return new Map(rows);
}

function taskRow(publishing: Publishing, task: ParsedTask, sector: SectorRow | null): TaskRow {
  const lead = publishing.units.get(task.leads[0] ?? '');
  if (lead === undefined) throw new Error(`Task ${task.number} was to be published without a known lead.`);
  return {
    id: publishing.newId(),
    planId: publishing.planId,
    sectorId: sector?.id ?? null,
    number: task.number,
    title: task.title,
    text: task.text,
    spanStart: task.span.start,
    spanEnd: task.span.end,
    clauseText: task.clause?.text ?? null,
    clauseStart: task.clause?.span.start ?? null,
    clauseEnd: task.clause?.span.end ?? null,
    leadBasis: task.leadBasis,
    leadUnitId: lead.id,
    startedAt: null,
    inputsSettledAt: null,
    offline: false,
    goalsUntil: goalsUntil(publishing.parsed, task),
    completion: null,
    closedAt: null,
    closing: null,
    revision: 1,
  };
}

function taskChanges({ units, newId }: Publishing, task: ParsedTask, row: TaskRow): readonly LedgerChange[] {
  // Leads beside the first support it until the grammar of joint leads is decided by the intake issue.
  const supporting = [...task.leads.slice(1), ...task.supports].flatMap((name) => units.get(name) ?? []);
  return [
    { insert: 'tasks', row },
    { insert: 'chains', row: { id: row.id, kind: 'task', head: 0, hash: '', headAt: null, poked: 0 } },
    ...supporting.map((unit, at): LedgerChange => {
      const support = { id: newId(), taskId: row.id, unitId: unit.id, ordinal: at + 1, endedAt: null };
      return { insert: 'supports', row: support };
    }),
    ...task.openSets.map((text): LedgerChange => {
      const set = {
        id: newId(),
        taskId: row.id,
        text,
        state: openSetLife.initial,
        memberUnitIds: [],
        proposal: null,
        revision: 1,
      };
      return { insert: 'openSets', row: set };
    }),
  ];
}

/** The latest year by which the document wants something of the task. */
function goalsUntil({ targets }: ParsedPlan, { number, deadlines }: ParsedTask): number | null {
  const own = targets.filter(({ scope }) => scope === `task:${number}`).flatMap(({ byYear }) => byYear ?? []);
  const years = [...own, ...deadlines.flatMap(({ year }) => year ?? [])];
  return years.length === 0 ? null : Math.max(...years);
}

function targetRows({ planId, parsed, newId }: Publishing): readonly LedgerChange[] {
  return parsed.targets.map(({ span, ...target }): LedgerChange => {
    const { scope, indicator, comparator, value, valueMax, unit, byYear, text } = target;
    const known = { scope, indicator, comparator, value, valueMax, unit, byYear, text };
    return { insert: 'targets', row: { id: newId(), planId, ...known, spanStart: span.start, spanEnd: span.end } };
  });
}

function dutyRows({ planId, parsed, newId }: Publishing): readonly LedgerChange[] {
  return parsed.duties.map((duty): LedgerChange => {
    const { start, end } = duty.span;
    return { insert: 'duties', row: { id: newId(), planId, content: duty, spanStart: start, spanEnd: end } };
  });
}
