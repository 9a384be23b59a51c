import { isOpenSet, isWholeSet } from './open-set.rule.js';

/** What names of units end in; longest match is not needed, since only the end is looked at. */
const ending = new RegExp(
  `(?:${[
    '委员会|办公厅|办公室|领导小组|指挥部|专班|管委会|理事会|董事会|政府|督查室|编办|工委|党组|党委|团委|团[省市县区]委',
    '[委厅局办部署]|人行|央行|银行|分行|支行|中支|证监会|监会|贸促会|总工会|工会|协会|学会|商会|联合会|基金会|红十字会',
    '工商联|妇联|残联|文联|侨联|台联|科协|作协|社科联|足协|供销社|总社|联社|党中央|团中央|法院|检察院|科学院|工程院|社科院|研究院|学院|医院',
    '中心|公司|集团|大学|党校|学校|实验室|研究所|总队|支队|大队|海关|电网|电力|移动|联通|电信|铁塔|邮政|铁路|机场|港务|报社|电视台',
    '军区|武警|消防|公安|运输服务司|科技司|安质司|司|馆|处|科|站|所|室',
    '经济开发区|开发区|高新区|新区|功能区|园区|街道|办事处|[省市县区州盟旗镇乡]|兵团',
  ].join('|')})$`,
);

/** What stands in brackets behind a name belongs to it: 省市场监管局（省知识产权局）. */
const aside = /[（(〔〈][^（(〔〈）)〕〉]{0,40}[）)〕〉]$/;
const sentence = /[。！？“”"：:=＝+]|(?:的|了|是|并|要|应当|可以|能够|以及其|简称|包括)/;

export function looksLikeUnit(name: string): boolean {
  return looksLikeName(name) && ending.test(name.replace(aside, '').slice(-8));
}

/** Short enough, and nothing in it that only sentences have. */
export function looksLikeName(name: string): boolean {
  return name.length >= 2 && name.length <= 40 && !sentence.test(name.replace(aside, ''));
}

export function looksLikeUnitOrSet(name: string): boolean {
  return isWholeSet(name) || looksLikeUnit(name);
}

/** 单位 alone names nothing: 各有关部门和单位 is one set. */
const bareNoun = /^(?:单位|部门|地区|机构|企业|政府|人民政府|处室|群众|社会|个人|干部)$/;

/**
 * Whether 和, 及 or 与 parts two names here. It does where a whole name or set ends before it and another follows: 环保厅
 * 和内蒙古电力监管办; not in 文化和旅游厅, since 文化 is no unit, nor in 各有关部门和单位.
 */
export function partsNames(left: string, right: string): boolean {
  if (bareNoun.test(right) || right.startsWith('其')) return false;
  const isEnd = left.endsWith('等') || looksLikeUnitOrSet(left) || isOpenSet(left);
  return isEnd && (looksLikeUnitOrSet(right) || isWholeSet(right.replace(/(?:和|及).{0,30}$/, '')));
}

/** 分管副省长 · 刘惠同志: those who answer in person. */
export function looksLikePerson(words: string): boolean {
  return /(?:省长|市长|县长|区长|州长|盟长|旗长|主席|秘书长|书记|主任|部长|厅长|局长|总理|领导|同志)$/.test(
    words.slice(-4),
  );
}
