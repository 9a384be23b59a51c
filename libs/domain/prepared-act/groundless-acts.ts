import type { ActContext, Decision } from '../act/decision.js';
import { openMatters } from '../deadline/open-matters.js';
import type { TaskFacts } from '../task/task.facts.js';
import { withOvertaken } from './overtake.js';

/**
 * Ends the acts that wait for a signature about what is no longer with their unit: the matter has ended, or another unit
 * answers for it now. Nobody signs for a unit that has left, nor in the name of the one that came.
 */
export function groundlessActs(facts: TaskFacts, context: ActContext): Decision {
  const matters = openMatters(facts);
  const groundless = facts.preparedActs.filter(
    ({ state, subjectId, unitId }) =>
      state === 'prepared' &&
      !matters.some(
        (matter) => matter.subjectId === subjectId && (matter.unitId === unitId || matter.workingUnitId === unitId),
      ),
  );
  const { changes, events } = withOvertaken({ changes: [], events: [] }, groundless, context);
  return { changes, events: events.map((event) => ({ ...event, actorId: 'conductor' })) };
}
