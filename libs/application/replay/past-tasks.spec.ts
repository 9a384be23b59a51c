import { describe, expect, it } from '@jest/globals';

import { aPerson } from '#testing/builders/person.builder.js';
import { aTask } from '#testing/builders/task.builder.js';

import type { Ledger } from '../ports/ledger.js';
import { KnownTask } from '../task/known-task.js';
import { type EventSlice, type NumberedEvent, PastReader, type TaskSlice } from './past.reader.js';
import { PastTasks } from './past-tasks.js';

/** A plan of so many tasks, each with so many events; `asked` says what was read of it. */
class LongPast extends PastReader {
  readonly asked: (EventSlice | TaskSlice)[] = [];

  constructor(private readonly length: { readonly tasks: number; readonly events: number }) {
    super();
  }

  standings() {
    return Promise.resolve(null);
  }

  tasks(_planId: string, slice: TaskSlice) {
    this.asked.push(slice);
    const { tasks } = this.length;
    const rest = Array.from({ length: tasks }, (_, place) => ({ id: `task-${place + 1}`, number: place + 1 }));
    return Promise.resolve(rest.slice(slice.after, slice.after + slice.limit));
  }

  events(_taskId: string, slice: EventSlice) {
    this.asked.push(slice);
    const at = '2026-03-02T04:00:00.000Z';
    const all = Array.from({ length: this.length.events }, (_, place): NumberedEvent => {
      const number = place + 1;
      return { number, verb: 'task.comment', subjectId: 'task', unitId: null, actorId: 'person', at, payload: {} };
    });
    return Promise.resolve(all.slice(slice.after, Math.min(slice.upTo, slice.after + slice.limit)));
  }

  unitNames() {
    return Promise.resolve(new Map<string, string>());
  }
}

/** Of each task the facts with this head. */
function pastOf(past: LongPast, head: number): PastTasks {
  const facts = { ...aTask().build(), head };
  const read = { readTask: () => Promise.resolve({ facts, answer: null }) };
  const ledger = { transaction: (work: (transaction: typeof read) => Promise<unknown>) => work(read) };
  return new PastTasks(new KnownTask(ledger as unknown as Ledger), past); // nothing else of it is called
}

const handler = aPerson('handler').handlerOf('lead');

async function numbersOf(tasks: AsyncGenerator<{ readonly events: readonly object[] }>): Promise<number[]> {
  const counts: number[] = [];
  for await (const { events } of tasks) counts.push(events.length);
  return counts;
}

describe('The past of a task', () => {
  it('is read in slices, each event once', async () => {
    const past = new LongPast({ tasks: 1, events: 450 });
    const { events } = await pastOf(past, 450).one(handler, 'task');
    expect(events.map((event) => 'number' in event && event.number)).toEqual(events.map((_, place) => place + 1));
    expect([events.length, past.asked.length]).toEqual([450, 3]);
  });

  it('ends where its facts do, whatever is recorded meanwhile', async () => {
    const { events } = await pastOf(new LongPast({ tasks: 1, events: 450 }), 350).one(handler, 'task');
    expect(events.length).toBe(350);
  });

  it('that has a gap is not told at all', async () => {
    await expect(pastOf(new LongPast({ tasks: 1, events: 10 }), 20).one(handler, 'task')).rejects.toThrow('ends at 10');
  });
});

describe('The past of a plan', () => {
  it.each([0, 1, 199, 200, 201, 400])('of %d tasks has each of them once', async (tasks) => {
    const past = new LongPast({ tasks, events: 2 });
    const counts = await numbersOf(pastOf(past, 2).ofPlan(handler, 'plan'));
    expect(counts).toEqual(Array.from({ length: tasks }, () => 2));
  });

  it('has no task for somebody who may know of none', async () => {
    const stranger = aPerson('stranger').handlerOf('nowhere');
    expect(await numbersOf(pastOf(new LongPast({ tasks: 3, events: 2 }), 2).ofPlan(stranger, 'plan'))).toEqual([]);
  });
});
