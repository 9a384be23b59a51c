import type { Unit } from '#domain/directory/unit.js';
import { openSetLife } from '#domain/open-set/open-set.js';
import { type Draft, type DraftTask, live, type Span } from '#domain/plan-draft/plan-draft.js';

import type { WrittenPolicy } from '../policy/bundled-policy.js';
import type { LedgerChange } from '../ports/ledger.js';
import type { SectorRow, TaskRow } from '../ports/plan.rows.js';

interface Publishing {
  readonly planId: string;
  /** As edited; what was first read does not count. */
  readonly draft: Draft;
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
  const tasks = live(publishing.draft.tasks).map((task) => ({
    task,
    row: taskRow(publishing, task, sectors.get(task.sector ?? '') ?? null),
  }));
  return [
    policyRow(publishing),
    ...[...sectors.values()].map((row): LedgerChange => ({ insert: 'sectors', row })),
    ...tasks.flatMap(({ task, row }) => taskChanges(publishing, task, row)),
    ...targetRows(publishing, sectors),
    ...dutyRows(publishing),
  ];
}

function policyRow({ planId, at, actorId, policy, newId }: Publishing): LedgerChange {
  const { document, content } = policy;
  const first = { version: 1, state: 'scheduled', revision: 1 } as const;
  const row = { id: newId(), planId, content: { version: first.version, ...content }, effectiveAt: at, document };
  return { insert: 'policies', row: { ...row, ...first, uploadedBy: actorId } };
}

function sectorRows({ planId, draft, newId }: Publishing): ReadonlyMap<string, SectorRow> {
  const rows = live(draft.sectors).map(({ id, heading, spans }, at) => {
    const row = { id: newId(), planId, ordinal: at + 1, heading, ...placeOf(spans) };
    return [id, row] as const;
  });
  return new Map(rows);
}

/** An item that an editor added stands nowhere in the document: its place is empty, 0 to 0. */
function placeOf(spans: Readonly<Record<string, Span | null>>): {
  readonly spanStart: number;
  readonly spanEnd: number;
} {
  const { start, end } = spans['whole'] ?? { start: 0, end: 0 };
  return { spanStart: start, spanEnd: end };
}

function taskRow(publishing: Publishing, task: DraftTask, sector: SectorRow | null): TaskRow {
  const lead = publishing.units.get(task.leads[0] ?? '');
  if (lead === undefined) throw new Error(`Task ${task.number} was to be published without a known lead.`);
  const clause = task.clauseText === null ? null : (task.spans['clauseText'] ?? null);
  return {
    id: publishing.newId(),
    planId: publishing.planId,
    sectorId: sector?.id ?? null,
    number: task.number,
    title: task.title,
    text: task.text,
    ...placeOf(task.spans),
    clauseText: task.clauseText,
    clauseStart: clause?.start ?? null,
    clauseEnd: clause?.end ?? null,
    leadBasis: task.leadBasis,
    leadUnitId: lead.id,
    startedAt: null,
    inputsSettledAt: null,
    offline: false,
    goalsUntil: goalsUntil(publishing.draft, task),
    completion: null,
    closedAt: null,
    closing: null,
    revision: 1,
  };
}

function taskChanges({ units, newId }: Publishing, task: DraftTask, row: TaskRow): readonly LedgerChange[] {
  // Leads beside the first support it; a check says so before the plan is published.
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
function goalsUntil({ targets }: Draft, { id, deadlines }: DraftTask): number | null {
  const own = live(targets).flatMap(({ scope, byYear }) => (scope === id ? (byYear ?? []) : []));
  const years = [...own, ...deadlines.flatMap(({ year }) => year ?? [])];
  return years.length === 0 ? null : Math.max(...years);
}

function targetRows({ planId, draft, newId }: Publishing, sectors: ReadonlyMap<string, SectorRow>): LedgerChange[] {
  const places = new Map([
    ['plan', 'plan'],
    ...[...sectors].map(([id, { ordinal }]) => [id, `sector:${ordinal}`] as const),
    ...live(draft.tasks).map(({ id, number }) => [id, `task:${number}`] as const),
  ]);
  return live(draft.targets).flatMap((target): LedgerChange[] => {
    const { indicator, comparator, value, valueMax, unit, byYear, text } = target;
    const scope = places.get(target.scope);
    // What it was about is dropped; a check has said so.
    if (scope === undefined) return [];
    const known = { scope, indicator, comparator, value, valueMax, unit, byYear, text };
    return [{ insert: 'targets', row: { id: newId(), planId, ...known, ...placeOf(target.spans) } }];
  });
}

function dutyRows({ planId, draft, newId }: Publishing): readonly LedgerChange[] {
  return live(draft.duties).map((duty): LedgerChange => {
    const { section, kind, units, openSets, recurrence, text, spans } = duty;
    const span = spans['whole'] ?? { start: 0, end: 0 };
    const content = { section, kind, units, openSets, recurrence, text, span };
    return { insert: 'duties', row: { id: newId(), planId, content, ...placeOf(spans) } };
  });
}
