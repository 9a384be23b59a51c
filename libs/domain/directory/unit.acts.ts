import type { ActContext } from '../act/decision.js';
import { type Refusal, refuse } from '../refusal/refusal.js';
import type { DirectoryFacts, DirectoryUnit, DirectoryVerdict } from './directory.facts.js';
import type { UnitKind } from './unit.js';
import { noHistory, type UnitHistory } from './unit-history.js';

export interface UnitTerms {
  readonly name: string;
  readonly officialName: string;
  readonly kind: UnitKind;
  readonly parentId: string | null;
  readonly aliases: readonly string[];
}

/** A unit is found by any of its names, so no two units share one. */
export function createUnit(
  facts: DirectoryFacts,
  { key, ...terms }: UnitTerms & { readonly key: string | null },
  context: ActContext,
): DirectoryVerdict {
  const id = context.newId();
  const unit: DirectoryUnit = { ...terms, ...noHistory, id, key: key ?? `unit-${id}`, revision: 1 };
  const refusal = unfit(facts, unit);
  if (refusal !== null) return refusal;
  if (facts.units.some((other) => other.key === unit.key)) return refuse('NAME_TAKEN', { name: unit.key });
  return {
    changes: [{ insert: 'units', row: unit }],
    events: [{ verb: 'unit.create', subjectId: id, unitId: id, at: context.at, payload: { ...terms, key: unit.key } }],
  };
}

export function updateUnit(
  facts: DirectoryFacts,
  { unit, terms }: { readonly unit: DirectoryUnit; readonly terms: UnitTerms },
  context: ActContext,
): DirectoryVerdict {
  const refusal = unfit(facts, { ...unit, ...terms });
  if (refusal !== null) return refusal;
  const payload = { ...terms, before: namesOf(unit) };
  return {
    changes: [{ update: 'units', id: unit.id, set: { ...terms, revision: unit.revision + 1 } }],
    events: [{ verb: 'unit.update', subjectId: unit.id, unitId: unit.id, at: context.at, payload }],
  };
}

export function namesOf(unit: Pick<UnitTerms, 'name' | 'officialName' | 'aliases'>): readonly string[] {
  return [...new Set([unit.name, unit.officialName, ...unit.aliases])];
}

/** Its names of all times. */
function everyNameOf(unit: UnitTerms & UnitHistory): readonly string[] {
  return [...namesOf(unit), ...unit.formerNames.flatMap(({ name, officialName }) => [name, officialName])];
}

export function unfit(facts: DirectoryFacts, unit: DirectoryUnit): Refusal | null {
  const others = facts.units.filter((other) => other.id !== unit.id).flatMap(everyNameOf);
  const taken = namesOf(unit).find((name) => others.includes(name));
  if (taken !== undefined) return refuse('NAME_TAKEN', { name: taken });
  if (unit.parentId === null) return null;
  const above = lineage(facts, unit.parentId);
  const parent = above[0];
  if (parent === undefined) return refuse('UNKNOWN_UNIT', { unit: unit.parentId });
  return above.some((other) => other.id === unit.id) ? refuse('PARENT_BELOW', { unit: parent.name }) : null;
}

/** The unit and all above it; empty when there is no such unit. */
function lineage(facts: DirectoryFacts, unitId: string | null): readonly DirectoryUnit[] {
  const unit = facts.units.find(({ id }) => id === unitId);
  return unit === undefined ? [] : [unit, ...lineage(facts, unit.parentId)];
}
