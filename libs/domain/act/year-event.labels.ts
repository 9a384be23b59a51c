import type { YearVerb } from './task.verbs.js';

/** What happened in a year of a task, as `taskEventLabels` tells the rest. */
export const yearEventLabels: Readonly<Record<YearVerb, { readonly zh: string; readonly en: string }>> = {
  'annualPlan.open': { zh: '开启年度建设方案编制', en: 'Drafting of the annual plan was opened' },
  'annualPlan.aim': { zh: '调整年度建设方案最迟报送日', en: 'The last safe day to submit the annual plan has moved' },
  'annualPlan.save': { zh: '{actor}保存年度建设方案稿', en: '{actor} saved a draft of the annual plan' },
  'annualPlan.submit': {
    zh: '{unit}（{actor}）签发年度建设方案送会签',
    en: '{unit} ({actor}) signed the annual plan and sent it to be countersigned',
  },
  'annualPlan.gather': { zh: '会签完毕，送初审', en: 'Countersigning is complete: the annual plan goes to review' },
  'annualPlan.revise': {
    zh: '{actor}采纳意见，修改年度建设方案',
    en: '{actor} takes an objection in and revises the annual plan',
  },
  'annualPlan.withdraw': { zh: '{actor}撤回年度建设方案', en: '{actor} withdrew the annual plan' },
  'annualPlan.forward': { zh: '{actor}初审通过年度建设方案', en: '{actor} reviewed the annual plan and passed it on' },
  'annualPlan.return': { zh: '{actor}初审退回年度建设方案', en: '{actor} reviewed the annual plan and returned it' },
  'annualPlan.request': { zh: '{actor}将年度建设方案列入请示', en: '{actor} put the annual plan into a request' },
  'annualPlan.admit': { zh: '{actor}核收年度建设方案材料', en: '{actor} found the papers of the annual plan complete' },
  'annualPlan.sendBack': { zh: '{actor}退回年度建设方案材料', en: '{actor} sent the papers of the annual plan back' },
  'annualPlan.decide': { zh: '{actor}审定年度建设方案', en: '{actor} decided the annual plan' },
  'annualPlan.remit': {
    zh: '{actor}退回年度建设方案重新办理',
    en: '{actor} returned the annual plan without deciding it',
  },
  'annualPlan.recordDecision': {
    zh: '{actor}代记审批机关的决定',
    en: '{actor} recorded the decision on the approver’s behalf',
  },
  'annualPlan.resubmit': {
    zh: '{unit}（{actor}）报送按原则同意意见修改的方案',
    en: '{unit} ({actor}) submitted the revision that the approval in principle asked for',
  },
  'annualPlan.findUnmet': { zh: '{actor}认为修改未达要求', en: '{actor} found the conditions not met' },
  'annualPlan.confirm': { zh: '{actor}确认修改已达要求', en: '{actor} confirmed that the conditions are met' },
  'annualPlan.redraft': { zh: '{actor}重新编制年度建设方案', en: '{actor} opened the refused annual plan again' },
  'annualPlan.reply': { zh: '{actor}印发批复', en: '{actor} issued the numbered reply' },
  'annualPlan.freeze': { zh: '批准稿定稿', en: 'The approved content is frozen as a baseline' },
  'annualPlan.amend': { zh: '{actor}提出方案调整', en: '{actor} opened an amendment of the annual plan' },
  'annualPlan.close': { zh: '年度建设方案办结', en: 'The annual plan is closed' },
  'countersignature.ask': { zh: '请{unit}会签', en: '{unit} was asked to countersign' },
  'countersignature.agree': { zh: '{unit}（{actor}）会签同意', en: '{unit} ({actor}) countersigned' },
  'countersignature.object': {
    zh: '{unit}（{actor}）会签提出修改意见',
    en: '{unit} ({actor}) objected and asked for another wording',
  },
  'countersignature.refer': {
    zh: '{actor}将{unit}的意见提请协调',
    en: '{actor} put the objection of {unit} before who settles',
  },
  'countersignature.propose': {
    zh: '{actor}对{unit}的意见提出协调建议',
    en: '{actor} proposed how to settle the objection of {unit}',
  },
  'countersignature.yield': {
    zh: '{unit}（{actor}）不再坚持意见',
    en: '{unit} ({actor}) no longer upholds its objection',
  },
  'countersignature.maintain': { zh: '{unit}保留意见，随方案报送', en: 'The dissent of {unit} goes up with the plan' },
  'countersignature.lapse': { zh: '{unit}的会签失效', en: 'The countersignature of {unit} lapsed' },
  'milestone.report': { zh: '{unit}（{actor}）报告里程碑完成', en: '{unit} ({actor}) reported a milestone done' },
  'milestone.verify': { zh: '{actor}核验通过里程碑', en: '{actor} verified a milestone' },
  'milestone.reject': { zh: '{actor}核验未通过里程碑', en: '{actor} rejected a milestone' },
  'milestone.sample': { zh: '{actor}抽查并重开里程碑', en: '{actor} sampled a milestone and opened it again' },
  'milestone.carryOver': { zh: '里程碑跨年接续', en: 'A milestone was carried over to the next year' },
  'clockRequest.advise': { zh: '{actor}对延期申请提出意见', en: '{actor} advised on a request to extend' },
};
