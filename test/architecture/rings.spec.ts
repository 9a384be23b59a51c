import { describe, expect, it } from '@jest/globals';
import { readProjectFile } from './project.files.js';

interface Rings {
  readonly limitMinutes: number;
  readonly rings: Readonly<Record<string, { readonly budgetMinutes: number }>>;
}

// The file is ours, and its shape is what this spec is about.
const { limitMinutes, rings } = JSON.parse(readProjectFile('test/rings.json').text) as Rings;

describe('The rings of tests', () => {
  it('are the projects of Jest, each with a budget', () => {
    const projects = [...readProjectFile('jest.config.js').text.matchAll(/\bring\('(\w+)'/g)].map((match) => match[1]);
    expect(Object.keys(rings)).toEqual(projects);
    expect(Object.values(rings).every(({ budgetMinutes }) => budgetMinutes > 0)).toBe(true);
  });

  it('may take 25 minutes in all, and fail past 40', () => {
    const minutes = Object.values(rings).map(({ budgetMinutes }) => budgetMinutes);
    expect(minutes.reduce((total, minute) => total + minute, 0)).toBeLessThanOrEqual(25);
    expect(limitMinutes).toBe(40);
  });
});
