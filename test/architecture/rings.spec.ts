import { describe, expect, it } from '@jest/globals';
import { readProjectFile } from './project.files.js';

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

describe('The rings of tests', () => {
  it('are the projects of Jest, each with a budget', () => {
    const projects = [...readProjectFile('jest.config.js').text.matchAll(/\bring\('(\w+)'/g)].map((match) => match[1]);
    expect(Object.keys(rings)).toEqual(projects);
    expect(Object.values(rings).every(({ budgetMinutes }) => budgetMinutes > 0)).toBe(true);
  });

  it('may take 25 minutes in all, and fail past that', () => {
    const minutes = Object.values(rings).map(({ budgetMinutes }) => budgetMinutes);
    expect(minutes.reduce((total, minute) => total + minute, 0)).toBeLessThanOrEqual(25);
    expect(limitMinutes).toBe(25);
  });

  it.each([
    ['within the minutes', {}, true],
    ['a red test', { green: false }, false],
    ['no test at all', { passed: 0 }, false],
    ['more minutes', { used: 25.1 }, false],
    ['more minutes, on a machine that others share', { used: 25.1, shared: true }, true],
    ['a red test on a machine that others share', { green: false, shared: true }, false],
  ])('are judged: %s', async (_what, given, good) => {
    // The script is plain JavaScript, for it runs before anything is built; its doc comment says what it takes.
    const { verdictOf } = (await import(script)) as { verdictOf: (run: object) => Verdict };
    const verdict = verdictOf({ green: true, passed: 1, used: 24.9, limit: 25, shared: false, ...given });
    expect(verdict.good).toBe(good);
    expect(verdict.says === null).toBe(!('used' in given));
  });

  it('are judged by the runner', () => {
    expect(readProjectFile('test/run.mjs').text).toMatch(/const \{ good, says \} = verdictOf\(.*\n[^]*return good;\n/);
  });
});
