import { Injectable } from '@nestjs/common';

import type { PersonActor } from '#domain/directory/actor.js';
import { suggestUnits, type UnitSuggestion } from '#domain/directory/suggest-units.js';
import { comparePlans, type PlanComparison } from '#domain/plan-comparison/compare-plans.js';
import { runningPlan } from '#domain/plan-comparison/compared-plan.js';
import { type ProposedRevision, proposeOperations } from '#domain/plan-comparison/propose-operations.js';
import { authorizeAmendment } from '#domain/plan-amendment/plan-amendment.access.js';
import { refuse } from '#domain/refusal/refusal.js';
import { decodeDocument } from '#intake/decode-document.js';
import { parsePlan } from '#intake/parse-plan.js';
import type { ParsedPlan } from '#intake/parsed-plan.js';
import { rebasePlan } from '#intake/rebase-plan.js';
import { spellName } from '#intake/spell-name.js';

import { Refused } from '../act/refused.error.js';
import type { UnitView } from '../directory/directory.types.js';
import { KnownPlan } from '../meeting/known-plan.js';
import { unitsByName } from '../plan/plan.units.js';
import { DirectoryReader } from '../ports/directory.reader.js';
import { Ledger } from '../ports/ledger.js';
import { type NamedUnit, type PlanPage, PlanReader } from '../ports/plan.reader.js';
import { revisedPlan, runningWords, type UnitIds } from './revised-plan.js';

/** A name of the revised document and the unit that a person says it means. */
export interface AcceptedName {
  readonly name: string;
  readonly unitId: string;
}

export interface ComparisonAsked {
  readonly planId: string;
  readonly bytes: Uint8Array;
  readonly names: readonly AcceptedName[];
}

export interface ComparisonView extends PlanComparison, ProposedRevision {
  /** Of the revised document. */
  readonly title: string;
  readonly sha256: string;
  /** Every unit that the comparison speaks of, by today's name. */
  readonly units: readonly NamedUnit[];
  /** Names that are exactly no unit's, with whom they may mean. */
  readonly unknownNames: readonly { readonly name: string; readonly suggestions: readonly UnitSuggestion[] }[];
}

/** 修订比对: a revised document beside the running plan; nothing of it is kept. For who may propose an amendment. */
@Injectable()
export class ComparePlan {
  constructor(
    private readonly known: KnownPlan,
    private readonly ledger: Ledger,
    private readonly plans: PlanReader,
    private readonly directory: DirectoryReader,
  ) {}

  /** Throws `Refused`: not this person's to propose, no such plan, a document that cannot be read. */
  async run(actor: PersonActor, { planId, bytes, names }: ComparisonAsked): Promise<ComparisonView> {
    const where = { chain: planId, kind: 'plan' } as const;
    const forbidden = authorizeAmendment('planAmendment.propose', actor, await this.known.read(where));
    if (forbidden !== null) throw new Refused(forbidden);
    const [shape, plan, lines, units] = await Promise.all([
      this.ledger.transaction((transaction) => transaction.readShape(where)),
      this.plans.plan(planId),
      this.plans.tasks(planId),
      this.directory.allUnits(),
    ]);
    if (shape === null || plan === null) throw new Refused(refuse('NOT_FOUND'));
    const parsed = readRevision(bytes, plan);
    const revised = revisedPlan(parsed, idsOf(units, names));
    const words = runningWords(lines, plan.targets, shape);
    const comparison = comparePlans(runningPlan(shape, words), revised);
    const proposal = proposeOperations(shape, words, revised);
    const unknown = [...new Set(revised.tasks.flatMap(({ unknownUnits }) => unknownUnits))];
    const given = { documentDate: parsed.issuedOn ?? plan.issuedOn, spell: spellName };
    return {
      ...{ title: parsed.title, sha256: parsed.sha256, ...comparison, ...proposal },
      units: namedIn(comparison, proposal, units),
      unknownNames: unknown.map((name) => ({ name, suggestions: suggestUnits(name, units, given) })),
    };
  }
}

/** Its dates are shifted as those of the running plan. */
function readRevision(bytes: Uint8Array, { rebasedYears }: PlanPage): ParsedPlan {
  const decoded = decodeDocument(bytes);
  if ('code' in decoded) throw new Refused(refuse(decoded.code, decoded.details));
  const parsed = parsePlan(decoded.text, decoded.sha256);
  if (parsed.tasks.length === 0) throw new Refused(refuse('INVALID', { why: 'the document has no tasks' }));
  return rebasePlan(parsed, rebasedYears);
}

function idsOf(units: readonly UnitView[], names: readonly AcceptedName[]): UnitIds {
  const exact = [...unitsByName(units)].map(([name, { id }]) => [name, id] as const);
  const going = new Set(units.filter(({ endedOn }) => endedOn === null).map(({ id }) => id));
  const stranger = names.find(({ unitId }) => !going.has(unitId));
  if (stranger !== undefined) throw new Refused(refuse('UNKNOWN_UNIT', { unit: stranger.unitId }));
  return new Map([...exact, ...names.map(({ name, unitId }) => [name, unitId] as const)]);
}

function namedIn(
  comparison: PlanComparison,
  proposal: ProposedRevision,
  units: readonly UnitView[],
): readonly NamedUnit[] {
  const ofTasks = comparison.tasks.flatMap(({ lead, joining, leaving }) => [
    lead?.from,
    lead?.to,
    ...joining,
    ...leaving,
  ]);
  const ofOperations = proposal.operations.flatMap((operation) => [
    ...('unitId' in operation ? [operation.unitId] : []),
    ...('leadUnitId' in operation ? [operation.leadUnitId, ...operation.supporterIds] : []),
  ]);
  const spoken = new Set([...ofTasks, ...ofOperations]);
  return units.filter(({ id }) => spoken.has(id)).map(({ id, name }) => ({ id, name }));
}
