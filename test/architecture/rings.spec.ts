import { describe, expect, it } from '@jest/globals';
import { projectPaths, readProjectFile } from './project.files.js';

interface Verdict {
  readonly good: boolean;
  readonly says: string | null;
}

interface Rings {
  readonly limitMinutes: number;
  readonly rings: Readonly<Record<string, { readonly budgetMinutes: number }>>;
}

// The file is ours, and its shape is what this spec is about.
const { limitMinutes, rings } = JSON.parse(readProjectFile('test/rings.json').text) as Rings;

// The name is no literal: there is no type of a plain script.
const script: string = '../verdict.mjs';

describe('The top level', () => {
  it('has the folders and files that a newcomer looks for', () => {
    const tops = new Set(projectPaths().map((path) => path.split('/')[0]));
    const folders = ['apps', 'libs', 'workflows', 'test', 'docs'];
    const files = ['docker-compose.yml', 'nest-cli.json', 'package.json', 'tsconfig.json'];
    const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
    expect([...folders, ...files, ...pages, '.ci'].filter((name) => !tops.has(name))).toEqual([]);
  });

  it('has one command for a fresh clone: the checks, then exactly what anybody types', () => {
    const lines = readProjectFile('.ci/run').text.split('\n');
    const commands = lines.filter((line) => /^(node|npm|npx) /.test(line));
    expect(commands).toEqual(['node apps/standalone/prepare.mjs', 'npm run check', 'npm test']);
  });
});

describe('The rings of tests', () => {
  it('are the projects of Jest, each with a budget', () => {
    const projects = [...readProjectFile('jest.config.js').text.matchAll(/\bring\('(\w+)'/g)].map((match) => match[1]);
    expect(Object.keys(rings)).toEqual(projects);
    expect(Object.values(rings).every(({ budgetMinutes }) => budgetMinutes > 0)).toBe(true);
  });

  it('may take 25 minutes in all', () => {
    const minutes = Object.values(rings).map(({ budgetMinutes }) => budgetMinutes);
    expect(minutes.reduce((total, minute) => total + minute, 0)).toBeLessThanOrEqual(25);
    expect(limitMinutes).toBe(25);
  });

  it.each([
    ['within the minutes', {}, true],
    ['a red test', { green: false }, false],
    ['no test at all', { passed: 0 }, false],
    ['more minutes, which only warn', { used: 25.1 }, true],
  ])('are judged: %s', async (_what, given, good) => {
    // The script is plain JavaScript, for it runs before anything is built; its doc comment says what it takes.
    const { verdictOf } = (await import(script)) as { verdictOf: (run: object) => Verdict };
    const verdict = verdictOf({ green: true, passed: 1, used: 24.9, limit: 25, ...given });
    expect(verdict.good).toBe(good);
    expect(verdict.says === null).toBe(!('used' in given));
  });

  it('are judged by the runner', () => {
    expect(readProjectFile('test/run.mjs').text).toMatch(/const \{ good, says \} = verdictOf\(.*\n[^]*return good;\n/);
  });
});
