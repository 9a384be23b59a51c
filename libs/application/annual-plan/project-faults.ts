import { type Project, sumOf } from '#domain/annual-plan/content.js';

/** What is wrong with the figures of a project; `quarters` is how many the plan covers. */
export function projectFaults({ code, investment, progress }: Project, quarters: number): readonly string[] {
  const { total, cumulative, thisYear } = investment;
  const part = `project:${code}`;
  const amounts = [total, cumulative, ...thisYear.map(({ amount }) => amount)];
  const spent = sumOf([cumulative, ...thisYear.map(({ amount }) => amount)]);
  const order = [...progress].sort((one, other) => one.quarter - other.quarter);
  const isKnown = ({ quarter }: { readonly quarter: number }): boolean =>
    Number.isInteger(quarter) && quarter >= 1 && quarter <= quarters;
  const fallsBack = order.some(({ percent }, place) => percent < (order[place - 1]?.percent ?? 0));
  const isTwice = new Set(progress.map(({ quarter }) => quarter)).size < progress.length;
  const faults: readonly (readonly [boolean, string])[] = [
    [amounts.some((amount) => amount < 0), '投资金额不得为负，请更正'],
    [spent > total, `累计与本年投资之和（${spent}万元）超过总投资（${total}万元），请核对`],
    [!progress.every(isKnown), `形象进度的季度应为1至${quarters}，请更正`],
    [isTwice, '形象进度的季度重复，请合并'],
    [order.some(({ percent }) => percent < 0 || percent > 100), '形象进度应为0至100%，请更正'],
    [fallsBack, '形象进度不得逐季下降，请核对'],
  ];
  return faults.filter(([isWrong]) => isWrong).map(([, what]) => `${part} ${what}`);
}
