import type { SavedViewRow } from './directory.rows.js';

/** Kept filters of the inbox. They are nobody's record, so they lie outside the chains. */
export abstract class SavedViewRepository {
  /** Own ones and those shared with one of the units, by name. */
  abstract visible(personId: string, unitIds: readonly string[]): Promise<readonly SavedViewRow[]>;
  abstract save(view: SavedViewRow): Promise<void>;
  /** @returns whether there was one of this person */
  abstract delete(id: string, personId: string): Promise<boolean>;
}
