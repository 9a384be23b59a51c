import type { PlanAmendmentState } from '../plan-amendment/plan-amendment.js';
import type { NextStep } from './next-step.labels.js';

export type PlanAmendmentSituation = `plan amendment.${PlanAmendmentState}`;

/** The steps of `nextSteps` about amendments of a plan. */
export const planAmendmentSteps: Readonly<Record<PlanAmendmentSituation, NextStep>> = {
  'plan amendment.proposed': {
    by: 'approver',
    en: 'It is with the approver{units}: wait for the decision.',
    zh: '现在审批机关{units}，请等待审定。',
  },
  'plan amendment.approved': {
    by: null,
    en: 'It is approved; the system carries it out by itself.',
    zh: '已批准，系统正在落实。',
  },
  'plan amendment.refused': {
    by: 'coordinator',
    en: 'It was refused; the coordinator{units} may propose another.',
    zh: '未获同意，统筹单位{units}可另行提出。',
  },
  'plan amendment.withdrawn': {
    by: 'coordinator',
    en: 'It was withdrawn; the coordinator{units} may propose another.',
    zh: '已撤回，统筹单位{units}可另行提出。',
  },
  'plan amendment.applied': {
    by: null,
    en: 'It is carried out: nothing is left to do.',
    zh: '已全部落实，无需再办。',
  },
};
