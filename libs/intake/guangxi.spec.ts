import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  type Truth,
  actorsOf,
  byName,
  countingWord,
  deadlinesOf,
  dutyKinds,
  leadBasisOf,
  mentionRoles,
  scopeOf,
  sectorId,
  unitsOf,
} from '../../test/fixtures/truth-mapping.js';
import { bundledPlan } from './bundled-plan.js';
import { parsePlan } from './parse-plan.js';

const fixture = new URL('../../test/fixtures/guangxi-2021-2023.truth.json', import.meta.url);
// A committed fixture; its shape is written down in the mapping.
const truth = JSON.parse(readFileSync(fixture, 'utf8')) as Truth;
const { text, sha256 } = bundledPlan();
const plan = parsePlan(text, sha256);
const inOrder = <T extends { span: { start: number } }>(found: readonly T[]): T[] =>
  found.toSorted((a, b) => a.span.start - b.span.start);

describe('the bundled Guangxi plan, compared with what a careful reader finds in it', () => {
  it('is the document that was read, byte for byte, with title, number, issuer, date and period', () => {
    const { sha256: digest, code_points, title, doc_number, issuer, signed, plan_period } = truth.source;
    expect([plan.sha256, Array.from(plan.text).length]).toEqual([digest, code_points]);
    expect(plan).toMatchObject({ title, documentNumber: doc_number, issuer, issuedOn: signed });
    expect(plan.period).toEqual({ from: plan_period[0], to: plan_period[1] });
  });

  it('states its lead rule in the bracket of task 3', () => {
    expect(plan.leadRule).toMatchObject({ kind: 'first-listed', text: '排在第一位的为牵头单位，下同', taskNumber: 3 });
  });

  it('has the nine domains with their headings and places', () => {
    const expected = truth.domains.map(({ index, heading, span }) => ({ id: sectorId(index), heading, span }));
    expect(plan.sectors).toEqual(expected);
  });

  it('has the tasks under the domains in which they stand', () => {
    const found = plan.sectors.map(({ id }) =>
      plan.tasks.filter(({ sector }) => sector === id).map(({ number }) => number),
    );
    expect(found.map((numbers) => [numbers[0], numbers.at(-1)])).toEqual(
      truth.domains.map(({ task_from, task_to }) => [task_from, task_to]),
    );
  });

  it.each(truth.tasks)('reads task $number, $title', (expected) => {
    const task = plan.tasks.find(({ number }) => number === expected.number);
    expect(task).toMatchObject({
      sector: sectorId(expected.domain),
      title: expected.title,
      leads: [expected.lead],
      supports: expected.support,
      openSets: expected.open_set_text === null ? [] : [expected.open_set_text],
      equal: [],
      leadBasis: leadBasisOf(expected.lead_rule),
      etcOpen: false,
      span: expected.span,
      clause: { text: expected.clause, span: expected.clause_span },
    });
    expect(task?.deadlines.map((stated) => ({ text: stated.text, scope: stated.scope }))).toEqual(
      deadlinesOf(expected.stated_deadline),
    );
    expect(task?.clause?.mentions).toEqual(
      expected.unit_mentions.map(({ unit, surface, prefix_carried, role, group, start, end }) => {
        return { unit, surface, prefixCarried: prefix_carried, role: mentionRoles[role], group, span: { start, end } };
      }),
    );
  });

  it('has 45 tasks and no other', () => {
    expect(plan.tasks.map(({ number }) => number)).toEqual(truth.tasks.map(({ number }) => number));
  });

  it('ends the milestone that has a date and no number with the five-year plan', () => {
    for (const { scope, by_year } of truth.dated_milestones_without_number) {
      const task = plan.tasks.find(({ number }) => `task:${number}` === scope);
      expect(task?.deadlines.map(({ year }) => year)).toEqual([by_year]);
    }
  });

  it('has the 31 numeric targets and no other', () => {
    const found = plan.targets.map(({ indicator, ...target }) => (indicator === '' ? 'no indicator' : target));
    const expected = truth.targets.map(({ scope, text: words, comparator, value, value_max, unit, by_year, span }) => {
      const common = { scope: scopeOf(scope), text: words, comparator, value, span };
      return { ...common, valueMax: value_max, unit: countingWord(unit), byYear: by_year };
    });
    expect(found).toEqual(inOrder(expected));
  });

  it('has the 29 named units, each with the tasks it leads and supports', () => {
    const expected = truth.units.map(({ name, led_tasks, supported_tasks }) => {
      return { name, leads: led_tasks, supports: supported_tasks };
    });
    expect(unitsOf(plan)).toEqual(expected.toSorted(byName));
  });

  it('has the six safeguard duties with who bears them', () => {
    const expected = truth.safeguard_duties.map(({ section, text: words, who, kind, recurrence, span }) => {
      return { section, kind: dutyKinds[kind], text: words, ...actorsOf(who), recurrence: recurrence ?? null, span };
    });
    expect(plan.duties).toEqual(expected);
  });

  it('warns of the ten open sets and of nothing else', () => {
    expect(plan.warnings.map(({ code, severity }) => `${code} ${severity}`)).toEqual(Array(10).fill('OPEN_SET warns'));
  });
});
