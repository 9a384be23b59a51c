import { describe, expect, it } from '@jest/globals';
import { eventLabels, eventSentence } from './event-sentence.js';

const told = { verb: 'assignment.accept', actorName: '张三', unitName: '自治区体育局', payload: {} };

describe('The sentence of an event', () => {
  it('tells who did what in whose name, in both languages', () => {
    expect(eventSentence(told, 'zh')).toBe('自治区体育局（张三）认领任务');
    expect(eventSentence(told, 'en')).toBe('自治区体育局 (张三) accepted the task');
  });

  it('names the engine where nobody acted', () => {
    expect(eventSentence({ ...told, verb: 'task.start', actorName: null }, 'zh')).toBe('系统启动任务');
  });

  it('of a backfilled act says when it happened', () => {
    const payload = { backfilled: true, occurredAt: '2026-03-01T02:00:00.000Z' };
    expect(eventSentence({ ...told, payload }, 'zh')).toContain('补录，实际发生于2026-03-01T02:00:00.000Z');
  });

  it.each(Object.keys(eventLabels))('of %s leaves no placeholder open', (verb) => {
    expect(eventSentence({ ...told, verb, unitName: null }, 'zh')).not.toMatch(/[{}]/);
    expect(eventSentence({ ...told, verb, unitName: null }, 'en')).not.toMatch(/[{}]/);
  });
});
