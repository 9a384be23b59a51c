import { describe, expect, it } from '@jest/globals';
import {
  annualPlanDetail,
  type AnnualPlanProgress,
  type AnnualPlanStep,
  annualPlanWakesAt,
  isAnnualPlanOver,
  nextAnnualPlanStep,
} from './annual-plan.procedure.js';

const drafted: AnnualPlanProgress = {
  head: 7,
  state: 'drafting',
  unasked: 0,
  unsettled: 0,
  aimsElsewhere: false,
  isElsewhere: false,
  place: 'none',
  placesDue: false,
  byCirculation: false,
  closesAt: null,
  reportsAt: null,
};
const now = '2028-01-01T00:00:00.000Z';

const table: readonly {
  when: string;
  progress: Partial<AnnualPlanProgress>;
  step: AnnualPlanStep | null;
  detail: string;
}[] = [
  { when: 'it is drafted', progress: {}, step: null, detail: '编制中，待报送' },
  {
    when: 'its agenda was fixed',
    progress: { state: 'deciding', isElsewhere: true },
    step: 'followAgenda',
    detail: '待列入议题',
  },
  { when: 'its session was moved', progress: { aimsElsewhere: true }, step: 'aim', detail: '编制中，待报送' },
  {
    when: 'units it names were not asked',
    progress: { state: 'countersigning', unasked: 2, unsettled: 1 },
    step: 'askCountersigning',
    detail: '会签中，会签待答复3家',
  },
  {
    when: 'a unit has not answered',
    progress: { state: 'countersigning', unsettled: 1 },
    step: null,
    detail: '会签中，会签待答复1家',
  },
  { when: 'all have agreed', progress: { state: 'countersigning' }, step: 'gather', detail: '会签中' },
  { when: 'it is reviewed', progress: { state: 'reviewing' }, step: null, detail: '待初审' },
  {
    when: 'it waits for a place and a session takes it',
    progress: { state: 'deciding', placesDue: true },
    step: 'proposePlaces',
    detail: '待列入议题',
  },
  {
    when: 'it waits for a place and no session is planned',
    progress: { state: 'deciding' },
    step: null,
    detail: '待列入议题',
  },
  {
    when: 'it is proposed',
    progress: { state: 'deciding', place: 'proposed' },
    step: null,
    detail: '已拟列议题，待议题确定',
  },
  {
    when: 'it is on an agenda',
    progress: { state: 'deciding', place: 'fixed' },
    step: null,
    detail: '已列入议题，待审定',
  },
  { when: 'it circulates', progress: { state: 'deciding', byCirculation: true }, step: null, detail: '传批中，待审定' },
  {
    when: 'its place is to lapse, for it was returned',
    progress: { placesDue: true },
    step: 'proposePlaces',
    detail: '编制中，待报送',
  },
  {
    when: 'what it changed after an approval in principle was not countersigned',
    progress: { state: 'confirming', unasked: 1 },
    step: 'askCountersigning',
    detail: '修改待确认，会签待答复1家',
  },
  { when: 'its changes are to be confirmed', progress: { state: 'confirming' }, step: null, detail: '修改待确认' },
  { when: 'it is approved', progress: { state: 'approved' }, step: 'freezeBaseline', detail: '已批准，待定稿' },
  { when: 'it is in force', progress: { state: 'in-force' }, step: null, detail: '执行中' },
  {
    when: 'its year ends later',
    progress: { state: 'in-force', closesAt: '2028-12-31T16:00:00.000Z' },
    step: null,
    detail: '执行中',
  },
  {
    when: 'its year is over',
    progress: { state: 'in-force', closesAt: '2027-12-31T16:00:00.000Z' },
    step: 'closeYear',
    detail: '执行中',
  },
  {
    when: 'a quarter is over',
    progress: { state: 'in-force', reportsAt: '2027-03-31T16:00:00.000Z', closesAt: '2027-12-31T16:00:00.000Z' },
    step: 'openProgressReport',
    detail: '执行中',
  },
  { when: 'it is closed', progress: { state: 'closed' }, step: null, detail: '已办结' },
];

describe('The procedure of an annual plan', () => {
  it.each(table)('has $step to do when $when', ({ progress, step }) => {
    expect(nextAnnualPlanStep({ ...drafted, ...progress }, now)).toBe(step);
  });

  it.each(table)('says "$detail" when $when', ({ progress, detail }) => {
    expect(annualPlanDetail({ ...drafted, ...progress })).toBe(detail);
  });

  it('has its conductor look again at the end of its years, and end when it is closed', () => {
    const inForce: AnnualPlanProgress = { ...drafted, state: 'in-force', closesAt: now };
    expect([annualPlanWakesAt(drafted), annualPlanWakesAt(inForce)]).toEqual([null, now]);
    const sooner = { ...inForce, reportsAt: '2027-03-31T16:00:00.000Z' };
    expect(annualPlanWakesAt(sooner)).toBe(sooner.reportsAt);
    expect([isAnnualPlanOver(inForce), isAnnualPlanOver({ ...drafted, state: 'closed' })]).toEqual([false, true]);
  });
});
