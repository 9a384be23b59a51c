import type { ActContext, Decision } from '../act/decision.js';
import type { Deadline } from '../deadline/deadline.js';
import { kindOf } from '../deadline/redate.js';
import { ladderOf } from '../deadline/rungs.js';
import { dayInShanghai } from '../calendar/day.js';
import type { SlipGrade } from '../policy/policy.js';
import { rulesAt } from '../rules/rules.js';
import type { TaskFacts } from '../task/task.facts.js';
import { type Slip, slipLife } from './slip.js';

/** A rung drafts; only people complete, sign and issue. The numbers of a task's slips follow one another in its year. */
export function draftSlip(
  facts: TaskFacts,
  { deadline, grade }: { readonly deadline: Deadline; readonly grade: SlipGrade },
  context: ActContext,
): Decision {
  const { policy } = rulesAt(facts.rules, context.at);
  const { paper } = ladderOf(policy, deadline.kind, kindOf(facts, deadline.holderUnitId));
  const { coordinator, inspector } = facts.standings;
  const row: Slip = {
    id: context.newId(),
    taskId: facts.task.id,
    deadlineId: deadline.id,
    number: numberOf(facts, { paper, at: context.at }),
    paper,
    grade,
    state: slipLife.initial,
    matterKind: deadline.kind,
    matterId: deadline.subjectId,
    addresseeUnitId: deadline.holderUnitId,
    issuerUnitId: inspector,
    copyUnitIds: [coordinator].filter((unitId) => unitId !== deadline.holderUnitId),
    draftedAt: context.at,
    missedAt: deadline.dueAt,
    demand: null,
    replyBy: null,
    completedBy: null,
    signedBy: null,
    issuedAt: null,
    reply: null,
    repliedAt: null,
    note: null,
    endedAt: null,
    revision: 1,
  };
  const payload = { number: row.number, grade, paper, deadlineId: deadline.id };
  return {
    changes: [{ insert: 'slips', row }],
    events: [{ verb: 'slip.draft', subjectId: row.id, unitId: row.addresseeUnitId, at: context.at, payload }],
  };
}

function numberOf({ task, slips }: TaskFacts, { paper, at }: { paper: Slip['paper']; at: string }): string {
  const word = paper === 'slip' ? '督' : '商';
  return `${word}〔${dayInShanghai(at).slice(0, 4)}〕${task.number}-${slips.length + 1}号`;
}
