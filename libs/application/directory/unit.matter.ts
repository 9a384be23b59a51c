import type { DirectoryFacts, DirectoryUnit } from '#domain/directory/directory.facts.js';
import type { UnitTerms } from '#domain/directory/unit.acts.js';

/** What has to be read to judge a unit's names and its place. */
export function unitNamesOf(unit: UnitTerms, unitNames: readonly string[]) {
  return { unitIds: unit.parentId === null ? [] : [unit.parentId], unitNames };
}

export function unitView(facts: DirectoryFacts, id: string): DirectoryUnit | null {
  return facts.units.find((unit) => unit.id === id) ?? null;
}
