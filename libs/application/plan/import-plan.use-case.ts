import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';

import { authorizePlanAct } from '#domain/plan/plan.access.js';
import { refuse } from '#domain/refusal/refusal.js';
import type { Openness } from '#domain/task/task.js';
import type { Standings } from '#domain/task/task.facts.js';
import { decodeDocument } from '#intake/decode-document.js';
import { parsePlan } from '#intake/parse-plan.js';
import type { ParsedPlan } from '#intake/parsed-plan.js';
import { rebasePlan, rebaseShift } from '#intake/rebase-plan.js';

import type { Answer, Command } from '../act/act.js';
import { draftOf } from '../plan-draft/draft-of.js';
import { ChainActRunner } from '../act/chain-act.runner.js';
import { Refused } from '../act/refused.error.js';
import type { LedgerChange } from '../ports/ledger.js';
import type { DocumentRow, PlanRow } from '../ports/plan.rows.js';
import type { ChainRow } from '../ports/record.rows.js';

export interface ImportPlanCommand extends Command {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly openness: Openness;
  /** Shift all years so that the plan's first year is the year of 180 days ago. */
  readonly rebase: boolean;
}

interface Draft {
  readonly command: ImportPlanCommand;
  readonly planId: string;
  readonly parsed: ParsedPlan;
  readonly years: number;
}

/** Reads a document into a draft; nothing runs until two people have published it. */
@Injectable()
export class ImportPlan {
  constructor(private readonly runner: ChainActRunner) {}

  async run(command: ImportPlanCommand): Promise<Answer> {
    const draft = read(command);
    const chain: ChainRow = { id: draft.planId, kind: 'plan', head: 0, hash: '', headAt: null, poked: 0 };
    return this.runner.run<Partial<Standings>>(command, {
      where: { chain: draft.planId },
      opens: chain,
      load: async (transaction, wanted) => ({
        facts: await transaction.readStandings(),
        answer: wanted.key === null ? null : await transaction.readAnswer(wanted),
      }),
      settle: (facts) => ({ facts, decision: { changes: [], events: [] } }),
      authorize: () => authorizePlanAct(command.actor),
      decide: (standings, context) => {
        const missing = standingNames.filter((name) => standings[name] === undefined);
        if (missing.length > 0) return refuse('STANDING_MISSING', { who: missing.join(' / ') });
        const { sha256 } = draft.parsed;
        const payload = {
          sha256,
          fileName: command.fileName,
          rebasedYears: draft.years,
          tasks: draft.parsed.tasks.length,
        };
        return {
          // The cast holds: none is missing.
          changes: draftRows(draft, standings as Standings, context.at),
          events: [{ verb: 'plan.import', subjectId: draft.planId, unitId: null, at: context.at, payload }],
        };
      },
      conclude: () => ({ changes: [], body: { id: draft.planId, state: 'draft', warnings: draft.parsed.warnings } }),
    });
  }
}

const standingNames = ['coordinator', 'approver', 'secretariat', 'inspector'] as const;

function read(command: ImportPlanCommand): Draft {
  const decoded = decodeDocument(command.bytes);
  if ('code' in decoded) throw new Refused(refuse(decoded.code, decoded.details));
  const written = parsePlan(decoded.text, decoded.sha256);
  // Without a period the draft waits until an editor has said it.
  const years = command.rebase && written.period !== null ? rebaseShift(written.period, new Date(command.at)) : 0;
  return { command, planId: uuidv7(), parsed: rebasePlan(written, years), years };
}

function draftRows(
  { command, planId, parsed, years }: Draft,
  standings: Standings,
  at: string,
): readonly LedgerChange[] {
  const { fileName, openness, actor } = command;
  const document: DocumentRow = {
    id: uuidv7(),
    sha256: parsed.sha256,
    fileName,
    text: parsed.text,
    openness,
    importedAt: at,
  };
  const plan: PlanRow = {
    id: planId,
    documentId: document.id,
    title: parsed.title,
    documentNumber: parsed.documentNumber,
    issuer: parsed.issuer,
    issuedOn: parsed.issuedOn,
    periodFrom: parsed.period?.from ?? 0,
    periodTo: parsed.period?.to ?? 0,
    rebasedYears: years,
    state: 'draft',
    // The text lies with the document; the draft keeps the reading.
    parsed: { ...parsed, text: '' },
    draft: draftOf(parsed, parsed.text),
    standings,
    importedBy: actor.id,
    requestedBy: null,
    publishedBy: null,
    publishedAt: null,
    closedAt: null,
    revision: 1,
  };
  return [
    { insert: 'documents', row: document },
    { insert: 'plans', row: plan },
  ];
}
