import type { AnnualPlan } from '#domain/annual-plan/annual-plan.js';

import type { Scene } from './scene.types.js';

/** The annual plan that the item is about. */
export function planOf({ facts, item }: Pick<Scene, 'facts' | 'item'>): AnnualPlan {
  const plan = facts.annualPlans.find(({ id }) => id === item.subjectId);
  if (plan === undefined) throw new Error(`Task ${facts.task.number} has no annual plan ${item.subjectId}.`);
  return plan;
}

/** Year, task, which plan of the task, and how often it was submitted: no two papers bear the same number. */
export function paperNumberOf(scene: Pick<Scene, 'facts' | 'item'>): string {
  const plan = planOf(scene);
  const { task, annualPlans } = scene.facts;
  return `〔${plan.year}〕${task.number}-${annualPlans.indexOf(plan) + 1}-${plan.round}号`;
}
