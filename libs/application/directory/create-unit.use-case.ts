import { Injectable } from '@nestjs/common';

import { createUnit, namesOf, type UnitTerms } from '#domain/directory/unit.acts.js';

import type { Answer, Command } from '../act/act.js';
import { DirectoryActs } from './directory-act.js';
import { unitNamesOf, unitView } from './unit.matter.js';

export interface CreateUnitCommand extends Command {
  readonly unit: UnitTerms & { readonly key: string | null };
}

/** A unit enters the directory. */
@Injectable()
export class CreateUnit {
  constructor(private readonly acts: DirectoryActs) {}

  run({ unit, ...command }: CreateUnitCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'unit.create',
      names: unitNamesOf(unit, unit.key === null ? namesOf(unit) : [...namesOf(unit), unit.key]),
      matter: () => unit,
      asks: () => ({}),
      decide: (facts, terms, context) => createUnit(facts, terms, context),
      view: unitView,
    });
  }
}
