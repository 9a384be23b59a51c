import { EntitySchema } from 'typeorm';

import type { InvitationRow, MembershipRow, PersonRow, UnitRow } from '#application/ports/directory.rows.js';

import { day, id, integer, json, moment, nullable, text, uuid } from './columns.js';

/** 单位 */
export const unitEntity = new EntitySchema<UnitRow>({
  name: 'unit',
  columns: {
    id: id(),
    key: text(),
    name: text(),
    officialName: text(),
    kind: text(),
    parentId: nullable(uuid()),
    aliases: json(),
    formerNames: json(),
    endedOn: nullable(day()),
    successorIds: json(),
    revision: integer(),
  },
});

/** 人员 */
export const personEntity = new EntitySchema<PersonRow>({
  name: 'person',
  columns: {
    id: id(),
    name: text(),
    account: text(),
    passwordHash: text(),
    phone: nullable(text()),
    disabledAt: nullable(moment()),
    sessionsEpoch: { ...integer(), default: 0 },
    revision: integer(),
  },
});

/** What a person may do at a unit, from when to when */
export const membershipEntity = new EntitySchema<MembershipRow>({
  name: 'membership',
  columns: {
    id: id(),
    personId: uuid(),
    unitId: uuid(),
    role: text(),
    post: nullable(text()),
    grantedAt: moment(),
    endedAt: nullable(moment()),
  },
});

/** A one-time link; only its hash is kept */
export const invitationEntity = new EntitySchema<InvitationRow>({
  name: 'invitation',
  columns: {
    id: id(),
    hash: text(),
    kind: text(),
    unitId: nullable(uuid()),
    createdAt: moment(),
    expiresAt: moment(),
    spentAt: nullable(moment()),
  },
});
