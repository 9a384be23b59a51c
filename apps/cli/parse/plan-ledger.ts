import type { ParsedPlan, ParsedTask, Warning } from '#intake/parsed-plan.js';

/** 台账: the plan as a person checks it, in Chinese. */
export function ledgerOf(plan: ParsedPlan): string {
  const { title, documentNumber, issuer, issuedOn, period, tasks, targets, duties, warnings } = plan;
  return [
    title,
    [documentNumber, issuer, issuedOn].filter((part) => part !== null).join('  '),
    period === null ? '期限未载明' : `期限 ${period.from}—${period.to}`,
    ...plan.sectors.flatMap(({ id, heading }) => [
      '',
      heading,
      ...tasks.filter(({ sector }) => sector === id).map(line),
    ]),
    '',
    `任务${tasks.length}项，指标${targets.length}个，保障职责${duties.length}条，提示${warnings.length}条`,
    ...warnings.map(warningLine),
  ].join('\n');
}

function line({ number, title, leads, supports, openSets, equal, etcOpen }: ParsedTask): string {
  const parts = [
    named('牵头', leads),
    named('配合', supports),
    named('责任单位（未分主次）', equal),
    named('待明确', openSets),
    etcOpen ? '（另有未列明单位）' : '',
  ];
  return `${String(number).padStart(3)}  ${title}\n     ${parts.filter((part) => part !== '').join('；')}`;
}

function named(role: string, units: readonly string[]): string {
  return units.length === 0 ? '' : `${role}：${units.join('、')}`;
}

function warningLine({ severity, message }: Warning): string {
  return `${severity === 'blocks' ? '阻止发布' : '提示'}  ${message}`;
}
