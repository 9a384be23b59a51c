import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { addItem, takeInDuty } from '#domain/plan-draft/add-item.acts.js';
import { answerCheck } from '#domain/plan-draft/answer-check.acts.js';
import { blockingChecks, checksOf } from '#domain/plan-draft/draft-checks.js';
import type { DraftFacts, UnitIds } from '#domain/plan-draft/draft.facts.js';
import { chooseLead, type DraftChange, type DraftVerdict, editDraft } from '#domain/plan-draft/edit-draft.acts.js';
import type { Draft } from '#domain/plan-draft/plan-draft.js';
import { replayDraft } from '#domain/plan-draft/replay-draft.js';
import { isRefusal } from '#domain/refusal/refusal.js';
import { bundledPlan } from '#intake/bundled-plan.js';
import { parsePlan } from '#intake/parse-plan.js';
import { anAct } from '#testing/builders/act.builder.js';

import { draftOf } from './draft-of.js';

const { text, sha256, directory } = bundledPlan();
const bundledUnits: UnitIds = new Map(directory.map(({ name, key }) => [name, key]));
const twoUnits: UnitIds = new Map(['省科技厅', '省教育厅'].map((name) => [name, name]));

/** A draft of a document whose head says all that a head has to say. */
function facts(body: string, units: UnitIds = twoUnits): DraftFacts {
  const document = `某省平台建设行动方案（2021—2023年）\n一、任务\n${body}`;
  const draft = draftOf(parsePlan(document, ''), document);
  return { plan: { id: 'plan', state: 'draft', revision: 1 }, draft, units };
}

function done(verdict: DraftVerdict): DraftChange {
  if (isRefusal(verdict)) throw new Error(verdict.code);
  return verdict;
}

const codes = ({ draft, units }: DraftFacts): string[] =>
  checksOf(draft, units).map(({ code, severity, taskNumber }) => `${taskNumber ?? 'plan'} ${code} ${severity}`);
const open = ({ draft, units }: DraftFacts): string[] =>
  checksOf(draft, units).flatMap(({ code, answer }) => (answer === null ? [code] : []));

describe('the checks of a draft', () => {
  it('of the bundled plan let it be published, with its ten open sets to be looked at', () => {
    const draft = draftOf(parsePlan(text, sha256), text);
    expect(blockingChecks(draft, bundledUnits)).toEqual([]);
    const sets = checksOf(draft, bundledUnits).filter(({ code }) => code === 'OPEN_SET');
    expect(sets.map(({ taskNumber }) => taskNumber)).toEqual([7, 13, 15, 26, 27, 28, 29, 30, 39, 41]);
  });

  it('let no task without a lead or a clause pass, nor a repeated number, nor a document without tasks', () => {
    expect(codes(facts('1．甲。乙。（责任单位：省科技厅）\n2．丙。丁。'))).toContain('2 CLAUSE_MISSING blocks');
    expect(codes(facts('1．甲。（责任单位：省科技厅、教育厅）'))).toContain('1 LEAD_MISSING blocks');
    const twice = facts('1．甲。（责任单位：省科技厅）\n1．乙。（责任单位：省科技厅）');
    expect(codes(twice).some((line) => line.endsWith('TASK_NUMBER_REPEATED blocks'))).toBe(true);
    expect(codes(facts('没有'))).toContain('plan NO_TASKS blocks');
  });

  it('show the place of a unit that the directory does not know', () => {
    const found = facts('1．甲。（牵头单位：省科技厅，配合单位：省教育厅、财政厅）');
    const check = checksOf(found.draft, found.units).find(({ code }) => code === 'UNKNOWN_UNIT');
    expect(check).toMatchObject({ severity: 'blocks', answerable: false, taskNumber: 1 });
    const document =
      '某省平台建设行动方案（2021—2023年）\n一、任务\n1．甲。（牵头单位：省科技厅，配合单位：省教育厅、财政厅）';
    expect(Array.from(document).slice(check?.span?.start, check?.span?.end).join('')).toBe('财政厅');
  });

  it('go when the draft is mended: a lead is chosen among the units that are there', () => {
    const before = facts('1．甲。（责任单位：省科技厅、教育厅）');
    const { draft, event } = done(chooseLead(before, { task: 'task-1', unit: '省教育厅' }, anAct()));
    expect(draft.tasks[0]).toMatchObject({ leads: ['省教育厅'], supports: ['省科技厅'], equal: [] });
    expect(event).toMatchObject({
      verb: 'plan.chooseLead',
      payload: { from: { leads: [] }, to: { leads: ['省教育厅'] } },
    });
    expect(blockingChecks(draft, twoUnits)).toEqual([]);
    expect(chooseLead(before, { task: 'task-1', unit: '省水利厅' }, anAct())).toMatchObject({
      code: 'UNIT_NOT_IN_TASK',
    });
  });
});

describe('an answer to a check', () => {
  const asked = facts('1．甲。（牵头单位：省科技厅，配合单位：各市政府）');
  const openSet = checksOf(asked.draft, asked.units).find(({ code }) => code === 'OPEN_SET')?.key ?? '';
  const answered = done(answerCheck(asked, { check: openSet, reason: '由牵头单位确定' }, anAct())).draft;

  it('stands beside the check, and lapses in the act that changes what it is about', () => {
    expect(open({ ...asked, draft: answered })).not.toContain('OPEN_SET');
    const edit = { item: 'task-1', set: { openSets: ['各县政府'] } };
    const after = done(editDraft({ ...asked, draft: answered }, edit, anAct()));
    expect(after.event.payload).toMatchObject({ lapsed: [openSet] });
    expect(open({ ...asked, draft: after.draft })).toContain('OPEN_SET');
  });

  it('is refused where only mending helps', () => {
    const without = facts('1．甲。（责任单位：省科技厅、教育厅）');
    const key = checksOf(without.draft, without.units).find(({ code }) => code === 'LEAD_MISSING')?.key ?? '';
    const verdict = answerCheck(without, { check: key, reason: '以后再定' }, anAct());
    expect(verdict).toMatchObject({ code: 'CHECK_NOT_ANSWERABLE' });
  });
});

describe('a draft', () => {
  it('is not edited once its publication is requested', () => {
    const requested = facts('1．甲。（责任单位：省科技厅）');
    const plan = { ...requested.plan, state: 'requested' } as const;
    const edit = { item: 'task-1', set: { title: '乙' } };
    expect(editDraft({ ...requested, plan }, edit, anAct())).toMatchObject({ code: 'PLAN_STATE' });
  });

  it('takes only fields that there are, in their form, and an edit that changes something', () => {
    const now = facts('1．甲。（责任单位：省科技厅）');
    const edited = (item: string, set: object): unknown => editDraft(now, { item, set: { ...set } }, anAct());
    expect(edited('task-9', { title: '乙' })).toMatchObject({ code: 'UNKNOWN_ITEM' });
    expect(edited('task-1', { colour: '乙' })).toMatchObject({ code: 'UNKNOWN_FIELD' });
    expect(edited('task-1', { number: 'one' })).toMatchObject({ code: 'FIELD_REFUSED' });
    expect(edited('task-1', { number: 1 })).toMatchObject({ code: 'EDIT_CHANGES_NOTHING' });
  });

  it('is the same again when its history is told to what was first read', () => {
    const bundled = draftOf(parsePlan(text, sha256), text);
    const act = fc.record({
      kind: fc.constantFrom('edit', 'drop', 'lead', 'add', 'duty', 'answer'),
      at: fc.nat(44),
      words: fc.string({ minLength: 1, maxLength: 12 }),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (steps) => {
        const events: DraftChange['event'][] = [];
        const last = steps.reduce((draft: Draft, step) => {
          const verdict = stepOn(
            { plan: { id: 'plan', state: 'draft', revision: 1 }, draft, units: bundledUnits },
            step,
          );
          if (isRefusal(verdict)) return draft;
          events.push(verdict.event);
          return verdict.draft;
        }, bundled);
        expect(replayDraft(bundled, events)).toEqual(last);
      }),
      { numRuns: 50 },
    );
  });
});

interface Step {
  readonly kind: string;
  readonly at: number;
  readonly words: string;
}

function stepOn(now: DraftFacts, { kind, at, words }: Step): DraftVerdict {
  const item = `task-${at + 1}`;
  if (kind === 'drop') return editDraft(now, { item, set: { dropped: at % 2 === 0 } }, anAct());
  if (kind === 'lead') {
    const unit = now.draft.tasks[at]?.supports[0] ?? '';
    return chooseLead(now, { task: item, unit }, anAct());
  }
  if (kind === 'add') return addItem(now, { kind: 'task', set: { number: 100 + at, title: words } }, anAct());
  if (kind === 'duty') return takeInDuty(now, { duty: `duty-${(at % 10) + 1}`, set: {} }, anAct());
  if (kind === 'answer') {
    const checks = checksOf(now.draft, now.units);
    return answerCheck(now, { check: checks[at % checks.length]?.key ?? '', reason: words }, anAct());
  }
  return editDraft(now, { item, set: { title: words, openSets: at % 3 === 0 ? [words] : [] } }, anAct());
}
