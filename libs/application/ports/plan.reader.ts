import type { PlanState } from '#domain/plan/plan.js';
import type { Openness } from '#domain/task/task.js';
import type { Standings } from '#domain/task/task.facts.js';

import type { DutyRow, TargetRow } from './plan.rows.js';

export interface PlanLine {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  /** YYYY-MM-DD, shifted by `rebasedYears`. */
  readonly issuedOn: string | null;
  readonly periodFrom: number;
  readonly periodTo: number;
  /** By how many years all dates are shifted from those of the document; 0 as written. */
  readonly rebasedYears: number;
  readonly state: PlanState;
  readonly publishedAt: string | null;
  /** Null while a task of it is open. */
  readonly closedAt: string | null;
  readonly revision: number;
  /** 公开属性, of the document. */
  readonly openness: Openness;
}

export interface SectorLine {
  readonly id: string;
  readonly ordinal: number;
  readonly heading: string;
  readonly spanStart: number;
  readonly spanEnd: number;
}

export interface PlanPage extends PlanLine {
  readonly standings: Standings;
  readonly sectors: readonly SectorLine[];
  readonly targets: readonly TargetRow[];
  readonly duties: readonly DutyRow[];
}

/** A unit as a task names it. */
export interface NamedUnit {
  readonly id: string;
  readonly name: string;
}

/** What the published document says of a task: open to all signed in. */
export interface TaskLine {
  readonly id: string;
  readonly planId: string;
  readonly sectorId: string | null;
  readonly number: number;
  /** Null where the task is handled offline. */
  readonly title: string | null;
  readonly text: string | null;
  readonly spanStart: number;
  readonly spanEnd: number;
  readonly clauseText: string | null;
  readonly clauseStart: number | null;
  readonly clauseEnd: number | null;
  readonly lead: NamedUnit;
  readonly leadBasis: string;
  readonly supports: readonly NamedUnit[];
  readonly openSets: readonly string[];
  /** 线下办理. */
  readonly offline: boolean;
}

export interface SourceDocument {
  readonly fileName: string;
  readonly sha256: string;
  readonly text: string;
}

/** Reads plans for queries; who may see what is decided by them. */
export abstract class PlanReader {
  abstract plans(drafts: boolean): Promise<readonly PlanLine[]>;
  abstract plan(id: string): Promise<PlanPage | null>;
  abstract document(planId: string): Promise<SourceDocument | null>;
  /** In order of number. */
  abstract tasks(planId: string): Promise<readonly TaskLine[]>;
  abstract task(id: string): Promise<TaskLine | null>;
  /** All city governments with their names, to suggest those that a text names. */
  abstract cities(): Promise<
    readonly { readonly id: string; readonly name: string; readonly aliases: readonly string[] }[]
  >;
}
