/**
 * Words that stand for units without naming them. They are kept as written: which units are meant is decided by people
 * after the lead has taken the task on.
 */
const noun =
  '(?:部门|单位|地区|机构|企业|盟市|市州|市县|州市|县区|区县|设区市|地级市|级市|开发区|园区|街道|乡镇|市|县|区|州|旗|人民政府|政府|管委会|方面|厅局|成员)';
const opening = /^(?:各|有关|相关|其他|其它|沿边|沿海|全[省市区县州][^、]{0,8}各|省市县|市县|属地|地方)/;
const within = new RegExp(
  `(?:各|有关|相关|其他|其它|主管|职能)(?:的)?(?:行业|地方|责任|成员|直属|职能|主管|业务|级){0,2}${noun}`,
);
const whole = new RegExp(
  `^(?:国务院|中央|省|市|区|县|州|自治区)(?:级|直|政府|属)?(?:部门|单位)$|(?:成员|牵头|配合|责任)单位$|^[省市县区州]?级${noun}$`,
);

export function isOpenSet(words: string): boolean {
  return opening.test(words) || within.test(words) || whole.test(words);
}

const endsInNoun = new RegExp(`${noun}(?:[（(〔〈][^）)〕〉]{0,20}[）)〕〉])?$`);

/** A set that ends as sets do: 各地区, 各街道（功能区）; 各负其责 begins like one and is none. */
export function isWholeSet(words: string): boolean {
  return isOpenSet(words) && endsInNoun.test(words.slice(-40));
}

const levelEnd = /[省市县区州旗盟]$/;
const setEnd =
  /^(?:县级市|[市县区州旗盟])(?:[（(〔〈][^）)〕〉]{0,20}[）)〕〉])?(?:级)?(?:人民政府|政府|管委会|党委|部门)?$/;

/** 各州、市人民政府 and 各区、县级市 are one set each, although a “、” stands within. */
export function isCutShort(words: string, following: string): boolean {
  return opening.test(words) && words.length <= 8 && levelEnd.test(words) && setEnd.test(following);
}
