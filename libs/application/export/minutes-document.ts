import type { Paragraph } from 'docx';

import { spokenDate } from '#domain/calendar/spoken-days.js';

import { dissentText } from './annual-plan-document.js';
import { decisionNames } from './content.labels.js';
import { blank, centred, heading, officialDocument, paragraph, signature, title } from './official-layout.js';
import { paperTitle } from './paper-title.js';
import type { MinutesItem, MinutesPaper } from './papers.types.js';
import { saidWith } from './reply-document.js';

/** 会议纪要 as DOCX: the items in their order, each with what was decided, on which conditions, and who dissents. */
export function minutesDocument(paper: MinutesPaper): Promise<Buffer> {
  const name = `${paper.title}纪要`;
  const day = spokenDate(paper.heldOn, 'zh');
  return officialDocument(name, [
    title(name),
    centred(paper.number ?? '（文号待编）'),
    blank(),
    paragraph(
      `${day}，${paper.title}召开，审议《${paper.planTitle}》年度建设方案${paper.items.length + paper.hidden}项。纪要如下：`,
    ),
    ...paper.items.flatMap((item, index) => [heading(index + 1, `《${paperTitle(item)}》`), ...itemParagraphs(item)]),
    ...(paper.hidden === 0 ? [] : [paragraph(`其余${paper.hidden}项议题从略。`)]),
    ...signature(paper.office, day),
  ]);
}

function itemParagraphs(item: MinutesItem): readonly Paragraph[] {
  const { decided, lead, taskNumber, dissents } = item;
  const texts = [
    `会议听取了${lead}关于任务${taskNumber}的汇报。`,
    decided === null ? '本次会议未作决定。' : `会议${decisionNames[decided.decision]}该方案。`,
    ...(decided === null ? [] : saidWith(decided)),
    ...dissents.map(dissentText),
  ];
  return texts.map(paragraph);
}
