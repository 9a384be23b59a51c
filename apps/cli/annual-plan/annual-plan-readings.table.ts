import { ReadAnnualPlans } from '#application/annual-plan/read-annual-plans.query.js';
import { KnownTask } from '#application/task/known-task.js';
import type { PersonActor } from '#domain/directory/actor.js';

import type { Get } from '../engine/engine.js';
import { countOf, needed } from '../terminal/options-given.js';
import { annualPlanText, changeText, pageText } from './annual-plan-text.js';

/** Who asks about what; `versions` names one or two, by commas. */
export interface AnnualPlanQuestion {
  readonly actor: PersonActor;
  readonly id: string;
  readonly versions?: string;
}

/** What was read, and how a person reads it. */
interface Read {
  readonly value: unknown;
  readonly text: string;
}

type Reading = (get: Get, question: AnnualPlanQuestion) => Promise<Read>;

/** What can be read of annual plans, by its word on the command line. */
export const annualPlanReadings = {
  list: async (get, { actor, id }) => {
    const value = await get(ReadAnnualPlans).ofTask(actor, await get(KnownTask).taskIdOf(actor, id));
    return { value, text: annualPlanText(value) };
  },
  show: async (get, { actor, id }) => {
    const value = await get(ReadAnnualPlans).one(actor, id);
    return { value, text: pageText(value) };
  },
  content: async (get, question) => {
    const { actor, id } = question;
    const { content } = await get(ReadAnnualPlans).version(actor, id, countOf(needed(question, 'versions')));
    return { value: content, text: JSON.stringify(content, null, 2) };
  },
  compare: async (get, question) => {
    const { actor, id } = question;
    const [from = '', to = ''] = needed(question, 'versions').split(',');
    const value = await get(ReadAnnualPlans).compared(actor, id, { from: countOf(from), to: countOf(to) });
    return { value, text: changeText(value) };
  },
} as const satisfies Readonly<Record<string, Reading>>;

export type AnnualPlanReading = keyof typeof annualPlanReadings;
