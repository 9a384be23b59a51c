import { defineSearchAttributeKey, type SearchAttributePair, SearchAttributeType } from '@temporalio/common';

import type { Labels } from './conductor.contract.js';

/** The search attributes of conductors; ensured in the namespace before any start. */
const planKey = defineSearchAttributeKey('QiantouPlan', SearchAttributeType.KEYWORD);
const taskKey = defineSearchAttributeKey('QiantouTask', SearchAttributeType.INT);
const leadUnitKey = defineSearchAttributeKey('QiantouLeadUnit', SearchAttributeType.KEYWORD);
const yearKey = defineSearchAttributeKey('QiantouYear', SearchAttributeType.INT);
const phaseKey = defineSearchAttributeKey('QiantouPhase', SearchAttributeType.KEYWORD);

/** Names and types, as the server's operator service and its development server take them. */
export const searchAttributeTypes = {
  [planKey.name]: 'Keyword',
  [taskKey.name]: 'Int',
  [leadUnitKey.name]: 'Keyword',
  [yearKey.name]: 'Int',
  [phaseKey.name]: 'Keyword',
} as const;

/** What Temporal's UI can list conductors by. */
export function attributesOf(labels: Labels, phase: string): SearchAttributePair[] {
  return [
    { key: planKey, value: labels.plan },
    { key: phaseKey, value: phase },
    ...(labels.task === null ? [] : [{ key: taskKey, value: labels.task }]),
    ...(labels.year === null ? [] : [{ key: yearKey, value: labels.year }]),
    ...(labels.leadUnit === null ? [] : [{ key: leadUnitKey, value: labels.leadUnit }]),
  ];
}
