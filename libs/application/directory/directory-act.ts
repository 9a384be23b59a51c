import { Injectable } from '@nestjs/common';

import type { ActContext } from '#domain/act/decision.js';
import { authorizeDirectory, type DirectoryMatter } from '#domain/directory/directory.access.js';
import {
  applyDirectoryChanges,
  type DirectoryFacts,
  type DirectoryRows,
  type DirectoryVerdict,
} from '#domain/directory/directory.facts.js';
import type { DirectoryVerb } from '#domain/directory/directory.verbs.js';
import type { Change } from '#domain/act/decision.js';
import { type Refusal, refuse } from '#domain/refusal/refusal.js';

import type { Answer, Command } from '../act/act.js';
import { type ChainAct, ChainActRunner } from '../act/chain-act.runner.js';
import type { DirectoryNames } from '../ports/ledger.js';
import { directoryChainId } from '../ports/record.rows.js';

/** A use case on the directory, as far as it differs from the others. */
export interface DirectoryAct<Matter> {
  readonly verb: DirectoryVerb;
  /** What has to be read. */
  readonly names: DirectoryNames;
  /** The revision that the person saw, or null. */
  readonly revision?: number | null;
  /** What the act is about; undefined when there is none such. */
  readonly matter: (facts: DirectoryFacts) => Matter | undefined;
  /** In which relation the actor has to stand to it. */
  readonly asks: (matter: Matter, facts: DirectoryFacts) => DirectoryMatter;
  readonly decide: (facts: DirectoryFacts, matter: Matter, context: ActContext) => DirectoryVerdict;
  /** What the caller is answered and the record keeps for repetitions, so never a secret. `subjectId` is the event's. */
  readonly view: (facts: DirectoryFacts, subjectId: string) => unknown;
}

/** Runs acts on the directory: all under its one chain, where nothing falls due. */
@Injectable()
export class DirectoryActs {
  constructor(private readonly runner: ChainActRunner) {}

  run<Matter>(command: Command, act: DirectoryAct<Matter>): Promise<Answer> {
    return this.runner.run(command, chainAct(command, act));
  }
}

function chainAct<Matter>(command: Command, act: DirectoryAct<Matter>): ChainAct<DirectoryFacts> {
  return {
    where: { chain: directoryChainId, kind: 'directory' },
    load: (transaction, wanted) => transaction.readDirectory(act.names, wanted),
    settle: (facts) => ({ facts, decision: { changes: [], events: [] } }),
    authorize: (facts) => {
      const matter = act.matter(facts);
      if (matter === undefined) return refuse('NOT_FOUND');
      return authorizeDirectory(act.verb, command.actor, act.asks(matter, facts)) ?? outOfDate(act, matter);
    },
    decide: (facts, context) => {
      const matter = act.matter(facts);
      return matter === undefined ? refuse('NOT_FOUND') : act.decide(facts, matter, context);
    },
    conclude: (before, decision) => {
      // The cast holds: acts on the directory change only its collections.
      const facts = applyDirectoryChanges(before, decision.changes as readonly Change<DirectoryRows>[]);
      // The last event is the act's own; the ones before it, if any, are what it brought along.
      return { changes: [], body: act.view(facts, decision.events.at(-1)?.subjectId ?? '') };
    },
  };
}

function outOfDate<Matter>(act: DirectoryAct<Matter>, matter: Matter): Refusal | null {
  const seen = act.revision ?? null;
  const revision = typeof matter === 'object' && matter !== null && 'revision' in matter ? matter.revision : seen;
  return seen === null || revision === seen ? null : refuse('OUT_OF_DATE', { have: seen, now: Number(revision) });
}
