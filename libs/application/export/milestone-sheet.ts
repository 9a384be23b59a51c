import { type CellValue, type ColumnDef, writeXlsx } from 'hucre';

import type { MilestoneState } from '#domain/milestone/milestone.js';
import type { Light } from '#domain/work-item/lights.js';

import { lightNames, milestoneStateNames } from './content.labels.js';
import { printable } from './printable.js';

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
  readonly light: Light | null;
}

interface Column {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly isDay?: true;
  readonly cell: (line: MilestoneLine) => CellValue;
}

const columns: readonly Column[] = [
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
  { heading: '亮灯', width: 7, cell: ({ light }) => (light === null ? null : text(lightNames[light])) },
];

/** 里程碑台账 as XLSX: one sheet, its heading frozen. */
export async function milestoneSheet(lines: readonly MilestoneLine[]): Promise<Buffer> {
  const headings = columns.map(({ heading }) => heading);
  const rows = lines.map((line) => columns.map(({ cell }) => cell(line)));
  const bold = columns.map((_, column) => [`0,${column}`, { style: { font: { bold: true } } }] as const);
  const content = await writeXlsx({
    sheets: [
      {
        name: '里程碑台账',
        columns: columns.map(styled),
        rows: [headings, ...rows],
        cells: new Map(bold),
        freezePane: { rows: 1 },
      },
    ],
  });
  return Buffer.from(content);
}

function styled({ width, isDay }: Column): ColumnDef {
  const alignment = { wrapText: true, vertical: 'top' } as const;
  return { width, style: { alignment, ...(isDay && { numFmt: 'yyyy-mm-dd' }) } };
}

/**
 * A text that begins like a formula gets an apostrophe before it. The cell is of the type text, so no program computes it as it
 * is; but whoever saves the sheet as CSV and opens that would.
 */
function text(value: string): string {
  const said = printable(value);
  return /^[=+\-@\t\n]/.test(said) ? `'${said}` : said;
}

/** A date of the sheet has no zone: midnight UTC of the day is that day everywhere. */
function day(value: string): Date {
  return new Date(`${value}T00:00:00Z`);
}
