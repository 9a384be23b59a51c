import { Injectable } from '@nestjs/common';

import type { Answer } from '#application/act/act.js';
import type { PolicyAnswer, PolicyCommand } from '#application/policy/policy-act.js';
import { canonicalText, sha256 } from '#application/record/chain-link.js';

import { actorOf, idOf } from '../act/act.js';
import { Engine, type Get } from '../engine/engine.js';
import { CliSettings } from '../engine/settings.js';
import type { Acting } from '../terminal/qiantou.command.js';
import { Terminal } from '../terminal/terminal.js';

export interface PolicyPersonsAct {
  readonly name: string;
  readonly plan: string | undefined;
  readonly options: Acting;
  /** What the act says, for the key to stand for. */
  readonly terms: Readonly<Record<string, unknown>>;
  readonly run: (get: Get, command: PolicyCommand) => Promise<Answer>;
}

/** What the acts on policies have in common: who acts, and the version as it is afterwards. */
@Injectable()
export class PolicyPersonsActs {
  constructor(
    private readonly engine: Engine,
    private readonly settings: CliSettings,
    private readonly terminal: Terminal,
  ) {}

  /** Acts and prints the version. @throws Refused */
  async perform({ name, plan, options, terms, run }: PolicyPersonsAct): Promise<void> {
    const { as, key, json = false } = options;
    const planId = idOf(plan);
    const request = key === undefined ? null : { key, hash: sha256(canonicalText({ name, planId, terms })) };
    const at = this.settings.clock.now().toISOString();
    const { body } = await this.engine.open(async (get) => {
      return run(get, { actor: await actorOf(get, as), at, request, planId, revision: null });
    });
    this.terminal.result(body, { json, text: () => outcome(body as PolicyAnswer) }); // the use cases' own answer
  }
}

function outcome({ version, effectiveAt }: PolicyAnswer): string {
  return effectiveAt === null
    ? `规则第${version}版：草案，待批准 version ${version} is a draft`
    : `规则第${version}版，自${effectiveAt}起生效 version ${version} counts from ${effectiveAt}`;
}
