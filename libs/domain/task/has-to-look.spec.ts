import { describe, expect, it } from '@jest/globals';
import { anAct, noon } from '#testing/builders/act.builder.js';
import { assignmentOf, inputOf, terms } from '#testing/builders/row.builder.js';
import { aTask, type TaskBuilder } from '#testing/builders/task.builder.js';
import { acceptAssignment, receiveAssignment } from '../assignment/assignment.acts.js';
import { nextRungAt, settle } from '../deadline/settle.js';
import { confirmInput } from '../input/input.acts.js';
import type { TaskFacts } from './task.facts.js';
import { hasToLook } from './task.procedure.js';

const task = aTask().supportedBy('helper', 'partner');

const confirmed = (by: string, before: TaskBuilder): TaskBuilder =>
  before.after((facts, context) => confirmInput(inputOf(facts, by), terms, context));

/** Of a plan whose years are over: none is to be opened. */
const yearless = (facts: TaskFacts): TaskFacts => ({ ...facts, period: { from: 2024, to: 2024 } });

describe('A conductor that waits has to look', () => {
  it('when an act gives its procedure a step', () => {
    const before = task.issued();
    const after = before.after((facts, context) => acceptAssignment(assignmentOf(facts), context));
    expect(hasToLook(before.build(), after.build(), noon)).toBe(true);
  });

  it('when a year is to be opened', () => {
    const asked = task.asked().build();
    expect(hasToLook(yearless(asked), asked, noon)).toBe(true);
  });

  it('when the last of what it waits for is there, and not before', () => {
    const asked = task.asked();
    const one = confirmed('helper', asked);
    const [before, then, last] = [asked, one, confirmed('partner', one)].map((stage) => yearless(stage.build()));
    expect(before && then && hasToLook(before, then, noon)).toBe(false);
    expect(then && last && hasToLook(then, last, noon)).toBe(true);
  });

  it('when a rung is due sooner than it knew, not when it is due later', () => {
    const issued = task.issued().build();
    const [first] = issued.deadlines;
    const standing = issued.deadlines.map((row) => (row === first ? { ...row, suspendedAt: noon } : row));
    const later = { ...issued, deadlines: standing };
    expect(String(nextRungAt(later)) > String(nextRungAt(issued))).toBe(true);
    expect(hasToLook(issued, later, noon)).toBe(false);
    expect(hasToLook(later, issued, noon)).toBe(true);
  });

  it('not when nothing but the receipt was given', () => {
    const before = task.issued();
    const after = before.after((facts, context) => receiveAssignment(assignmentOf(facts), context));
    expect(hasToLook(before.build(), after.build(), noon)).toBe(false);
  });

  it('not when rungs were climbed that it was to climb itself', () => {
    const issued = task.issued().build();
    const at = String(nextRungAt(issued));
    const { facts, decision } = settle(issued, { ...anAct(at), at });
    expect(at > noon && decision.events.length > 0).toBe(true);
    expect(hasToLook(issued, facts, noon)).toBe(false);
  });
});
