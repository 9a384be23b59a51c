import type { ActivityOptions } from '@temporalio/workflow';

/**
 * Reading the facts. Cheap and harmless: tried again quickly. After half an hour without a database the run fails, and
 * the reconciler starts the conductor anew when the record can be read again.
 */
export const read: ActivityOptions = {
  startToCloseTimeout: '10 seconds',
  scheduleToCloseTimeout: '30 minutes',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '10 seconds' },
};

/** Making a step so. Ensures only, so a repetition is harmless; it may wait five seconds for the chain's lock. */
export const idempotentWrite: ActivityOptions = {
  startToCloseTimeout: '30 seconds',
  scheduleToCloseTimeout: '30 minutes',
  retry: { initialInterval: '500 milliseconds', backoffCoefficient: 2, maximumInterval: '20 seconds' },
};
