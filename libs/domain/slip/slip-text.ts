import { dayInShanghai } from '../calendar/day.js';
import type { SlipGrade } from '../policy/policy.js';
import type { Slip } from './slip.js';

/** What stands in a slip beside its own row, by name. */
export interface SlipContents {
  readonly slip: Slip;
  readonly task: { readonly number: number; readonly title: string | null; readonly clauseText: string | null };
  readonly addressee: string;
  /** Leaders of the addressee, by name. */
  readonly leaders: readonly string[];
  readonly issuer: string;
  readonly copies: readonly string[];
  /** Working days since the missed date, in all. */
  readonly daysLate: number;
  /** Who held the task's matters since then: unit, role and working days. */
  readonly heldBy: readonly { readonly unit: string; readonly role: string; readonly days: number }[];
}

const grades: Readonly<Record<SlipGrade, string>> = { blue: '蓝色', yellow: '黄色', red: '红色' };

const matters: Readonly<Partial<Record<Slip['matterKind'], string>>> = {
  assignment: '认领任务',
  input: '确认配合事项',
  'counter-offer': '答复另提方案',
  'cities-proposal': '提出设区市名单',
  'cities-confirmation': '确认设区市名单',
  settlement: '提出协调意见',
  'clock-request': '审定延期、中止申请',
};

/** 督办单 or 商请函 as it is written: who is addressed, what is late by how much and with whom, what is demanded by when. */
export function slipText(contents: SlipContents): string {
  const { slip, task, addressee, leaders, issuer, copies } = contents;
  const isLetter = slip.paper === 'letter';
  return [
    `${isLetter ? '商请函' : `督办单（${grades[slip.grade]}）`}\u3000${slip.number}`,
    '',
    `${isLetter ? '致' : '主送'}：${addressee}${leaders.length === 0 ? '' : `（单位领导：${leaders.join('、')}）`}`,
    ...(copies.length === 0 ? [] : [`抄送：${copies.join('、')}`]),
    '',
    `事由：任务${task.number}${task.title === null ? '' : `“${task.title}”`}，贵单位应于${dayInShanghai(slip.missedAt)}前` +
      `${matters[slip.matterKind] ?? '办理'}，已逾期${contents.daysLate}个工作日。`,
    ...(task.clauseText === null ? [] : [`依据：方案原文“${task.clauseText}”。`]),
    ...heldLines(contents),
    `${isLetter ? '商请事项' : '办理要求'}：${slip.demand ?? '（待督查人员填写）'}`,
    `${isLetter ? '烦请' : '请'}于${slip.replyBy ?? '（待填写）'}前书面回复。`,
    '',
    `${issuer}${slip.issuedAt === null ? '（未签发）' : `\u3000${dayInShanghai(slip.issuedAt)}`}`,
    '本系统不得录入、上传涉密信息。',
  ].join('\n');
}

function heldLines({ heldBy }: SlipContents): readonly string[] {
  const held = heldBy.filter(({ days }) => days > 0).map(({ unit, role, days }) => `${unit}${role}${days}个工作日`);
  return held.length === 0 ? [] : [`逾期以来各方办理时长：${held.join('，')}。`];
}
