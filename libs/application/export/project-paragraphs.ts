import type { Paragraph } from 'docx';

import type { Project } from '#domain/annual-plan/content.js';

import { needNames, needStatusNames, projectKindNames, projectStageNames } from './content.labels.js';
import { item } from './official-layout.js';

/** What of a project finds no room in the table. */
export function projectParagraphs(project: Project): readonly Paragraph[] {
  const { kind, stage, program, chainLink, scale, investment, progress, needs } = project;
  const belongs = [
    `类别：${projectKindNames[kind]}`,
    `阶段：${projectStageNames[stage]}`,
    ...(program === null ? [] : [`重大工程：${program}`]),
    ...(chainLink === null ? [] : [`产业链环节：${chainLink}`]),
  ];
  const sources = investment.thisYear.map(({ source, amount }) => `${source}${amount}万元`);
  const quarters = progress.map(({ quarter, text, percent }) => `${quarterName(quarter)}${text}（${percent}%）`);
  const needed = needs.map(
    ({ kind: need, text, status }) => `${needNames[need]}：${text}（${needStatusNames[status]}）`,
  );
  const texts = [
    `${belongs.join('；')}。`,
    `建设内容及规模：${scale}。`,
    ...(sources.length === 0 ? [] : [`年度资金来源：${sources.join('、')}。`]),
    ...(quarters.length === 0 ? [] : [`形象进度：${quarters.join('；')}。`]),
    ...(needed.length === 0 ? [] : [`要素保障：${needed.join('；')}。`]),
  ];
  return texts.map((text, index) => item(index + 1, text));
}

/** 5 to 8 are of the second year. */
function quarterName(quarter: number): string {
  const inYear = ((quarter - 1) % 4) + 1;
  return `${quarter > 4 ? '次年' : ''}第${'一二三四'[inYear - 1] ?? ''}季度`;
}
