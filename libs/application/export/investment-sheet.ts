import { type DeviationReason, deviationReasonNames } from '#domain/milestone/deviation.js';
import type { InvestmentVariance } from '#domain/progress-report/investment.js';

import { type Column, type Sheet, text } from './sheet.js';

/** One project of a plan's sheet; money in 万元. */
export interface InvestmentSheetLine extends InvestmentVariance {
  readonly sector: string;
  readonly taskNumber: number;
  readonly taskTitle: string;
  readonly year: number;
  readonly lead: string;
}

const columns: readonly Column<InvestmentSheetLine>[] = [
  { heading: '领域', width: 20, cell: ({ sector }) => text(sector) },
  { heading: '任务序号', width: 9, cell: ({ taskNumber }) => taskNumber },
  { heading: '任务', width: 36, cell: ({ taskTitle }) => text(taskTitle) },
  { heading: '年度', width: 8, cell: ({ year }) => year },
  { heading: '牵头单位', width: 22, cell: ({ lead }) => text(lead) },
  { heading: '项目编号', width: 12, cell: ({ project }) => text(project) },
  { heading: '年度计划投资（万元）', width: 14, cell: ({ planned }) => planned },
  { heading: '已完成投资（万元）', width: 14, cell: ({ spent }) => spent },
  { heading: '投资偏差（万元）', width: 14, cell: ({ difference }) => difference },
  { heading: '偏差（%）', width: 10, cell: ({ percent }) => percent },
  { heading: '偏差原因', width: 18, cell: ({ reasonCode }) => reasonText(reasonCode) },
];

/** 投资台账: what was planned of each project, and what was told of it. */
export function investmentSheet(lines: readonly InvestmentSheetLine[]): Sheet<InvestmentSheetLine> {
  return { name: '投资台账', columns, lines };
}

export function reasonText(code: DeviationReason | null): string | null {
  return code === null ? null : text(deviationReasonNames[code].zh);
}
