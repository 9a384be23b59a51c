/** How well a new name is supported: the source says it, or it was inferred from names of the same kind. */
export const nameBases = ['stated', 'inferred'] as const;
export type NameBasis = (typeof nameBases)[number];

/** A name that a unit bore until a reform; together with the name that it bears now they cover all time. */
export interface FormerName {
  readonly name: string;
  readonly officialName: string;
  /** The first day on which it no longer holds, YYYY-MM-DD. */
  readonly until: string;
  /** The document that brought the next name. */
  readonly source: string;
  /** Of the next name. */
  readonly basis: NameBasis;
}

/** 机构沿革: what a unit was called, and what came after it. */
export interface UnitHistory {
  /** By `until`, ascending. */
  readonly formerNames: readonly FormerName[];
  /** The first day on which it is no more; null while it goes on. */
  readonly endedOn: string | null;
  /** Who took over where it was merged away or split. */
  readonly successorIds: readonly string[];
}

/** Of a unit that was never reformed. */
export const noHistory: UnitHistory = { formerNames: [], endedOn: null, successorIds: [] };

type Named = UnitHistory & { readonly name: string; readonly officialName: string };

/** What a unit was called on a day (YYYY-MM-DD); today's name where no day is given. */
export function nameOn(unit: Named, day: string | null): Pick<FormerName, 'name' | 'officialName'> {
  const then = day === null ? undefined : unit.formerNames.find(({ until }) => day < until);
  return then ?? unit;
}

/** From when (null: since ever) and until when (null: still) a former name held; both days as in `FormerName.until`. */
export function intervalOf(
  { formerNames }: UnitHistory,
  former: FormerName,
): { readonly from: string | null; readonly until: string } {
  const before = formerNames.filter(({ until }) => until < former.until).at(-1);
  return { from: before?.until ?? null, until: former.until };
}
