import { describe, expect, it } from '@jest/globals';
import { annualPlanLife } from '../annual-plan/annual-plan.js';
import { assignmentLife } from '../assignment/assignment.js';
import { clockRequestLife } from '../clock-request/clock-request.js';
import { completionLife } from '../completion/completion.js';
import { countersignatureLife } from '../countersignature/countersignature.js';
import { meetingLife } from '../meeting/meeting.js';
import { milestoneLife } from '../milestone/milestone.js';
import { slipLife } from '../slip/slip.js';
import { inputLife } from '../input/input.js';
import { openSetLife } from '../open-set/open-set.js';
import { planAmendmentLife } from '../plan-amendment/plan-amendment.js';
import { planLife } from '../plan/plan.js';
import { policyLife } from '../policy/policy-version.js';
import { preparedActLife } from '../prepared-act/prepared-act.js';
import { progressReportLife } from '../progress-report/progress-report.js';
import { referralLife } from '../referral/referral.js';
import { drawLife, faultsOf, type Life, move } from './life.js';

const lives = [
  assignmentLife,
  inputLife,
  openSetLife,
  planLife,
  preparedActLife,
  referralLife,
  clockRequestLife,
  slipLife,
  policyLife,
  annualPlanLife,
  countersignatureLife,
  meetingLife,
  milestoneLife,
  progressReportLife,
  completionLife,
  planAmendmentLife,
].map((life) => ({
  noun: life.noun,
  faults: faultsOf<string, string>(life),
}));

const door: Life<'open' | 'shut', 'close' | 'knock'> = {
  noun: 'door',
  code: 'INPUT_STATE',
  initial: 'open',
  rests: ['shut'],
  moves: { close: { from: ['open'], to: 'shut' }, knock: { from: ['shut'], to: 'shut' } },
};

describe('A life is a table', () => {
  it.each(lives)('in which the $noun reaches every state and leaves each that is no rest', ({ faults }) => {
    expect(faults).toEqual([]);
  });

  it('leads a verb from a state to the next', () => {
    expect(move(door, 'open', 'close')).toBe('shut');
  });

  it('refuses a verb that the state does not know, and says from where it is possible', () => {
    const details = { state: 'shut', verb: 'close', from: 'open', next: 'door.shut' };
    expect(move(door, 'shut', 'close')).toEqual({ refused: true, code: 'INPUT_STATE', details });
  });

  it('is drawn as a state diagram', () => {
    expect(drawLife(door)).toBe(
      [
        'stateDiagram-v2',
        '  [*] --> open',
        '  open --> shut: close',
        '  shut --> shut: knock',
        '  shut --> [*]',
        '',
      ].join('\n'),
    );
  });
});

describe('A bad life is caught', () => {
  it('when a state can never be reached', () => {
    const walled = { ...door, initial: 'shut' as const };
    expect(faultsOf(walled)).toEqual(['door: open can never be reached']);
  });

  it('when a rest stands in no move', () => {
    const life: Life<'open' | 'shut' | 'lost', 'close' | 'knock'> = { ...door, rests: ['shut', 'lost'] };
    expect(faultsOf(life)).toEqual(['door: lost can never be reached']);
  });

  it('when a state that is no rest leads only to itself', () => {
    expect(faultsOf({ ...door, rests: [] })).toEqual(['door: shut is a dead end']);
  });
});
