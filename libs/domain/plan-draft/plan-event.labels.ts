import type { PlanEventVerb } from './plan-draft.verbs.js';

/** What happened to a plan itself, as `taskEventLabels` tells of tasks. */
export const planEventLabels: Readonly<Record<PlanEventVerb, { readonly zh: string; readonly en: string }>> = {
  'plan.import': { zh: '{actor}导入方案文件，形成草案', en: '{actor} imported a document as a draft' },
  'plan.edit': { zh: '{actor}修改草案', en: '{actor} edited the draft' },
  'plan.chooseLead': { zh: '{actor}在草案中确定牵头单位', en: '{actor} chose who leads in the draft' },
  'plan.addItem': { zh: '{actor}在草案中增加一项', en: '{actor} added an item to the draft' },
  'plan.takeInDuty': { zh: '{actor}将保障职责列为任务', en: '{actor} took in a duty as a task' },
  'plan.answerCheck': { zh: '{actor}说明草案检查事项', en: '{actor} answered a check of the draft' },
  'plan.returnDraft': { zh: '{actor}将方案退回草案', en: '{actor} returned the plan to draft' },
  'plan.requestPublication': { zh: '{actor}提请发布方案', en: '{actor} asked for the publication of the plan' },
  'plan.publish': { zh: '{actor}发布方案', en: '{actor} published the plan' },
  'plan.close': { zh: '{actor}办结方案', en: '{actor} closed the plan' },
};
