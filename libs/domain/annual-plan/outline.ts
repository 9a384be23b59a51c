/**
 * What acts know of the content of a version: its parts by hash, and its milestones. The content itself is read only by
 * who reads or compares it.
 */
export interface Outline {
  /** SHA-256 of the canonical text of the whole content (hex). */
  readonly sha256: string;
  readonly parts: readonly OutlinePart[];
  readonly milestones: readonly OutlineMilestone[];
  /** What each project is planned to spend; not there in outlines of before this was kept. */
  readonly investments?: readonly PlannedInvestment[];
}

/** 年度计划投资 of one project. */
export interface PlannedInvestment {
  /** By code. */
  readonly project: string;
  /** 万元, of all sources, in the years that the plan covers. */
  readonly planned: number;
}

export interface OutlinePart {
  /** `goals`, `measures`, `risks`, `project:CODE`, `milestone:CODE`, `support:UNIT`. */
  readonly key: string;
  /** SHA-256 of the part's canonical text (hex). */
  readonly sha256: string;
  /** Supporting units that the part names: they countersign it. */
  readonly unitIds: readonly string[];
}

export interface OutlineMilestone {
  readonly code: string;
  /** The checkable result. */
  readonly result: string;
  /** YYYY-MM-DD */
  readonly dueOn: string;
  readonly unitId: string;
  readonly evidence: string;
  /** Codes of the milestones that have to come before. */
  readonly dependsOn: readonly string[];
  /** See `PlannedMilestone`. */
  readonly carriesOn?: string | null;
}

/** What a unit countersigns, as one text to compare: the parts that name it, with their hashes. */
export function fingerprintOf({ parts }: Outline, unitId: string): string {
  const named = parts.filter(({ unitIds }) => unitIds.includes(unitId));
  return named
    .map(({ key, sha256 }) => `${key}=${sha256}`)
    .sort()
    .join(' ');
}

/** The units that the outline names, each once, in the order in which they come. */
export function namedUnits({ parts }: Outline): readonly string[] {
  return [...new Set(parts.flatMap(({ unitIds }) => unitIds))];
}
