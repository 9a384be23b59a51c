import type { AgendaItem, Meeting } from '#domain/meeting/meeting.js';
import type { OpenSet } from '#domain/open-set/open-set.js';
import type { Draft } from '#domain/plan-draft/plan-draft.js';
import type { PlanAmendment } from '#domain/plan-amendment/plan-amendment.js';
import type { Policy } from '#domain/policy/policy.js';
import type { Request } from '#domain/request/request.js';
import type { Openness, Support, Task } from '#domain/task/task.js';
import type { Standings } from '#domain/task/task.facts.js';
import type { ParsedDuty, ParsedPlan } from '#intake/parsed-plan.js';

import type { ChainRow } from './record.rows.js';

export interface DocumentRow {
  readonly id: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly text: string;
  readonly openness: Openness;
  readonly importedAt: string;
}

export interface PlanRow {
  readonly id: string;
  readonly documentId: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  /** YYYY-MM-DD, after re-basing. */
  readonly issuedOn: string | null;
  readonly periodFrom: number;
  readonly periodTo: number;
  /** By how many years the dates were shifted; 0 for a plan as written. */
  readonly rebasedYears: number;
  readonly state: 'draft' | 'requested' | 'published';
  /** What was first read of the document. */
  readonly parsed: ParsedPlan;
  /** The plan as edited since; null where it was imported before there were edits. */
  readonly draft: Draft | null;
  readonly standings: Standings;
  readonly importedBy: string;
  readonly requestedBy: string | null;
  readonly publishedBy: string | null;
  readonly publishedAt: string | null;
  readonly closedAt: string | null;
  readonly revision: number;
}

export interface PolicyRow {
  readonly id: string;
  readonly planId: string;
  readonly version: number;
  readonly content: Policy;
  /** From when it counts; null while it is a draft. */
  readonly effectiveAt: string | null;
  /** The text as it was uploaded; null for what the engine itself wrote. */
  readonly document: string | null;
  readonly uploadedBy: string;
  readonly state: 'draft' | 'scheduled';
  readonly revision: number;
}

export interface SectorRow {
  readonly id: string;
  readonly planId: string;
  readonly ordinal: number;
  readonly heading: string;
  readonly spanStart: number;
  readonly spanEnd: number;
}

/** A task with its text and its place in the source (code points). */
export interface TaskRow extends Task {
  readonly sectorId: string | null;
  readonly text: string;
  readonly spanStart: number;
  readonly spanEnd: number;
  readonly clauseText: string | null;
  readonly clauseStart: number | null;
  readonly clauseEnd: number | null;
  readonly leadBasis: string;
}

export interface TargetRow {
  readonly id: string;
  readonly planId: string;
  readonly scope: string;
  readonly indicator: string;
  readonly comparator: string;
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: string;
  readonly byYear: number | null;
  readonly text: string;
  readonly spanStart: number;
  readonly spanEnd: number;
}

/** A duty as published; its kind may be an editor's own word. */
export interface DutyContent extends Omit<ParsedDuty, 'kind'> {
  readonly kind: string;
}

export interface DutyRow {
  readonly id: string;
  readonly planId: string;
  readonly content: DutyContent;
  readonly spanStart: number;
  readonly spanEnd: number;
}

/** The collections that acts on a plan write. */
export interface PlanRows {
  readonly documents: DocumentRow;
  readonly plans: PlanRow;
  readonly policies: PolicyRow;
  readonly sectors: SectorRow;
  readonly tasks: TaskRow;
  readonly supports: Support;
  readonly openSets: OpenSet;
  readonly targets: TargetRow;
  readonly duties: DutyRow;
  readonly chains: ChainRow;
  readonly meetings: Meeting;
  readonly agendaItems: AgendaItem;
  readonly requests: Request;
  readonly planAmendments: PlanAmendment;
}
