import type { Policy } from './policy.js';

/** What ships: a unit is bound by its leader's hand; one reminder a day for each unit and matter. */
export const defaultPolicy: Policy = {
  version: 1,
  signing: {
    'assignment.accept': 'leader',
    'assignment.contest': 'leader',
    'input.confirm': 'leader',
    'input.counter': 'leader',
    'input.contest': 'leader',
  },
  recusalStanding: 'secretariat',
  urgesPerDay: 1,
};
