import { bundledPlan } from '#intake/bundled-plan.js';

import type { YearMatters } from './year.fixture.js';

const sha256 = 'a'.repeat(64);
const decision = { decision: 'refused', opinion: '不同意' };
const nothing = { goals: [], projects: [], measures: [], milestones: [], supports: [], risks: [], attachments: [] };

/** A request of each route in the years of a task that is well formed; whether it may be done now is another matter. */
export const yearBodies: Readonly<Record<string, (matters: YearMatters) => object>> = {
  'POST /api/annual-plans/{id}/versions': () => ({ content: nothing }),
  'POST /api/annual-plans/{id}/amendments': () => ({ reason: '投资调整' }),
  'PUT /api/annual-plans/{id}/review': () => ({ outcome: 'forward' }),
  'PUT /api/annual-plans/{id}/request': ({ requestId }) => ({ requestId }),
  'PUT /api/annual-plans/{id}/paper-check': () => ({ outcome: 'admit', route: 'meeting' }),
  'PUT /api/annual-plans/{id}/decision': () => decision,
  'PUT /api/annual-plans/{id}/remittal': () => ({ to: 'drafting', opinions: [] }),
  'PUT /api/annual-plans/{id}/recorded-decision': () => ({
    ...decision,
    paper: { number: '桂政阅〔2026〕9号', date: '2026-12-01', sha256 },
  }),
  'PUT /api/annual-plans/{id}/conditions': () => ({ met: true }),
  'PUT /api/annual-plans/{id}/reply': () => ({ number: '桂政函〔2026〕12号' }),
  'POST /api/annual-plan-decisions': () => ({ items: [] }),
  'POST /api/plans/{id}/requests': ({ annualPlanId }) => ({
    number: '桂工信报〔2026〕2号',
    title: '请示',
    annualPlanIds: [annualPlanId],
  }),
  'PUT /api/countersignatures/{id}/objection': () => ({ wording: '请改' }),
  'PUT /api/countersignatures/{id}/referral': () => ({ note: '不能采纳' }),
  'PUT /api/countersignatures/{id}/proposal': () => ({ proposal: '维持原稿' }),
  'POST /api/plans/{id}/meetings': () => ({ title: '专题会议', heldOn: '2027-09-01', room: 3 }),
  'PUT /api/meetings/{id}/date': () => ({ heldOn: '2027-09-01' }),
  'PUT /api/meetings/{id}/room': () => ({ room: 9 }),
  'PUT /api/meetings/{id}/cancellation': () => ({ reason: '并入下次会议' }),
  'PUT /api/meetings/{id}/items': ({ annualPlanId }) => ({ annualPlanId }),
  'PUT /api/meetings/{id}/minutes': () => ({ minutesNumber: '桂政阅〔2026〕10号' }),
  'PUT /api/milestones/{id}/report': () => ({ text: '已开工', evidence: [sha256] }),
  'PUT /api/milestones/{id}/verification': () => ({ outcome: 'verify', note: '属实' }),
  'PUT /api/milestones/{id}/sampling': () => ({ note: '抽查' }),
  'PUT /api/progress-reports/{id}/filing': () => ({ text: '已开工' }),
  'PUT /api/progress-reports/{id}/review': () => ({ outcome: 'accept', note: '属实' }),
  'PUT /api/tasks/{id}/completion': () => ({ lines: [{ goal: '建成平台', text: '已建成', evidence: [] }] }),
  'PUT /api/tasks/{id}/completion/verification': () => ({ outcome: 'verify', note: '属实' }),
  'PUT /api/tasks/{id}/closing': () => ({ outcome: 'close', note: '办结' }),
  'PUT /api/tasks/{id}/reopening': () => ({ note: '发现问题' }),
  'POST /api/plans/{id}/amendment-checks': () => ({ operations: [] }),
  'POST /api/plans/{id}/comparisons': () => ({ text: bundledPlan().text }),
  'POST /api/plans/{id}/amendments': () => ({ title: '修订', operations: [] }),
  'PUT /api/plan-amendments/{id}/decision': () => ({ decision: 'refuse', opinion: '不同意' }),
  'PUT /api/plan-amendments/{id}/withdrawal': () => ({ reason: '另行研究' }),
  'PUT /api/clock-requests/{id}/advice': () => ({ advice: '同意' }),
};
