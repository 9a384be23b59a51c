import type { Paragraph, Table } from 'docx';

import { spokenDate } from '#domain/calendar/spoken-days.js';

import {
  blank,
  centred,
  enclosures,
  heading,
  item,
  officialDocument,
  paragraph,
  signature,
  subheading,
  title,
} from './official-layout.js';
import { milestoneTable, projectTable } from './annual-plan-tables.js';
import { paperTitle } from './paper-title.js';
import type { AnnualPlanPaper, Dissent } from './papers.types.js';
import { projectParagraphs } from './project-paragraphs.js';

type Block = Paragraph | Table;

interface Section {
  readonly name: string;
  readonly blocks: readonly Block[];
}

/** 年度建设方案 as DOCX. */
export function annualPlanDocument(paper: AnnualPlanPaper): Promise<Buffer> {
  const name = paperTitle(paper);
  const sections = sectionsOf(paper).filter(({ blocks }) => blocks.length > 0);
  return officialDocument(name, [
    title(name),
    centred(`（第${paper.version}稿）`),
    blank(),
    ...opening(paper),
    ...sections.flatMap((section, index) => [heading(index + 1, section.name), ...section.blocks]),
    ...enclosures(paper.attachments),
    ...signature(paper.lead, spokenDate(paper.writtenOn, 'zh')),
  ]);
}

function opening({ planTitle, taskNumber, taskTitle, amends }: AnnualPlanPaper): readonly Block[] {
  const basis = `为落实《${planTitle}》第${taskNumber}项任务“${taskTitle}”，制定本方案。`;
  return amends === null ? [paragraph(basis)] : [paragraph(basis), paragraph(`调整理由：${amends}`)];
}

function sectionsOf(paper: AnnualPlanPaper): readonly Section[] {
  const { content, units, dissents } = paper;
  const nameOf = (unitId: string): string => units.get(unitId) ?? '';
  return [
    { name: '年度目标', blocks: content.goals.map((goal, index) => item(index + 1, goalText(goal))) },
    { name: '重大项目', blocks: projectBlocks(paper) },
    { name: '工作措施', blocks: content.measures.map((measure, index) => item(index + 1, measure)) },
    { name: '里程碑', blocks: content.milestones.length === 0 ? [] : [milestoneTable(content.milestones, nameOf)] },
    {
      name: '配合单位工作分工',
      blocks: content.supports.map(({ unitId, text }, index) => item(index + 1, `${nameOf(unitId)}：${text}`)),
    },
    {
      name: '风险及应对',
      blocks: content.risks.map(({ text, answer }, index) => item(index + 1, `${text}。应对：${answer}`)),
    },
    { name: '会签保留意见', blocks: dissents.map((dissent, index) => item(index + 1, dissentText(dissent))) },
  ];
}

function goalText({ text, value, unit }: AnnualPlanPaper['content']['goals'][number]): string {
  return value === null ? text : `${text}（${value}${unit ?? ''}）`;
}

function projectBlocks({ content: { projects } }: AnnualPlanPaper): readonly Block[] {
  if (projects.length === 0) return [paragraph('本年度无重大项目，以工作措施推进。')];
  return [
    projectTable(projects),
    ...projects.flatMap((project, index) => [
      subheading(index + 1, `${project.code} ${project.name}`),
      ...projectParagraphs(project),
    ]),
  ];
}

/** 保留意见, as it goes up with the plan. */
export function dissentText({ unit, wording, proposal }: Dissent): string {
  const proposed = proposal === null ? '' : `统筹单位协调建议：${proposal}`;
  return `${unit}保留意见：${wording ?? '未附修改建议'}。${proposed}`;
}
