import type { PersonActor } from '#domain/directory/actor.js';
import type { PlanState } from '#domain/plan/plan.js';

/** Finds who acts by the name of the account. */
export abstract class ActorFinder {
  /** Null where no such account is, or it is disabled. */
  abstract byAccount(account: string): Promise<PersonActor | null>;
}

/** Finds plans by their source. */
export abstract class PlanFinder {
  /** The first plan made from a document with this SHA-256: a later import of the same text is a plan of its own. */
  abstract bySource(
    sha256: string,
  ): Promise<{ readonly id: string; readonly state: PlanState; readonly revision: number } | null>;
}
