import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';

import type { ActContext, EventDraft } from '#domain/act/decision.js';
import { conductorsConcerned, conductorsOf, type PokingEvent } from '#domain/act/pokes.js';
import { dayInShanghai } from '#domain/calendar/day.js';
import { isRefusal, type Refusal, refuse } from '#domain/refusal/refusal.js';
import { Clock } from '#platform/clock/clock.js';

import {
  type ChainLocator,
  KeyTaken,
  Ledger,
  LedgerBusy,
  type LedgerChange,
  type LedgerTransaction,
  type PlanLocator,
  type Wanted,
} from '../ports/ledger.js';
import type { AnswerRow, ChainRow, ConcernRow } from '../ports/record.rows.js';
import { appendEvents } from '../record/chain-link.js';
import type { Answer, Command } from './act.js';
import { Refused } from './refused.error.js';

/** The five steps of every use case, in order: authorize, load, decide, save, record. `Facts` is what its chain guards. */
export interface ChainAct<Facts> {
  readonly where: ChainLocator | PlanLocator;
  /** The chain is opened by this act. */
  readonly opens?: ChainRow;
  readonly unitIds?: readonly string[];
  /** Asked for together with the lock, and carried out after it; null when there is nothing of that id. */
  load(transaction: LedgerTransaction, wanted: Wanted): Promise<{ facts: Facts; answer: AnswerRow | null } | null>;
  /** What was due before the act; always saved, also when the act is refused. */
  settle(facts: Facts, context: ActContext): Settled<Facts>;
  authorize(facts: Facts): Refusal | null;
  decide(facts: Facts, context: ActContext): LedgerDecision | Refusal;
  /** Changes that follow from the facts after the decision, and what the caller is answered. */
  conclude(facts: Facts, decision: LedgerDecision, context: ActContext): Conclusion<Facts>;
  /** Whether the chain's conductor has to look again, from the facts as they were loaded and as they are; left out: always. */
  wakes?(before: Facts, after: Facts, at: string): boolean;
}

export interface Conclusion<Facts> {
  readonly changes: LedgerChanges;
  readonly events?: readonly EventDraft[];
  readonly body: unknown;
  /** As they are after all changes. */
  readonly facts?: Facts;
}

export type LedgerChanges = readonly LedgerChange[];
export interface LedgerDecision {
  readonly changes: LedgerChanges;
  readonly events: readonly EventDraft[];
  /** Conductors that have to look again for another reason than an event of their own chain. */
  readonly pokes?: readonly string[];
}
export interface Settled<Facts> {
  readonly facts: Facts;
  readonly decision: LedgerDecision;
}

/** Runs an act in one transaction under its chain's lock. Throws `Refused`. */
@Injectable()
export class ChainActRunner {
  constructor(
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  async run<Facts>(command: Command, act: ChainAct<Facts>): Promise<Answer> {
    const outcome = await this.attempt(command, act);
    if ('refused' in outcome) throw new Refused(await this.named(command, outcome));
    return outcome;
  }

  /** The domain knows by their ids the units that a refused person has to turn to; people know them by name. */
  private async named(command: Command, refusal: Refusal): Promise<Refusal> {
    const unitIds = String(refusal.details['units'] ?? '').split(' / ');
    if (unitIds[0] === '') return refusal;
    const read = (transaction: LedgerTransaction) => transaction.readDirectory({ unitIds }, wantedBy(command, []));
    const { facts } = await this.ledger.transaction(read);
    const names = unitIds.map((unitId) => facts.units.find(({ id }) => id === unitId)?.name ?? unitId);
    return { ...refusal, details: { ...refusal.details, units: names.join(' / ') } };
  }

  private async attempt<Facts>(command: Command, act: ChainAct<Facts>): Promise<Answer | Refusal> {
    try {
      return await this.ledger.transaction((transaction) => this.perform(transaction, command, act));
    } catch (error) {
      if (error instanceof LedgerBusy) return refuse('IN_PROGRESS');
      if (error instanceof KeyTaken) return this.answered(command);
      throw error;
    }
  }

  /** The key was taken by an act under another chain: the same request gets its answer, another one is refused. */
  private async answered(command: Command): Promise<Answer | Refusal> {
    const answer = await this.ledger.transaction((transaction) => transaction.readAnswer(wantedBy(command, [])));
    return answer === null ? refuse('IN_PROGRESS') : repeated(command, answer);
  }

  private async perform<Facts>(
    transaction: LedgerTransaction,
    command: Command,
    act: ChainAct<Facts>,
  ): Promise<Answer | Refusal> {
    const [chain, loaded] = await Promise.all([
      act.opens ?? transaction.lock(act.where),
      act.load(transaction, wantedBy(command, act.unitIds ?? [])),
    ]);
    if (chain === null || loaded === null) return refuse('NOT_FOUND');
    const { facts, answer } = loaded;
    if (answer !== null) return repeated(command, answer);
    const context = { at: notBefore(command.at, chain), actorId: command.actor.id, newId: () => uuidv7() };
    const settled = act.settle(facts, context);
    const verdict = act.authorize(settled.facts) ?? act.decide(settled.facts, context);
    const wakes = (after = settled.facts): boolean => act.wakes?.(facts, after, context.at) ?? true;
    if (isRefusal(verdict)) {
      if (settled.decision.events.length > 0)
        this.save(transaction, { chain, command, act, decision: settled.decision, body: null, wakes });
      return verdict;
    }
    const { changes, events = [], body, facts: after } = act.conclude(settled.facts, verdict, context);
    const decision = {
      changes: [...settled.decision.changes, ...verdict.changes, ...changes],
      events: [...settled.decision.events, ...verdict.events, ...events],
      pokes: [...(settled.decision.pokes ?? []), ...(verdict.pokes ?? [])],
    };
    this.save(transaction, { chain, command, act, decision, body, wakes: () => wakes(after) });
    return { status: 200, body };
  }

  private save<Facts>(transaction: LedgerTransaction, saving: Saving<Facts>): void {
    const { command, act, decision, body } = saving;
    const recordedAt = this.clock.now().toISOString();
    const appended = appendEvents(saving.chain, decision.events, { actorId: command.actor.id, recordedAt });
    const events = appended.events.map((event, at) => ({ ...event, payload: decision.events[at]?.payload ?? {} }));
    const { pokes, poked, concerns } = callsOf(saving, events);
    const answer =
      command.request === null || body === null ? null : answerTo(command.request, { command, body, recordedAt });
    if (decision.changes.length + decision.events.length === 0 && answer === null) return;
    const chain = { ...appended.chain, poked };
    const { changes } = decision;
    transaction.save({
      chain,
      opens: act.opens !== undefined,
      changes,
      events: appended.events,
      pokes,
      concerns,
      answer,
      at: recordedAt,
    });
  }
}

interface Saving<Facts> {
  readonly chain: ChainRow;
  readonly command: Command;
  readonly act: ChainAct<Facts>;
  readonly decision: LedgerDecision;
  /** Null for a refused act: refusals are not stored. */
  readonly body: unknown;
  readonly wakes: () => boolean;
}

function wantedBy(command: Command, unitIds: readonly string[]): Wanted {
  return { actorId: command.actor.id, key: command.request?.key ?? null, day: dayInShanghai(command.at), unitIds };
}

function repeated(command: Command, answer: AnswerRow): Answer | Refusal {
  return answer.requestHash === command.request?.hash
    ? { status: answer.status, body: answer.body }
    : refuse('KEY_REUSED');
}

function notBefore(at: string, chain: ChainRow): string {
  return chain.headAt !== null && chain.headAt > at ? chain.headAt : at;
}

function answerTo(
  request: { key: string; hash: string },
  given: { command: Command; body: unknown; recordedAt: string },
): AnswerRow {
  const { command, body, recordedAt } = given;
  return {
    actorId: command.actor.id,
    key: request.key,
    requestHash: request.hash,
    status: 200,
    body,
    answeredAt: recordedAt,
  };
}

/** Who is poked, up to which event the chain's own conductor has to see it, and up to which the others. */
function callsOf(
  { chain, decision, wakes }: Pick<Saving<never>, 'chain' | 'decision' | 'wakes'>,
  events: readonly (PokingEvent & { readonly number: number })[],
): { readonly pokes: readonly ConcernRow[]; readonly poked: number; readonly concerns: readonly ConcernRow[] } {
  // Whoever conducts what lies below the chain has to see only some of its events; which, is kept beside the chain.
  const own = `${chain.kind}/${chain.id}`;
  const concerned = lastOf(events, conductorsConcerned);
  const isQuiet = concerned.some(({ conductor }) => conductor === own) && !wakes();
  const isCalled = ({ conductor }: ConcernRow): boolean => conductor !== own || !isQuiet;
  const byEvents = lastOf(events, conductorsOf).filter(isCalled);
  const named = new Set(byEvents.map(({ conductor }) => conductor));
  // In one order everywhere, so that acts that poke many never wait for each other in a ring.
  const others = [...new Set(decision.pokes ?? [])].filter((conductor) => !named.has(conductor)).sort();
  const seen = concerned.filter(isCalled).find(({ conductor }) => conductor === own)?.upTo;
  return {
    pokes: [...byEvents, ...others.map((conductor) => ({ conductor, upTo: 0 }))],
    poked: seen ?? chain.poked,
    concerns: concerned.filter(({ conductor }) => conductor !== own),
  };
}

/** By conductor, the last of the events that it has to do with. */
function lastOf(
  events: readonly (PokingEvent & { readonly number: number })[],
  conductors: (event: PokingEvent) => readonly string[],
): readonly ConcernRow[] {
  const upTo = new Map<string, number>();
  for (const event of events) conductors(event).forEach((conductor) => upTo.set(conductor, event.number));
  return [...upTo].map(([conductor, number]) => ({ conductor, upTo: number }));
}
