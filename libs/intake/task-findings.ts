import { type ParsedTask, type Warning } from './parsed-plan.js';

/** What the clause of a task leaves open. Used on reading and again before publishing. */
export function taskFindings(task: ParsedTask): Warning[] {
  const { number, clause, span: whole } = task;
  if (clause === null) {
    const message = `任务${number}没有责任条款，请补充牵头单位。`;
    return [{ code: 'CLAUSE_MISSING', severity: 'blocks', message, span: whole }];
  }
  return [...leadFindings(task, clause.span), ...openFindings(task, clause)];
}

function leadFindings({ number, leads, equal, leadBasis }: ParsedTask, span: Warning['span']): Warning[] {
  if (leads.length > 0) return [];
  const listed = equal.length > 0 ? `（所列单位：${equal.join('、')}）` : '';
  // Only said, never written into the draft: being listed first is custom and no statement.
  const custom =
    leadBasis === 'unstated' && equal[0] !== undefined ? `按惯例首位“${equal[0]}”可能为牵头单位（推定），` : '';
  const duty = leadBasis === 'by-duty' ? '文件要求按职责分工负责，' : '';
  const message = `任务${number}未写明牵头单位${listed}，${custom}${duty}请指定。`;
  return [{ code: 'LEAD_MISSING', severity: 'blocks', message, span }];
}

function openFindings({ number, etcOpen }: ParsedTask, clause: NonNullable<ParsedTask['clause']>): Warning[] {
  const sets = clause.mentions.filter(({ role }) => role === 'open-set');
  const findings: Warning[] = sets.map(({ surface, span }) => ({
    code: 'OPEN_SET',
    severity: 'warns',
    message: `任务${number}的“${surface}”未列明单位，认领后由牵头单位提出、统筹单位确定。`,
    span,
  }));
  if (!etcOpen) return findings;
  const message = `任务${number}的单位列举以“等”结束，可能另有单位。`;
  return [...findings, { code: 'LIST_UNFINISHED', severity: 'warns', message, span: clause.span }];
}
