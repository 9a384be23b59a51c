/** A version of the statutory calendar of Asia/Shanghai: which days are not what their weekday says. */
export interface Calendar {
  readonly version: number;
  /** Days that differ from their weekday, by date (YYYY-MM-DD). */
  readonly days: ReadonlyMap<string, SpecialDay>;
  /** Years whose holidays and make-up days the State Council has announced; every other year is provisional. */
  readonly announcedYears: ReadonlySet<number>;
}

export interface SpecialDay {
  /** 放假 free on a weekday or weekend; 调休 worked on a weekend. */
  readonly kind: 'holiday' | 'make-up';
  /** Name of the holiday, e.g. 国庆节. */
  readonly name: string;
}

/** A term of policy: working days, calendar days, hours, minutes, seconds. */
export type Term = `${number}${'wd' | 'd' | 'h' | 'm' | 's'}`;

/** A moment and how it was computed; enough to explain it in a sentence. */
export interface DatedTerm {
  /** ISO instant. */
  readonly dueAt: string;
  /** Years on the way whose days are not announced yet: the date may move when they are. */
  readonly provisionalYears: readonly number[];
  /** Free days that were skipped or rolled over, by name where they have one (dates YYYY-MM-DD, ascending). */
  readonly skipped: readonly { readonly date: string; readonly name: string | null }[];
  /** Weekend days on the way that are worked. */
  readonly madeUp: readonly string[];
}
