import { Injectable } from '@nestjs/common';

import { holdsAnywhere, type PersonActor } from '#domain/directory/actor.js';
import { proposeUnits, type UnitProposal } from '#domain/directory/propose-units.js';
import { refuse } from '#domain/refusal/refusal.js';
import { decodeDocument } from '#intake/decode-document.js';
import { parsePlan } from '#intake/parse-plan.js';

import { Refused } from '../act/refused.error.js';
import { DirectoryReader } from '../ports/directory.reader.js';

/** The units that a document names and the directory does not know; nothing is kept of the document. */
@Injectable()
export class ProposeUnits {
  constructor(private readonly directory: DirectoryReader) {}

  async run(actor: PersonActor, text: string): Promise<readonly UnitProposal[]> {
    if (!holdsAnywhere(actor, 'administrator')) throw new Refused(refuse('NOT_ALLOWED', { who: 'administrator' }));
    const decoded = decodeDocument(Buffer.from(text));
    if ('code' in decoded) throw new Refused(refuse(decoded.code, decoded.details));
    const { tasks } = parsePlan(decoded.text, decoded.sha256);
    return proposeUnits(tasks, await this.directory.unitNames());
  }
}
