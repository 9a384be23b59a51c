import type { Paragraph } from 'docx';

import { spokenDate } from '#domain/calendar/spoken-days.js';

import { decisionNames } from './content.labels.js';
import { addressee, blank, centred, officialDocument, paragraph, signature, title } from './official-layout.js';
import { chineseNumber } from './official-layout.js';
import { paperTitle } from './paper-title.js';
import type { Decided, ReplyPaper } from './papers.types.js';

export function replyTitle(paper: ReplyPaper): string {
  return `${paper.approver}关于${paperTitle(paper)}的批复`;
}

/** 批复 as DOCX. */
export function replyDocument(paper: ReplyPaper): Promise<Buffer> {
  const name = replyTitle(paper);
  return officialDocument(name, [
    title(name),
    centred(paper.number ?? '（文号待编）'),
    blank(),
    addressee(`${paper.lead}：`),
    paragraph(`${received(paper)}现批复如下：`),
    ...numbered(points(paper)),
    paragraph('此复。'),
    ...signature(paper.approver, spokenDate(paper.on, 'zh')),
  ]);
}

function received({ request }: ReplyPaper): string {
  return request === null ? '你单位报送的方案收悉。' : `《${request.title}》（${request.number}）收悉。`;
}

function points(paper: ReplyPaper): readonly string[] {
  return [
    `${decisionNames[paper.decision]}《${paperTitle(paper)}》。`,
    ...saidWith(paper),
    ...then[paper.decision](paper),
  ];
}

/** The opinion and the conditions that came with a decision. */
export function saidWith({ opinion, conditions }: Omit<Decided, 'decision'>): readonly string[] {
  return [
    ...(opinion === null || opinion === '' ? [] : [`审定意见：${opinion}`]),
    ...(conditions === null ? [] : [`请按以下要求修改完善：${conditions}`]),
  ];
}

const then: Readonly<Record<Decided['decision'], (paper: ReplyPaper) => readonly string[]>> = {
  approved: ({ lead }) => [`请${lead}会同有关单位认真组织实施，按期完成各里程碑。`],
  'in-principle': () => ['修改完善并经确认后，按确认的方案组织实施。'],
  refused: ({ lead }) => [`请${lead}重新研究编制后再行报送。`],
};

function numbered(texts: readonly string[]): readonly Paragraph[] {
  return texts.map((text, index) => paragraph(`${chineseNumber(index + 1)}、${text}`));
}
