/**
 * What acts know of the content of a version: its parts by hash, and its milestones. The content itself is read only by
 * who reads or compares it.
 */
export interface Outline {
  /** SHA-256 of the canonical text of the whole content (hex). */
  readonly sha256: string;
  readonly parts: readonly OutlinePart[];
  readonly milestones: readonly OutlineMilestone[];
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
