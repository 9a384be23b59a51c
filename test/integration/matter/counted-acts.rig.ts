import { expect } from '@jest/globals';

import { statementsDuring, withoutBrackets } from '#testing/statements.js';

import type { ApiRig } from '../../rigs/api.rig.js';
import type { Browser, Said } from '../../rigs/browser.js';
import { AnswerSchemas } from './answer-schema.rig.js';

/** Acts over HTTP with everything they can bring along, and how many statements each kind of act has cost. */
export class CountedActs {
  /** By route, as the documentation writes it; the dearest act of each. */
  readonly statements = new Map<string, number>();
  private readonly browsers = new Map<string, Browser>();
  private readonly schemas: AnswerSchemas;
  private keys = 0;

  constructor(private readonly api: ApiRig) {
    this.schemas = new AnswerSchemas(api);
  }

  /** The answer's body; fails where the act is refused, or answered otherwise than documented. */
  async act<Body = Said>(
    account: string,
    route: string,
    given: { id?: string; version?: number; body?: object } = {},
  ): Promise<Body> {
    const [method = '', path = ''] = route.split(' ');
    const browser = await this.browser(account);
    const key = { 'idempotency-key': `act-${(this.keys += 1)}` };
    const address = path.replace('{id}', given.id ?? '').replace('{version}', String(given.version));
    const { result, statements } = await statementsDuring(() =>
      method === 'PUT'
        ? browser.put<Body>(address, given.body ?? {}, key)
        : browser.post<Body>(address, given.body ?? {}, key),
    );
    expect([route, result.status, result.status === 200 ? null : result.body]).toEqual([route, 200, null]);
    expect(this.schemas.violations(route, result.body)).toEqual([]);
    const dearest = Math.max(this.statements.get(route) ?? 0, worked(statements).length);
    this.statements.set(route, dearest);
    return result.body;
  }

  /** Sessions do not outlive many days. */
  passDays(days: number): void {
    this.api.passDays(days);
    this.signInAnew();
  }

  signInAnew(): void {
    this.browsers.clear();
  }

  async browser(account: string): Promise<Browser> {
    const browser = this.browsers.get(account) ?? (await this.api.signedIn(account));
    this.browsers.set(account, browser);
    return browser;
  }
}

/** A version of the rules is read once in the life of a process, whoever acts first. */
function worked(statements: readonly string[]): string[] {
  return withoutBrackets(statements).filter((text) => text !== 'SELECT content FROM policy WHERE id = $1');
}
