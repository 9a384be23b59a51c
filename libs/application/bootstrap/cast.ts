import { v7 as uuidv7 } from 'uuid';

import type { Post, Role } from '#domain/directory/unit.js';
import { noHistory } from '#domain/directory/unit-history.js';
import type { DirectoryUnit } from '#intake/directory.types.js';

import type { MembershipRow, PersonRow, UnitRow } from '../ports/directory.rows.js';

/** One part of the demonstration's cast: an account, its name, and what it may do where. */
export interface CastMember {
  readonly person: PersonRow;
  readonly memberships: readonly MembershipRow[];
  readonly unitName: string;
}

interface Part {
  readonly suffix: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly post: Post | null;
}

const handler: Part = { suffix: 'handler', title: '经办', roles: ['handler'], post: 'handler' };
const leader: Part = { suffix: 'leader', title: '负责人', roles: ['leader'], post: 'leader-in-charge' };
const liaison: Part = { suffix: 'liaison', title: '联络员', roles: ['handler'], post: 'liaison' };

/** The rows of the units, parents before children. */
export function unitRows(directory: readonly DirectoryUnit[]): readonly UnitRow[] {
  const ids = new Map(directory.map((unit) => [unit.key, uuidv7()]));
  const row = (unit: DirectoryUnit): UnitRow => ({
    id: ids.get(unit.key) ?? '',
    key: unit.key,
    name: unit.name,
    officialName: unit.officialName,
    kind: unit.kind,
    parentId: unit.parent === null ? null : (ids.get(unit.parent) ?? null),
    aliases: unit.aliases,
    ...noHistory,
    revision: 1,
  });
  return directory.map(row);
}

/** Three people for each unit, and the roles that the unit has in this plan; the coordinator administers as well. */
export function castOf(
  unit: DirectoryUnit,
  unitId: string,
  given: { passwordHash: string; at: string },
): readonly CastMember[] {
  return partsOf(unit).map((part) => {
    const person: PersonRow = {
      id: uuidv7(),
      name: `${unit.aliases[0] ?? unit.name}${part.title}`,
      account: `${unit.key}-${part.suffix}`,
      passwordHash: given.passwordHash,
      phone: null,
      disabledAt: null,
      sessionsEpoch: 0,
      revision: 1,
    };
    const memberships = part.roles.map((role) => {
      return { id: uuidv7(), personId: person.id, unitId, role, post: part.post, grantedAt: given.at, endedAt: null };
    });
    return { person, memberships, unitName: unit.name };
  });
}

function partsOf(unit: DirectoryUnit): readonly Part[] {
  const standing: readonly Role[] = unit.standing;
  const administers: readonly Role[] = unit.standing.includes('coordinator') ? ['administrator'] : [];
  return [
    { ...handler, roles: [...handler.roles, ...standing.filter((role) => role !== 'approver')] },
    { ...leader, roles: [...leader.roles, ...standing, ...administers] },
    liaison,
  ];
}
