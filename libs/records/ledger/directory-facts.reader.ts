import type { DataSource } from 'typeorm';

import type { DirectoryFacts, DirectoryRows } from '#domain/directory/directory.facts.js';

import { collections } from '../entities/registry.js';
import { type Json, RowMapper } from './row.mapper.js';

/** The single JSON value of `directoryFactsSql`; a collection without rows is null. */
export type DirectoryFactsJson = Readonly<Record<keyof DirectoryRows, readonly Json[] | null>> & {
  readonly administrators: number;
  readonly answer: Json | null;
};

/** Maps the JSON of one statement to the named part of the directory. */
export class DirectoryFactsReader {
  private readonly mappers;

  constructor(dataSource: DataSource) {
    this.mappers = {
      units: new RowMapper(dataSource, collections.units),
      people: new RowMapper(dataSource, collections.people),
      memberships: new RowMapper(dataSource, collections.memberships),
      invitations: new RowMapper(dataSource, collections.invitations),
      tokens: new RowMapper(dataSource, collections.tokens),
      feedAddresses: new RowMapper(dataSource, collections.feedAddresses),
    };
  }

  facts(json: DirectoryFactsJson): DirectoryFacts {
    const { mappers } = this;
    return {
      units: mappers.units.many(json.units),
      people: mappers.people.many(json.people),
      memberships: mappers.memberships.many(json.memberships),
      invitations: mappers.invitations.many(json.invitations),
      tokens: mappers.tokens.many(json.tokens),
      feedAddresses: mappers.feedAddresses.many(json.feedAddresses),
      administrators: json.administrators,
    };
  }
}
