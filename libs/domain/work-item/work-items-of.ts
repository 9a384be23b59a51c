import { settlerOf } from '../access/recusal.js';
import type { ActContext, Change } from '../act/decision.js';
import type { Role } from '../directory/unit.js';
import { leadHasAccepted, liveAssignment, type TaskFacts, type TaskRows } from '../task/task.facts.js';
import type { WorkItem, WorkItemKind } from './work-item.js';

type Wanted = Pick<WorkItem, 'kind' | 'subjectId' | 'unitId' | 'role'>;

/** The open work items that the facts call for: the inbox is a function of the facts, so it can never disagree. */
export function workItemsOf(facts: TaskFacts): readonly Wanted[] {
  const waiting = new Set(facts.preparedActs.filter((act) => act.state === 'prepared').map((act) => act.subjectId));
  return [...assignmentItems(facts), ...inputItems(facts)]
    .filter((item) => item.role !== 'handler' || !waiting.has(item.subjectId))
    .concat(openSetItems(facts), decisionItems(facts));
}

function wanted(kind: WorkItemKind, subjectId: string, to: { unitId: string; role: Role }): Wanted {
  return { kind, subjectId, unitId: to.unitId, role: to.role };
}

function assignmentItems(facts: TaskFacts): readonly Wanted[] {
  const live = liveAssignment(facts);
  if (live?.state === 'issued') return [wanted('assignment', live.id, { unitId: live.unitId, role: 'handler' })];
  return live?.state === 'contested' ? [wanted('settlement', live.id, settlerOf(facts))] : [];
}

function inputItems(facts: TaskFacts): readonly Wanted[] {
  const lead = { unitId: facts.task.leadUnitId, role: 'handler' as const };
  return facts.inputs.flatMap((input) => {
    if (input.state === 'countered') return [wanted('counter-offer', input.id, lead)];
    if (input.state === 'contested') return [wanted('settlement', input.id, settlerOf(facts))];
    if (input.state !== 'requested') return [];
    return [wanted('input', input.id, { unitId: input.delegatedUnitId ?? input.unitId, role: 'handler' })];
  });
}

function openSetItems(facts: TaskFacts): readonly Wanted[] {
  if (!leadHasAccepted(facts)) return [];
  const lead = { unitId: facts.task.leadUnitId, role: 'handler' as const };
  return facts.openSets.flatMap((set) => {
    if (set.state === 'open') return [wanted('cities-proposal', set.id, lead)];
    return set.state === 'proposed' ? [wanted('cities-confirmation', set.id, settlerOf(facts))] : [];
  });
}

function decisionItems(facts: TaskFacts): readonly Wanted[] {
  const approver = { unitId: facts.standings.approver, role: 'approver' as const };
  return [
    ...facts.referrals
      .filter((referral) => referral.state === 'proposed')
      .map((referral) => wanted('referral', referral.id, approver)),
    ...facts.preparedActs
      .filter((act) => act.state === 'prepared')
      .map((act) => wanted('signature', act.id, { unitId: act.unitId, role: 'leader' as const })),
  ];
}

/** The changes that bring the open work items in line with the facts; items that stay keep who they were handed to. */
export function inboxChanges(facts: TaskFacts, context: ActContext): readonly Change<TaskRows>[] {
  const want = new Map(workItemsOf(facts).map((item) => [keyOf(item), item]));
  // Items closed by an earlier act under the same lock are no longer there, and may be called for anew.
  const still = facts.workItems.filter((item) => item.closedAt === null);
  const have = new Map(still.map((item) => [item.key, item]));
  const close = [...have.values()].filter((item) => !want.has(item.key));
  const open = [...want].filter(([key]) => !have.has(key));
  const title = titleOf(facts);
  const renamed = [...have.values()].filter((item) => want.has(item.key) && item.title !== title);
  return [
    ...renamed.map((item) => ({ update: 'workItems' as const, id: item.id, set: { title } })),
    ...close.map((item) => ({ update: 'workItems' as const, id: item.id, set: { closedAt: context.at } })),
    ...open.map(([key, item]) => ({
      insert: 'workItems' as const,
      row: {
        ...item,
        id: context.newId(),
        key,
        planId: facts.task.planId,
        taskId: facts.task.id,
        personId: null,
        title,
        openedAt: context.at,
        dueAt: null,
        closedAt: null,
      },
    })),
  ];
}

/** 线下办理: of a task handled offline only the number is shown. */
function titleOf({ task }: TaskFacts): string {
  return task.offline ? `任务${task.number}` : `任务${task.number} ${task.title}`;
}

function keyOf(item: Wanted): string {
  return [item.kind, item.subjectId, item.unitId, item.role].join(':');
}
