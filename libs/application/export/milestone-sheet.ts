import type { DeviationReason } from '#domain/milestone/deviation.js';
import type { MilestoneState } from '#domain/milestone/milestone.js';
import type { Light } from '#domain/work-item/lights.js';

import { lightNames, milestoneStateNames } from './content.labels.js';
import { type InvestmentSheetLine, investmentSheet, reasonText } from './investment-sheet.js';
import { type Column, day, text, workbook, writtenSheet } from './sheet.js';

/** One milestone of a plan's sheet. Days are YYYY-MM-DD in Asia/Shanghai. */
export interface MilestoneLine {
  readonly sector: string;
  readonly taskNumber: number;
  readonly taskTitle: string;
  readonly year: number;
  readonly code: string;
  readonly result: string;
  readonly lead: string;
  readonly responsible: string;
  readonly plannedOn: string;
  readonly dueOn: string;
  readonly state: MilestoneState;
  readonly verifiedOn: string | null;
  /** Working days after the baseline's date; negative before it; null for what was dropped. */
  readonly variance: number | null;
  /** Why it was reported late. */
  readonly reasonCode: DeviationReason | null;
  readonly light: Light | null;
}

const columns: readonly Column<MilestoneLine>[] = [
  { heading: '领域', width: 20, cell: ({ sector }) => text(sector) },
  { heading: '任务序号', width: 9, cell: ({ taskNumber }) => taskNumber },
  { heading: '任务', width: 36, cell: ({ taskTitle }) => text(taskTitle) },
  { heading: '年度', width: 8, cell: ({ year }) => year },
  { heading: '里程碑编号', width: 12, cell: ({ code }) => text(code) },
  { heading: '可核验成果', width: 44, cell: ({ result }) => text(result) },
  { heading: '牵头单位', width: 22, cell: ({ lead }) => text(lead) },
  { heading: '责任单位', width: 22, cell: ({ responsible }) => text(responsible) },
  { heading: '批准时限', width: 12, isDay: true, cell: ({ plannedOn }) => day(plannedOn) },
  { heading: '现行时限', width: 12, isDay: true, cell: ({ dueOn }) => day(dueOn) },
  { heading: '状态', width: 12, cell: ({ state }) => text(milestoneStateNames[state]) },
  {
    heading: '核验日期',
    width: 12,
    isDay: true,
    cell: ({ verifiedOn }) => (verifiedOn === null ? null : day(verifiedOn)),
  },
  { heading: '偏差（工作日）', width: 14, cell: ({ variance }) => variance },
  { heading: '偏差原因', width: 18, cell: ({ reasonCode }) => reasonText(reasonCode) },
  { heading: '亮灯', width: 7, cell: ({ light }) => (light === null ? null : text(lightNames[light])) },
];

/** 里程碑台账 as XLSX; where there are projects, what they were to cost and did on a sheet of its own. */
export function milestoneSheet(
  lines: readonly MilestoneLine[],
  projects: readonly InvestmentSheetLine[] = [],
): Promise<Buffer> {
  const milestones = writtenSheet({ name: '里程碑台账', columns, lines });
  return workbook(projects.length === 0 ? [milestones] : [milestones, writtenSheet(investmentSheet(projects))]);
}
