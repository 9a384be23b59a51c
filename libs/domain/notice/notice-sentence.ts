import { dayInShanghai, timeInShanghai } from '../calendar/day.js';
import type { NoticeLine } from './notice.js';
import { matterLabels, reasonLabels } from './notice.labels.js';

/** A line with the words that are read when it is shown. */
export interface ShownLine extends NoticeLine {
  /** Of the task as it is now; only its number where it is handled offline. */
  readonly title: string;
  readonly unitName: string;
}

/** 催办提醒：任务1 新型数字基础设施，牵头任务认领（自治区工业和信息化厅），时限2026年9月28日18:00。 */
export function noticeSentence(line: ShownLine, language: 'zh' | 'en'): string {
  const { reason, kind, title, unitName, dueAt } = line;
  const [why, what] = [reasonLabels[reason][language], matterLabels[kind][language]];
  if (language === 'en')
    return `${why}: ${title}, ${what} (${unitName})${dueAt === null ? '' : `, due ${plain(dueAt)}`}.`;
  return `${why}：${title}，${what}（${unitName}）${dueAt === null ? '' : `，时限${inChinese(dueAt)}`}。`;
}

function plain(at: string): string {
  return `${dayInShanghai(at)} ${timeInShanghai(at)}`;
}

function inChinese(at: string): string {
  const [year = 0, month = 0, day = 0] = dayInShanghai(at).split('-').map(Number);
  return `${year}年${month}月${day}日${timeInShanghai(at)}`;
}
