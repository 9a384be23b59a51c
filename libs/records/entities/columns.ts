import type { EntitySchemaColumnOptions } from 'typeorm';

type Column = EntitySchemaColumnOptions;

/** A moment, in UTC to the millisecond; an ISO string in the domain, timestamptz(3) in the database. */
const instant = {
  to: (value: string | null): string | null => value,
  from: (value: Date | null): string | null => value?.toISOString() ?? null,
};

/** bigint counts that stay far below 2^53. */
const count = { to: (value: number): number => value, from: (value: string): number => Number(value) };

export const id = (): Column => ({ type: 'uuid', primary: true });
export const uuid = (): Column => ({ type: 'uuid' });
export const text = (): Column => ({ type: 'text' });
export const integer = (): Column => ({ type: 'integer' });
export const bigint = (): Column => ({ type: 'bigint', transformer: count });
export const numeric = (): Column => ({
  type: 'numeric',
  transformer: {
    to: (value: number | null) => value,
    from: (value: string | null) => (value === null ? null : Number(value)),
  },
});
export const flag = (): Column => ({ type: 'boolean' });
export const json = (): Column => ({ type: 'jsonb' });
export const day = (): Column => ({ type: 'date' });
export const moment = (): Column => ({ type: 'timestamptz', precision: 3, transformer: instant });
export const nullable = (column: Column): Column => ({ ...column, nullable: true });
export const primary = (column: Column): Column => ({ ...column, primary: true });
