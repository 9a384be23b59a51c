import type { Actor } from '#domain/directory/actor.js';
import { belongsTo, holds } from '#domain/directory/actor.js';
import type { BindingVerb } from '#domain/prepared-act/prepared-act.js';
import { maySign, type Standing } from '#domain/prepared-act/prepared-act.acts.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

/** In which unit's name the actor acts on a matter, and whether the actor's own hand binds that unit. */
export function standingOf(
  actor: Actor,
  verb: BindingVerb,
  matter: { readonly facts: TaskFacts; readonly holders: readonly string[] },
): Standing {
  const unitId = matter.holders.find((holder) => belongsTo(actor, holder)) ?? '';
  const isLeader = matter.holders.some((holder) => holds(actor, 'leader', holder));
  return { unitId, maySign: maySign(matter.facts, verb, isLeader) };
}
