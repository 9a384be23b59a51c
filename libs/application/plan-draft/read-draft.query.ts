import { Injectable } from '@nestjs/common';

import type { PersonActor } from '#domain/directory/actor.js';
import { spellName } from '#intake/spell-name.js';
import { suggestUnits, type UnitSuggestion } from '#domain/directory/suggest-units.js';
import { type DraftCheck, openCount } from '#domain/plan-draft/draft-check.js';
import { checksOf } from '#domain/plan-draft/draft-checks.js';
import type { Draft } from '#domain/plan-draft/plan-draft.js';
import { authorizePlanAct } from '#domain/plan/plan.access.js';
import { refuse } from '#domain/refusal/refusal.js';

import { Refused } from '../act/refused.error.js';
import { unitIdsByName } from '../plan/plan.units.js';
import { Ledger, type PlanDraft } from '../ports/ledger.js';
import { type PlanLine, PlanReader } from '../ports/plan.reader.js';
import { draftOf } from './draft-of.js';

/** Open checks: how many block publication, how many only warn. */
export type OpenChecks = ReturnType<typeof openCount>;

export interface DraftLine extends PlanLine {
  readonly open: OpenChecks;
}

/** Names that are exactly no unit's, with whom they may mean. */
export interface UnknownName {
  readonly name: string;
  readonly suggestions: readonly UnitSuggestion[];
}

export interface DraftPage extends Omit<Draft, 'answers' | 'warnings'> {
  readonly id: string;
  readonly state: PlanLine['state'];
  readonly revision: number;
  readonly checks: readonly DraftCheck[];
  readonly open: OpenChecks;
  readonly unknownNames: readonly UnknownName[];
}

/** Drafts with their checks, for the side that brings plans in. */
@Injectable()
export class ReadDraft {
  constructor(
    private readonly plans: PlanReader,
    private readonly ledger: Ledger,
  ) {}

  /** Throws `Refused`: drafts are not this person's. */
  async list(actor: PersonActor): Promise<readonly DraftLine[]> {
    const forbidden = authorizePlanAct(actor);
    if (forbidden !== null) throw new Refused(forbidden);
    const drafts = (await this.plans.plans(true)).filter(({ state }) => state !== 'published');
    // A few at most lie open at a time; each is read by itself.
    return Promise.all(
      drafts.map(async (line) => ({ ...line, open: openCount(checked(await this.read(line.id)).checks) })),
    );
  }

  /** Throws `Refused`: no such draft, or not this person's. */
  async one(actor: PersonActor, id: string): Promise<DraftPage> {
    const plan = authorizePlanAct(actor) === null ? await this.plans.plan(id) : null;
    if (plan === null || plan.state === 'published') throw new Refused(refuse('NOT_FOUND'));
    const read = await this.read(id);
    const { draft, checks } = checked(read);
    const { head, sectors, tasks, targets, duties } = draft;
    const { state, revision } = plan;
    const page = { id, state, revision, head, sectors, tasks, targets, duties };
    return { ...page, checks, open: openCount(checks), unknownNames: unknownNames(draft, read) };
  }

  private async read(id: string): Promise<PlanDraft> {
    const draft = await this.ledger.transaction((transaction) => transaction.readDraft(id));
    if (draft === null) throw new Refused(refuse('NOT_FOUND'));
    return draft;
  }
}

function checked({ draft, parsed, units }: PlanDraft): {
  readonly draft: Draft;
  readonly checks: readonly DraftCheck[];
} {
  const now = draft ?? draftOf(parsed, '');
  return { draft: now, checks: checksOf(now, unitIdsByName(units)) };
}

function unknownNames({ head, tasks }: Draft, { units }: PlanDraft): readonly UnknownName[] {
  const known = unitIdsByName(units);
  const named = tasks.flatMap(({ dropped, leads, supports, equal }) =>
    dropped ? [] : [...leads, ...supports, ...equal],
  );
  const given = { documentDate: head.issuedOn, spell: spellName };
  return [...new Set(named)]
    .filter((name) => !known.has(name))
    .map((name) => ({ name, suggestions: suggestUnits(name, units, given) }));
}
