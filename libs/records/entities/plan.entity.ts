import { EntitySchema } from 'typeorm';

import type { DocumentRow, DutyRow, PlanRow, PolicyRow, SectorRow, TargetRow } from '#application/ports/plan.rows.js';

import { day, id, integer, json, moment, nullable, numeric, text, uuid } from './columns.js';

/** The source document */
export const documentEntity = new EntitySchema<DocumentRow>({
  name: 'document',
  columns: {
    id: id(),
    sha256: text(),
    fileName: text(),
    text: text(),
    openness: text(),
    importedAt: moment(),
  },
});

/** 行动方案 */
export const planEntity = new EntitySchema<PlanRow>({
  name: 'plan',
  columns: {
    id: id(),
    documentId: uuid(),
    title: text(),
    documentNumber: nullable(text()),
    issuer: nullable(text()),
    issuedOn: nullable(day()),
    periodFrom: integer(),
    periodTo: integer(),
    rebasedYears: integer(),
    state: text(),
    parsed: json(),
    draft: nullable(json()),
    standings: json(),
    importedBy: text(),
    requestedBy: nullable(text()),
    publishedBy: nullable(text()),
    publishedAt: nullable(moment()),
    closedAt: nullable(moment()),
    revision: integer(),
  },
});

/** One version of a plan's policy document */
export const policyEntity = new EntitySchema<PolicyRow>({
  name: 'policy',
  columns: {
    id: id(),
    planId: uuid(),
    version: integer(),
    content: json(),
    effectiveAt: nullable(moment()),
    document: nullable(text()),
    uploadedBy: text(),
    state: text(),
    revision: integer(),
  },
});

/** 领域 */
export const sectorEntity = new EntitySchema<SectorRow>({
  name: 'sector',
  columns: {
    id: id(),
    planId: uuid(),
    ordinal: integer(),
    heading: text(),
    spanStart: integer(),
    spanEnd: integer(),
  },
});

/** 目标值 */
export const targetEntity = new EntitySchema<TargetRow>({
  name: 'target',
  columns: {
    id: id(),
    planId: uuid(),
    scope: text(),
    indicator: text(),
    comparator: text(),
    value: numeric(),
    valueMax: nullable(numeric()),
    unit: text(),
    byYear: nullable(integer()),
    text: text(),
    spanStart: integer(),
    spanEnd: integer(),
  },
});

/** A duty outside the tasks */
export const dutyEntity = new EntitySchema<DutyRow>({
  name: 'duty',
  columns: {
    id: id(),
    planId: uuid(),
    content: json(),
    spanStart: integer(),
    spanEnd: integer(),
  },
});
