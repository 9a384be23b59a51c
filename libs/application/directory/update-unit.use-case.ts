import { Injectable } from '@nestjs/common';

import { namesOf, type UnitTerms, updateUnit } from '#domain/directory/unit.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { DirectoryActs } from './directory-act.js';
import { unitNamesOf, unitView } from './unit.matter.js';

export interface UpdateUnitCommand extends MatterCommand {
  readonly unit: UnitTerms;
}

/** A unit is renamed, gets other aliases or another place; its key and its past stay. */
@Injectable()
export class UpdateUnit {
  constructor(private readonly acts: DirectoryActs) {}

  run({ unit: terms, ...command }: UpdateUnitCommand): Promise<Answer> {
    const { unitIds, unitNames } = unitNamesOf(terms, namesOf(terms));
    return this.acts.run(command, {
      verb: 'unit.update',
      names: { unitIds: [command.id, ...unitIds], unitNames },
      revision: command.revision,
      matter: (facts) => facts.units.find((unit) => unit.id === command.id),
      asks: () => ({}),
      decide: (facts, unit, context) => updateUnit(facts, { unit, terms }, context),
      view: unitView,
    });
  }
}
