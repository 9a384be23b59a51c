import { Injectable } from '@nestjs/common';

import type { Answer, MatterCommand } from '#application/act/act.js';
import { Refused } from '#application/act/refused.error.js';
import { ActorFinder } from '#application/ports/finders.js';
import { canonicalText, sha256 } from '#application/record/chain-link.js';
import type { PersonActor } from '#domain/directory/actor.js';

import { Engine, type Get } from '../engine/engine.js';
import { CliSettings } from '../engine/settings.js';
import { wrongUse } from '../terminal/command-line.error.js';
import type { Acting } from '../terminal/qiantou.command.js';
import { Terminal } from '../terminal/terminal.js';

/** An act for somebody: whoever runs the command line has the database, so it is trusted to say who acts. */
export interface PersonsAct {
  /** Name of the command. */
  readonly name: string;
  readonly options: Acting;
  /** The matter; its id, or a text that stands for what the act is about. */
  readonly id: string;
  /** What else the act says, for the key to stand for. */
  readonly terms: Readonly<Record<string, unknown>>;
  readonly run: (get: Get, command: MatterCommand) => Promise<Answer>;
  /** What a person is told; the state of the matter where nothing else is said. */
  readonly tell?: (body: unknown) => string;
}

@Injectable()
export class Acts {
  constructor(
    private readonly engine: Engine,
    private readonly settings: CliSettings,
    private readonly terminal: Terminal,
  ) {}

  /** Acts and prints the answer. @throws Refused */
  async perform(act: PersonsAct): Promise<void> {
    const { name, id, options, terms } = act;
    const { body } = await this.engine.open(async (get) => {
      const actor = await actorOf(get, options.as);
      const hash = sha256(canonicalText({ name, id, terms }));
      const request = options.key === undefined ? null : { key: options.key, hash };
      return act.run(get, { actor, id, request, at: this.settings.clock.now().toISOString(), revision: null });
    });
    this.terminal.result(body, { json: options.json ?? false, text: () => (act.tell ?? outcome)(body) });
  }
}

export async function actorOf(get: Get, account: string): Promise<PersonActor> {
  const actor = await get(ActorFinder).byAccount(account);
  if (actor === null)
    throw wrongUse(`There is no account ${account}, or it is disabled. \`qiantou people\` lists them.`);
  return actor;
}

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** @throws CommandLineError for what cannot be an id */
export function idOf(text: string | undefined): string {
  if (text !== undefined && uuid.test(text)) return text;
  throw wrongUse(`${text ?? 'Nothing'} is not an id. \`qiantou inbox --as ACCOUNT\` lists the ids of open matters.`);
}

/** An id may be that of an assignment or of an input: tried one after the other, nothing happens on the wrong one. */
export async function firstFound(...attempts: readonly (() => Promise<Answer>)[]): Promise<Answer> {
  const [attempt, ...others] = attempts;
  if (attempt === undefined) throw new Error('nothing to try');
  try {
    return await attempt();
  } catch (error) {
    if (others.length === 0 || !(error instanceof Refused) || error.code !== 'NOT_FOUND') throw error;
    return firstFound(...others);
  }
}

/** One line: the state of what was acted on, and what still waits for a signature. */
function outcome(body: unknown): string {
  const { preparedActs, id, state, ...views } = (body ?? {}) as Outcome; // the views of the matters
  const found = matters.map((name) => views[name]).find((view) => view !== undefined);
  const matter = found ?? { id, state };
  const waiting = (preparedActs ?? []).map((act) => `，待领导签发：qiantou sign ${act.id} --as <单位>-leader`);
  return `${matter.id ?? ''} ${matter.state ?? ''}${waiting.join('')}`.trim();
}

const matters = [
  'assignment',
  'input',
  'clockRequest',
  'slip',
  'annualPlan',
  'countersignature',
  'milestone',
  'progressReport',
  'completion',
] as const;

interface Outcome extends Readonly<Partial<Record<(typeof matters)[number], { id: string; state: string }>>> {
  readonly preparedActs?: readonly { id: string; verb: string }[];
  readonly id?: string;
  readonly state?: string;
}
