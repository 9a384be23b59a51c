import { EntitySchema } from 'typeorm';

import type {
  ApiTokenRow,
  FeedAddressRow,
  SavedViewRow,
  SessionRow,
  SignInAttemptRow,
} from '#application/ports/directory.rows.js';

import { id, integer, json, moment, nullable, primary, text, uuid } from './columns.js';

/** A signed-in browser; only the hash of its secret is kept */
export const sessionEntity = new EntitySchema<SessionRow>({
  name: 'session',
  columns: {
    hash: primary(text()),
    personId: uuid(),
    epoch: integer(),
    csrf: text(),
    openedAt: moment(),
    expiresAt: moment(),
  },
});

/** Tries to sign in, of one account or from one address */
export const signInAttemptEntity = new EntitySchema<SignInAttemptRow>({
  name: 'sign_in_attempt',
  columns: {
    subject: primary(text()),
    count: integer(),
    until: moment(),
  },
});

/** An API token with scopes; only its hash is kept */
export const apiTokenEntity = new EntitySchema<ApiTokenRow>({
  name: 'api_token',
  columns: {
    id: id(),
    hash: text(),
    personId: uuid(),
    name: text(),
    scopes: json(),
    createdAt: moment(),
    expiresAt: moment(),
    revokedAt: nullable(moment()),
  },
});

/** The secret address of a calendar feed; only its hash is kept */
export const feedAddressEntity = new EntitySchema<FeedAddressRow>({
  name: 'feed_address',
  columns: {
    id: id(),
    hash: text(),
    personId: uuid(),
    scope: text(),
    unitId: nullable(uuid()),
    createdAt: moment(),
    revokedAt: nullable(moment()),
  },
});

/** A kept filter of the inbox, of a person or shared with a unit */
export const savedViewEntity = new EntitySchema<SavedViewRow>({
  name: 'saved_view',
  columns: {
    id: id(),
    personId: uuid(),
    unitId: nullable(uuid()),
    name: text(),
    query: json(),
  },
});
