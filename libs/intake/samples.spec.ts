import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';

import { codePointOffset } from '../../test/fixtures/code-point-offset.js';
import { decodeDocument } from './decode-document.js';
import { parsePlan } from './parse-plan.js';
import { type ParsedPlan } from './parsed-plan.js';

/** What a careful reader found in a real document before the parser was run on it; see the fixtures' README. */
interface Expectation {
  readonly kind: 'clauses' | 'prose' | 'broken';
  /** A set that one clause puts on all that follow; their own lists do not repeat it. */
  readonly openRule?: string;
  readonly clauses: readonly (ExpectedRoles & { readonly at: string; readonly nth?: number })[];
}

interface ExpectedRoles {
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  readonly equal: readonly string[];
  readonly openSets: readonly string[];
  readonly etcOpen: boolean;
  readonly leadBasis: string;
}

const folder = new URL('../../test/fixtures/samples/', import.meta.url);
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.expected.json'))
  .map((name) => name.slice(0, name.indexOf('.')));

function expectationOf(sample: string): Expectation {
  // The file is a fixture of this test, in this shape.
  return JSON.parse(readFileSync(new URL(`${sample}.expected.json`, folder), 'utf8')) as Expectation;
}

function planOf(sample: string): ParsedPlan {
  const document = decodeDocument(readFileSync(new URL(`${sample}.txt`, folder)));
  if ('code' in document) throw new Error(`${sample}: ${document.code}`);
  return parsePlan(document.text, document.sha256);
}

/** What is read at the place of a clause, or null where no task's clause holds that place. */
function readAt(plan: ParsedPlan, at: string, nth: number): ExpectedRoles | null {
  const place = codePointOffset(plan.text, at, nth);
  const task = plan.tasks.find(({ clause }) => clause && clause.span.start <= place && place < clause.span.end);
  if (task === undefined) return null;
  const { leads, supports, equal, openSets, etcOpen, leadBasis } = task;
  return { leads, supports, equal, openSets, etcOpen, leadBasis };
}

interface Compared {
  readonly where: string;
  readonly expected: ExpectedRoles;
  readonly found: ExpectedRoles | null;
}

const compared = samples.flatMap((sample): Compared[] => {
  const plan = planOf(sample);
  const { clauses, openRule = '' } = expectationOf(sample);
  return clauses.map(({ at, nth = 1, ...rest }) => {
    const { leads, supports, equal, openSets, etcOpen, leadBasis } = rest;
    const expected = { leads, supports, equal, openSets, etcOpen, leadBasis };
    const found = readAt(plan, at, nth);
    const own = found?.openSets.filter((set) => set !== openRule || openSets.includes(set)) ?? [];
    return { where: `${sample} ${at.trim()} ${nth}`, expected, found: found && { ...found, openSets: own } };
  });
});
const differing = compared.filter(({ expected, found }) => JSON.stringify(expected) !== JSON.stringify(found));

describe('real documents', () => {
  it('are at least ten, with a hundred clauses and more', () => {
    expect(samples.length).toBeGreaterThanOrEqual(10);
    expect(compared.length).toBeGreaterThanOrEqual(100);
  });

  it('are read as a careful reader reads them, in 98 of 100 clauses', () => {
    const allowed = Math.floor(compared.length * 0.02);
    // Shown in full where there are more than that.
    expect(differing.length <= allowed ? [] : differing).toEqual([]);
  });

  it.each(samples.filter((sample) => expectationOf(sample).kind === 'prose'))(
    'without clauses give no task: %s',
    (sample) => {
      expect(planOf(sample).tasks).toEqual([]);
    },
  );
});
