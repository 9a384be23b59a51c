import { noHistory } from '#domain/directory/unit-history.js';
import type { Unit, UnitKind } from '#domain/directory/unit.js';
import type { Standings } from '#domain/task/task.facts.js';

/** The units with a standing in every plan of the tests. */
export const standings: Standings = {
  coordinator: 'coordinator-unit',
  approver: 'approver-unit',
  secretariat: 'general-office',
  inspector: 'supervision-office',
};

/** A department whose id is its name, unless a kind or a parent is given. */
export function aUnit(id: string, more: { readonly kind?: UnitKind; readonly parentId?: string } = {}): Unit {
  return {
    id,
    name: id,
    officialName: id,
    kind: more.kind ?? 'department',
    parentId: more.parentId ?? null,
    aliases: [],
    ...noHistory,
  };
}

export function aCity(id: string): Unit {
  return aUnit(id, { kind: 'city-government' });
}
