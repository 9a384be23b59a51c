import type { Unit } from '#domain/directory/unit.js';

/**
 * The directory by every name a document may use: the short name, the official one, the aliases. Exact, never guessed;
 * a unit that was merged away or split takes on nothing new.
 */
export function unitsByName(directory: readonly Unit[]): ReadonlyMap<string, Unit> {
  const units = directory.filter(({ endedOn }) => endedOn === null);
  const named = units.flatMap((unit) =>
    [unit.name, unit.officialName, ...unit.aliases].map((name) => [name, unit] as const),
  );
  // A unit's own name wins over another's alias.
  return new Map([...named, ...units.map((unit) => [unit.name, unit] as const)]);
}

/** Ids by the same names. */
export function unitIdsByName(units: readonly Unit[]): ReadonlyMap<string, string> {
  return new Map([...unitsByName(units)].map(([name, { id }]) => [name, id]));
}
