import { type ParsedPlan, type ParsedTask, type Warning } from './parsed-plan.js';
import { type ItemWithClause } from './read-task.js';
import { type Reading } from './reading.js';
import { taskFindings } from './task-findings.js';

interface Read extends Pick<ParsedPlan, 'title' | 'period' | 'leadRule' | 'tasks'> {
  readonly document: Reading;
  readonly items: readonly ItemWithClause[];
}

/** What a person has to look at before relying on the draft, in the order document, numbering, clauses, tasks. */
export function readingWarnings({ title, period, leadRule, tasks, document, items }: Read): Warning[] {
  return [
    ...(title === '' ? [warning('TITLE_MISSING', 'warns', '未找到文件标题，请核对文件内容。')] : []),
    ...(period === null ? [warning('PERIOD_MISSING', 'warns', '未找到起止年份，请补充方案期限。')] : []),
    ...(tasks.length === 0 ? [warning('NO_TASKS', 'blocks', '未读出任何任务，请核对文件格式。')] : []),
    ...numberingWarnings(tasks),
    ...unreadClauses(document, items),
    ...remarks(items),
    ...(leadRule === null ? [] : earlierThanRule(tasks, leadRule.span.start)),
    ...tasks.flatMap(taskFindings),
  ];
}

function numberingWarnings(tasks: readonly ParsedTask[]): Warning[] {
  const seen = new Set<number>();
  return tasks.flatMap(({ number, span }, index) => {
    const previous = tasks[index - 1]?.number ?? 0;
    const isRepeated = seen.has(number);
    seen.add(number);
    if (isRepeated) return [{ ...warning('TASK_NUMBER_REPEATED', 'blocks', `任务编号${number}重复。`), span }];
    if (number === previous + 1 || number === 1) return [];
    return [{ ...warning('TASK_NUMBER_MISSING', 'warns', `任务编号不连续：${previous}之后是${number}。`), span }];
  });
}

/** A key of a clause that is not at the beginning of a clause that was read: the end of no task, or a form not known. */
function unreadClauses(document: Reading, items: readonly ItemWithClause[]): Warning[] {
  const read = new Set(items.flatMap(({ clause }) => clause?.bracket.start ?? []));
  const keys = document.text.matchAll(/[（(〔［[【](?:牵头|责任|负责|配合)(?:责任)?(?:单位|部门)\s?[：:]/g);
  return [...keys]
    .map((match) => document.slice(match.index, match.index + match[0].length))
    .filter(({ start }) => !read.has(start))
    .map(({ span }) => ({ ...warning('CLAUSE_UNREAD', 'warns', '此处的责任条款未能读出，请人工核对。'), span }));
}

/** 具体任务均涉及相关市（州）人民政府，不再做分工: such a sentence may change who takes part in every task. */
function remarks(items: readonly ItemWithClause[]): Warning[] {
  return items.flatMap(({ entry, clause }) =>
    clause?.remark
      ? [
          {
            ...warning('CLAUSE_REMARK', 'warns', `任务${entry.number}的条款内另有说明，请人工核对其含义。`),
            span: clause.remark.span,
          },
        ]
      : [],
  );
}

/** 下同 points forward; that the rule holds for what stands before is our reading, and a person should see it. */
function earlierThanRule(tasks: readonly ParsedTask[], ruleStart: number): Warning[] {
  return tasks
    .filter(({ leadBasis, clause }) => leadBasis === 'first-listed-rule' && (clause?.span.end ?? 0) < ruleStart)
    .map(({ number, span }) => ({
      ...warning('LEAD_RULE_LATER', 'warns', `任务${number}在牵头规则（下同）之前，牵头单位按该规则推定，请核对。`),
      span,
    }));
}

function warning(code: Warning['code'], severity: Warning['severity'], message: string): Warning {
  return { code, message, span: null, severity };
}
