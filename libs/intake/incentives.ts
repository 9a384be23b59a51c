import { type Item } from './items.js';

const rewarded =
  /^对.{2,300}?(?:的|等)?(?:地方|省|市|县|区|州|城市|基地|企业|单位|盟|旗|个人|园区)?.{0,80}?(?:予以|给予|优先|倾斜|奖励|免督查|奖补|推介)/s;

/**
 * A document that rewards what was done well (督查激励): its clauses name who judges and pays, not who has a task. Told by
 * its measures: most begin with those who did well (对…成效明显的地方) and go on to what they are given.
 */
export function isOfIncentives(items: readonly Item[]): boolean {
  const measures = items.filter(({ beforeClause }) => isMeasure(beforeClause.text));
  return measures.length * 5 >= items.length * 3 && measures.length > 0 && items.length > 1;
}

function isMeasure(text: string): boolean {
  return (
    text.startsWith('对') &&
    /成效|明显|较好|突出|前列|靠前|显著|落实好|表扬|完成情况好/.test(text) &&
    rewarded.test(text.slice(0, 900))
  );
}
