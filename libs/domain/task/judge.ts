import type { ActContext, Decision } from '../act/decision.js';
import type { Judgement } from './task.js';

/** 人工研判: who judges signs with their name; it stands beside the light and changes nothing of it. */
export function judge(judgement: Judgement, { at }: ActContext): Decision {
  const { taskId: subjectId, unitId, grade, opinion } = judgement;
  return {
    changes: [{ insert: 'judgements', row: judgement }],
    events: [{ verb: 'task.judge', subjectId, unitId, at, payload: { grade, opinion } }],
  };
}
