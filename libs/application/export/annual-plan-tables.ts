import type { Table } from 'docx';

import { type PlannedMilestone, type Project, sumOf } from '#domain/annual-plan/content.js';

import { type Column, officialTable } from './official-table.js';

const projectColumns: readonly Column<Project>[] = [
  { heading: '编号', share: 8, of: ({ code }) => code },
  { heading: '项目名称', share: 22, of: ({ name }) => name },
  { heading: '建设地点', share: 12, of: ({ place }) => place },
  { heading: '业主单位', share: 16, of: ({ owner }) => owner },
  { heading: '总投资（万元）', share: 12, of: ({ investment }) => String(investment.total) },
  { heading: '累计完成（万元）', share: 12, of: ({ investment }) => String(investment.cumulative) },
  { heading: '本年投资（万元）', share: 12, of: ({ investment }) => String(yearsInvestment(investment)) },
  { heading: '责任人', share: 10, of: ({ responsible }) => responsible },
];

export function projectTable(projects: readonly Project[]): Table {
  return officialTable(projectColumns, projects);
}

/** @param nameOf the name of a unit */
export function milestoneTable(milestones: readonly PlannedMilestone[], nameOf: (unitId: string) => string): Table {
  const columns: readonly Column<PlannedMilestone>[] = [
    { heading: '编号', share: 8, of: ({ code }) => code },
    { heading: '可核验成果', share: 32, of: ({ result }) => result },
    { heading: '完成时限', share: 14, of: ({ dueOn }) => dueOn },
    { heading: '责任单位', share: 18, of: ({ unitId }) => nameOf(unitId) },
    { heading: '佐证材料', share: 16, of: ({ evidence }) => evidence },
    { heading: '前置节点', share: 12, of: ({ dependsOn }) => dependsOn.join('、') },
  ];
  return officialTable(columns, milestones);
}

function yearsInvestment({ thisYear }: Project['investment']): number {
  return sumOf(thisYear.map(({ amount }) => amount));
}
