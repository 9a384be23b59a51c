import { dayInShanghai } from '../calendar/day.js';
import type { Letter } from './letter.js';
import { reasonLabels } from './notice.labels.js';
import { noticeSentence, type ShownLine } from './notice-sentence.js';

/** What a mail says, as text and as HTML. */
export interface LetterText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface LetterContent {
  readonly kind: Letter['kind'];
  /** The digest's moment, ISO. */
  readonly at: string;
  readonly personName: string;
  readonly lines: readonly ShownLine[];
  /** Where people open the engine, without a slash at the end. */
  readonly publicUrl: string;
}

const secrecy = '本系统为非涉密系统，不得上传涉密信息，请勿在邮件中涉及国家秘密。';
const automatic = '此邮件由系统自动发出，请勿直接回复；可在“通知设置”中更改接收方式。';

/** In Chinese; the subject and each line name the task, or only its number where it is handled offline. */
export function letterText(content: LetterContent): LetterText {
  const { personName, lines, publicUrl } = content;
  const said = lines.map((line) => ({
    sentence: noticeSentence(line, 'zh'),
    link: `${publicUrl}/tasks/${line.taskId}`,
  }));
  const greeting = `${personName}：`;
  const text = [
    greeting,
    '',
    ...said.flatMap(({ sentence, link }, index) => [`${index + 1}. ${sentence}`, `   ${link}`]),
    '',
    secrecy,
    automatic,
    '',
  ].join('\n');
  const items = said.map(({ sentence, link }) => `<li>${escaped(sentence)} <a href="${escaped(link)}">办理</a></li>`);
  const html =
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"></head><body><p>${escaped(greeting)}</p>` +
    `<ol>${items.join('')}</ol><p><strong>${secrecy}</strong><br>${automatic}</p></body></html>`;
  return { subject: subjectOf(content), text, html };
}

function subjectOf({ kind, at, lines }: LetterContent): string {
  const [, month = 0, day = 0] = dayInShanghai(at).split('-').map(Number);
  if (kind === 'digest') return `【牵头】${month}月${day}日通知汇总（${lines.length}项）`;
  const [first] = lines;
  if (first === undefined) return '【牵头】通知';
  const more = lines.length > 1 ? `等${lines.length}项` : '';
  return `【牵头】${reasonLabels[first.reason].zh}：${first.title}${more}`;
}

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
