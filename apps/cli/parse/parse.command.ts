import { Command } from 'nest-commander';

import { Refused } from '#application/act/refused.error.js';
import { refuse } from '#domain/refusal/refusal.js';
import { decodeDocument } from '#intake/decode-document.js';
import { parsePlan } from '#intake/parse-plan.js';

import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { Terminal } from '../terminal/terminal.js';
import { readDocument } from './document.js';
import { ledgerOf } from './plan-ledger.js';

/** Reads a document and prints what it says; needs neither server nor database. */
@Command({ name: 'parse', arguments: '<file>', description: 'read a document and print what it says' })
export class ParseCommand extends QiantouCommand {
  constructor(private readonly terminal: Terminal) {
    super();
  }

  async run([file = '']: string[], { json = false }: Shown): Promise<void> {
    const decoded = decodeDocument(await readDocument(file));
    if ('code' in decoded) throw new Refused(refuse(decoded.code, decoded.details));
    const plan = parsePlan(decoded.text, decoded.sha256);
    this.terminal.result(plan, { json, text: () => ledgerOf(plan) });
  }
}
