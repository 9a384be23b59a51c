import { Injectable } from '@nestjs/common';

import { suggestUnits, type UnitSuggestion } from '#domain/directory/suggest-units.js';
import { spellName } from '#intake/spell-name.js';

import { DirectoryReader } from '../ports/directory.reader.js';

/** Units that a written name may mean, each with its reason; the directory is open to all signed in. */
@Injectable()
export class SuggestUnits {
  constructor(private readonly directory: DirectoryReader) {}

  /** @param documentDate YYYY-MM-DD of the document that writes the name, or null where it is not known */
  async run(name: string, documentDate: string | null): Promise<readonly UnitSuggestion[]> {
    return suggestUnits(name, await this.directory.allUnits(), { documentDate, spell: spellName });
  }
}
