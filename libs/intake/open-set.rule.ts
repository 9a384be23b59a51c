/**
 * Words that stand for units without naming them. They are kept as written: which units are meant is decided by people
 * after the lead has taken the task on.
 */
const opening = /^(?:各|有关|相关|其他|其它|沿边|沿海)/;
const within =
  /(?:各|有关|相关|其他|主管)(?:的)?(?:行业|地方|责任|成员|直属)?(?:部门|单位|地区|机构|企业|盟市|市州|市县|州市|县区|设区市|市|县|区)/;

export function isOpenSet(words: string): boolean {
  return opening.test(words) || within.test(words);
}

const complete = /(?:政府|部门|单位|地区|机构|企业|委员会|管委会|盟市|市|县|区|级市)$/;

/** 各州、市人民政府 is one set although a “、” stands in it: 各州 alone has no noun to end on. */
export function isCutShort(words: string): boolean {
  return words.startsWith('各') && (words.length <= 2 || !complete.test(words.slice(-4)));
}
