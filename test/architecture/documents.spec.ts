import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';
import { contributingViolations, decisionViolations, linkViolations } from './document.rule.js';
import { projectFiles, projectPaths, readProjectFile } from './project.files.js';

const paths = projectPaths();
const decisions = projectFiles(/^docs\/decisions\/\d{4}-[a-z0-9-]+\.md$/);

describe('Each decision is kept true by a test', () => {
  it('that its Confirmation names', () => {
    expect(decisions.flatMap((decision) => decisionViolations(decision, paths))).toEqual([]);
  });

  it('and each has its own number', () => {
    const numbers = decisions.map(({ path }) => path.slice('docs/decisions/'.length).slice(0, 4));
    expect(numbers).toEqual([...new Set(numbers)]);
    expect(numbers.length).toBeGreaterThan(0);
  });

  it.each([
    ['## Decision\nSo be it.', 'has no Confirmation'],
    ['## Confirmation\nWe look at it.\n## More\na.spec.ts', 'names no test file'],
    ['## Confirmation\n`test/gone.spec.ts`', 'names test/gone.spec.ts, which does not exist'],
  ])('refuses %j', (text, why) => {
    expect(decisionViolations({ path: 'docs/decisions/0001-a.md', text }, ['test/a.spec.ts'])).toEqual([
      expect.stringContaining(why),
    ]);
  });
});

describe('Each rule of CONTRIBUTING.md is enforced', () => {
  it('by a test or a lint rule in force', async () => {
    const lintRules = await lintRulesInForce();
    const violations = contributingViolations(readProjectFile('CONTRIBUTING.md'), { paths, lintRules });
    expect(violations).toEqual([]);
  });

  it.each([
    ['1. Be kind.', 'rule 1 does not say what it is enforced by'],
    ['1. Be kind. Enforced by all of us.', 'rule 1 names neither a lint rule nor a test file'],
    ['1. Be kind. Enforced by `test/kind.spec.ts`.', 'which is neither a test file nor a lint rule in force'],
  ])('refuses %j', (text, why) => {
    const enforcers = { paths: ['test/a.spec.ts'], lintRules: ['max-lines'] };
    expect(contributingViolations({ path: 'CONTRIBUTING.md', text }, enforcers)).toEqual([
      expect.stringContaining(why),
    ]);
  });

  it('refuses a twenty-sixth', () => {
    const text = Array.from({ length: 26 }, (_, index) => `${index + 1}. Enforced by \`max-lines\`.\n`).join('');
    const violations = contributingViolations(
      { path: 'CONTRIBUTING.md', text },
      { paths: [], lintRules: ['max-lines'] },
    );
    expect(violations).toEqual(['CONTRIBUTING.md has 26 rules: at most 25']);
  });
});

describe('Each link of the documents resolves', () => {
  it('in docs, README, CONTRIBUTING and CHANGELOG', () => {
    const pages = projectFiles(/^(docs\/.*|docker\/.*|[A-Z]+)\.md$/);
    expect(pages.flatMap((page) => linkViolations(page, paths))).toEqual([]);
  });

  it('and one that does not is refused', () => {
    const text = 'See [there](../gone.md#part), [here](a.md), [out](https://example.org), `[no](link.md)`.';
    expect(linkViolations({ path: 'docs/page.md', text }, ['docs/a.md'])).toEqual([
      'docs/page.md links to ../gone.md#part, which does not exist',
    ]);
  });
});

async function lintRulesInForce(): Promise<string[]> {
  // The lint configuration is untyped; ESLint has just resolved it to this shape.
  const resolved = (await new ESLint().calculateConfigForFile('libs/domain/task.ts')) as {
    rules: Readonly<Record<string, readonly [severity: number]>>;
  };
  return Object.entries(resolved.rules).flatMap(([name, [severity]]) => (severity === 2 ? [name] : []));
}
