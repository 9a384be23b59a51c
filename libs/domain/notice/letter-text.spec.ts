import { describe, expect, it } from '@jest/globals';

import { letterText } from './letter-text.js';
import type { ShownLine } from './notice-sentence.js';

const line: ShownLine = {
  reason: 'remind',
  kind: 'slip-reply',
  subjectId: 'slip',
  planId: 'plan',
  taskId: 'task-1',
  unitId: 'unit',
  role: 'handler',
  dueAt: '2026-09-28T10:00:00.000Z',
  deadlineId: 'deadline',
  rung: 'remind-due',
  title: '任务1 <b>"数字"</b> & 广西',
  unitName: '自治区科技厅',
};
const content = {
  kind: 'notice',
  at: '2026-09-28T10:00:00.000Z',
  personName: '张三',
  publicUrl: 'https://q.example',
} as const;

describe('the text of a letter', () => {
  it('says why, what, at which unit and until when, and warns of secrets', () => {
    const { subject, text } = letterText({ ...content, lines: [line] });
    expect(subject).toBe('【牵头】催办提醒：任务1 <b>"数字"</b> & 广西');
    expect(text.split('\n').slice(0, 4)).toEqual([
      '张三：',
      '',
      '1. 催办提醒：任务1 <b>"数字"</b> & 广西，回复督办文书（自治区科技厅），时限2026年9月28日18:00。',
      '   https://q.example/tasks/task-1',
    ]);
    expect(text).toContain('不得上传涉密信息');
  });

  it('lets no title become markup', () => {
    const { html } = letterText({ ...content, lines: [line] });
    expect(html).toContain('任务1 &lt;b&gt;&quot;数字&quot;&lt;/b&gt; &amp; 广西');
    expect(html).not.toContain('<b>');
  });

  it('counts the lines of a digest, and of a notice with several', () => {
    expect(letterText({ ...content, kind: 'digest', lines: [line, line] }).subject).toBe(
      '【牵头】9月28日通知汇总（2项）',
    );
    expect(letterText({ ...content, lines: [line, line] }).subject).toMatch(/等2项$/);
  });
});
