import type { BindingAct } from '#domain/prepared-act/prepared-act.acts.js';

import { InvalidRequest } from '../route/invalid-request.error.js';
import type { BackfillBody } from './remark.dto.js';

/** What was done on paper, in the terms of its verb. Throws where they are missing. */
export function bindingActOf({ verb, subjectId, reason, terms, wording }: BackfillBody): BindingAct {
  switch (verb) {
    case 'assignment.accept':
    case 'countersignature.agree':
      return { verb, subjectId, terms: {} };
    case 'assignment.contest':
    case 'input.contest':
      if (reason === undefined) throw new InvalidRequest([{ field: 'reason', rule: 'isDefined' }]);
      return { verb, subjectId, terms: { reason, unitId: null } };
    case 'input.confirm':
    case 'input.counter':
      if (terms === undefined) throw new InvalidRequest([{ field: 'terms', rule: 'isDefined' }]);
      return { verb, subjectId, terms };
    case 'countersignature.object':
      if (wording === undefined) throw new InvalidRequest([{ field: 'wording', rule: 'isDefined' }]);
      return { verb, subjectId, terms: { wording } };
  }
}
