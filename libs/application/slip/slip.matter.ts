import type { Slip } from '#domain/slip/slip.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

import type { MatterCommand } from '../act/act.js';

/** A slip as the matter of an act; its addressee holds it. */
export function slipMatter({ id, revision }: MatterCommand) {
  const find = (facts: TaskFacts): Slip | undefined => facts.slips.find((row) => row.id === id);
  return {
    where: { collection: 'slips', id },
    revision,
    matter: find,
    holders: (slip: Slip): readonly string[] => [slip.addresseeUnitId],
    view: (facts: TaskFacts) => ({ slip: find(facts) }),
  } as const;
}
