import { describe, expect, it } from '@jest/globals';
import { anAct, carryOut } from '#testing/builders/act.builder.js';
import { assignmentOf, preparedActOf } from '#testing/builders/row.builder.js';
import { aTask } from '#testing/builders/task.builder.js';

import { bindUnit } from './prepared-act.acts.js';
import { groundlessActs } from './groundless-acts.js';

const at = anAct();
const issued = aTask().issued().build();
const act = { verb: 'assignment.accept' as const, subjectId: assignmentOf(issued).id, terms: {} };
const prepared = carryOut(issued, bindUnit(issued, { act, by: { unitId: 'lead', maySign: false } }, at));

describe('What waits for a signature', () => {
  it('goes on waiting while its matter is with its unit', () => {
    expect(groundlessActs(prepared, at)).toEqual({ changes: [], events: [] });
  });

  it('ends when the matter has ended, or another unit answers for it', () => {
    const { assignments } = prepared;
    const withdrawn = assignments.map((row) => ({ ...row, state: 'withdrawn' as const }));
    const moved = assignments.map((row) => ({ ...row, unitId: 'other' }));
    for (const rows of [withdrawn, moved])
      expect(groundlessActs({ ...prepared, assignments: rows }, at)).toMatchObject({
        changes: [{ update: 'preparedActs', id: preparedActOf(prepared).id, set: { state: 'overtaken' } }],
        events: [{ verb: 'preparedAct.overtake', unitId: 'lead', actorId: 'conductor' }],
      });
  });
});
