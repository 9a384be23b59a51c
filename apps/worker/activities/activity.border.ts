import { ApplicationFailure, Context } from '@temporalio/activity';

import { Refused } from '#application/act/refused.error.js';
import type { Command } from '#application/act/act.js';
import type { Reader } from '#application/conductor/load-progress.js';
import { type ConductorInput, parseConductorId } from '#contracts/conductor.contract.js';
import { conductor } from '#domain/directory/actor.js';

/** The border to Temporal: a business refusal is final and compared by its code; only a taken lock is worth another try. */
export async function border<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, refusal, message } = error;
    throw ApplicationFailure.create({
      message,
      type: code,
      nonRetryable: code !== 'IN_PROGRESS',
      details: [refusal.details],
    });
  }
}

/** A conductor's command: it names no key, for each of its verbs only ensures. */
export function conductorCommand(at: Date): Command {
  return { actor: conductor, at: at.toISOString(), request: null };
}

/** Which run of which conductor is asking. */
export function readerOf({ subjectId }: ConductorInput, bundle: string): Reader {
  const { workflowExecution } = Context.current().info;
  const { workflowId, runId } = workflowExecution ?? { workflowId: '', runId: '' };
  if (parseConductorId(workflowId).subjectId !== subjectId)
    throw new Error(`${workflowId} asks for the facts of ${subjectId}`);
  return { id: workflowId, subjectId, runId, bundle };
}
