import type { DataSource, EntitySchema } from 'typeorm';

export type Json = Readonly<Record<string, unknown>>;

/** Turns rows that PostgreSQL gave as JSON (snake_case, moments with offset) into rows of the domain. */
export class RowMapper<Row> {
  private readonly columns: readonly { column: string; property: string; moment: boolean }[];

  constructor(dataSource: DataSource, entity: EntitySchema<Row & object>) {
    this.columns = dataSource.getMetadata(entity).columns.map((column) => ({
      column: column.databaseName,
      property: column.propertyName,
      moment: column.type === 'timestamptz',
    }));
  }

  one(json: Json): Row {
    const row: Record<string, unknown> = {};
    for (const { column, property, moment } of this.columns) {
      const value = json[column];
      if (value !== undefined)
        row[property] = moment && typeof value === 'string' ? new Date(value).toISOString() : value;
    }
    return row as Row; // the columns are those of the row's own entity
  }

  /** Null, PostgreSQL's json_agg of nothing, is no rows. */
  many(json: readonly Json[] | null): Row[] {
    return (json ?? []).map((row) => this.one(row));
  }
}
