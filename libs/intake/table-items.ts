import { type Item } from './items.js';
import { readClause, type ReadClause } from './read-clause.js';
import { type Reading } from './reading.js';
import { cellsOf, isRow } from './table-rows.js';

/** What a column holds, told by the words of its head. The first row that fits counts; a new word is a new row here. */
const columns: readonly { readonly role: Column; readonly head: RegExp }[] = [
  { role: 'person', head: /(?:责任|分管|牵头|负责|联系)(?:领导|人)/ },
  { role: 'lead', head: /牵头|主办|主责|owner/ },
  { role: 'support', head: /配合|协办|协同|参与|参加|支持|协助/ },
  { role: 'responsible', head: /(?:责任|负责|承办|实施|落实|完成)(?:单位|部门|处室|科室|主体)|建设主体/ },
  { role: 'term', head: /时间|时限|期限|进度|节点|time/ },
  { role: 'number', head: /^(?:序号|编号|序|号|No\.?)$/i },
  { role: 'sector', head: /领域|维度|类别|分类|板块|方面|行动|专项/ },
  { role: 'group', head: /组别|项目|名称|事项|重点工作|一级/ },
  { role: 'text', head: /任务|内容|措施|举措|要求|目标|指标|描述/ },
];

type Column = 'person' | 'lead' | 'support' | 'responsible' | 'term' | 'number' | 'sector' | 'group' | 'text';

interface Row {
  readonly cells: readonly Reading[];
  readonly whole: Reading;
}

/** The tasks of the tables of a document: rows below a head that names a column of units. */
export function tableItems(document: Reading): Item[] {
  return tablesIn(document).flatMap(([head, ...rows]) => {
    const roles = head ? rolesOf(head.cells) : null;
    return roles ? itemsOf(rows, roles) : [];
  });
}

function tablesIn(document: Reading): Row[][] {
  const tables: Row[][] = [];
  let current: Row[] | null = null;
  let at = 0;
  for (const line of document.text.split('\n')) {
    const row = document.slice(at, at + line.length);
    at += line.length + 1;
    if (!isRow(line)) current = null;
    else if (!/^[|\s:-]{3,}$/.test(line)) {
      if (!current) tables.push((current = []));
      current.push({ cells: cellsOf(row), whole: row.trim() });
    }
  }
  return tables;
}

/** Null where no column names units, or none says what is to be done. */
function rolesOf(cells: readonly Reading[]): readonly (Column | null)[] | null {
  const roles = cells.map(({ text }) => columns.find(({ head }) => head.test(text.replace(/\s/g, '')))?.role ?? null);
  const hasUnits = roles.some((role) => role === 'lead' || role === 'responsible');
  if (!hasUnits || !roles.some((role) => role === 'text' || role === 'group')) return null;
  return roles;
}

/** A cell left empty in the columns of sector and group is merged with the one above it. */
function itemsOf(rows: readonly Row[], roles: readonly (Column | null)[]): Item[] {
  const last: Partial<Record<Column, Reading>> = {};
  return rows.flatMap((row) => {
    const cell = (role: Column): Reading | null => {
      const index = roles.indexOf(role);
      const own = index < 0 ? undefined : row.cells[index];
      if (own && !own.isEmpty) last[role] = own;
      const isMerged = role === 'sector' || role === 'group';
      return (own && !own.isEmpty ? own : isMerged ? last[role] : null) ?? null;
    };
    const item = itemOf(row, cell, roles);
    return item ? [item] : [];
  });
}

function itemOf(row: Row, cell: (role: Column) => Reading | null, roles: readonly (Column | null)[]): Item | null {
  const group = cell('group');
  const sector = cell('sector') ?? (roles.includes('text') ? group : null);
  const text = cell('text') ?? group;
  const term = cell('term');
  if (!text) return null;
  const number = /^\d{1,4}$/.exec(cell('number')?.text ?? '')?.[0];
  return {
    number: number === undefined ? null : Number(number),
    label: number ?? '',
    above: [],
    own: row.whole,
    beforeClause: text,
    clause: clauseOf(row, roles),
    cells: { title: titleOf(text), sector: sector?.name ?? '', term },
  };
}

function titleOf(text: Reading): string {
  return text.slice(0, /[。；]/.exec(text.text)?.index).name;
}

const nobody = /^(?:无|—{1,2}|-{1,2}|\/|空)?$/;
const keyOf: Partial<Record<Column, string>> = {
  lead: '牵头单位',
  support: '配合单位',
  responsible: '责任单位',
  person: '责任人',
};

/** Each cell is read as if its column's head stood before it as a key; 甲、乙按职责分工负责 stays what it says. */
function clauseOf(row: Row, roles: readonly (Column | null)[]): ReadClause | null {
  const stated = roles.flatMap((role, index) => {
    const cell = row.cells[index];
    if (!role || !keyOf[role] || !cell || nobody.test(cell.text)) return [];
    return [{ role, cell, clause: readCell(role, cell) }];
  });
  const [first, last] = [stated[0], stated.at(-1)];
  if (!first || !last) return null;
  const start = row.whole.offsetOf(first.cell.span.start);
  const end = row.whole.offsetOf(last.cell.span.end - 1) + 1;
  return joined(
    stated.flatMap(({ clause }) => clause ?? []),
    row.whole.slice(start, end),
  );
}

function readCell(role: Column, cell: Reading): ReadClause | null {
  const said = readClause(cell, cell);
  if (said) return said;
  const sectionRole = role === 'lead' || role === 'support' || role === 'responsible' ? role : null;
  const keyed = readClause(cell.precededBy(`${keyOf[role] ?? ''}：`), cell);
  if (role === 'person') return { ...empty(cell), persons: cell.split(/[、，,；;]/g).map((name) => name.trim()) };
  return sectionRole ? keyed : null;
}

function empty(bracket: Reading): ReadClause {
  return { bracket, sections: [], rule: null, remark: null, terms: [], persons: [], etcOpen: false };
}

function joined(clauses: readonly ReadClause[], bracket: Reading): ReadClause | null {
  const sections = clauses.flatMap((clause) => clause.sections);
  if (sections.length === 0) return null;
  const hasLead = sections.some(({ role }) => role === 'lead');
  return {
    ...empty(bracket),
    sections: sections.map((section) =>
      hasLead && section.role === 'responsible' ? { ...section, role: 'support' } : section,
    ),
    persons: clauses.flatMap(({ persons }) => persons),
    etcOpen: clauses.some(({ etcOpen }) => etcOpen),
  };
}
