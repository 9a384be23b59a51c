/** Refusals about amendments of a plan; see `refusals`. */
export const planAmendmentRefusals = {
  PLAN_AMENDMENT_STATE: {
    kind: 'conflict',
    en: 'The amendment is {state}; {verb} is possible only when it is {from}. {next}',
    zh: '该修订当前为“{state}”，只有在“{from}”时才能{verb}。{next}',
  },
  UNKNOWN_TASK: {
    kind: 'invalid',
    en: 'The plan has no task {number}. Give the number of one of its tasks.',
    zh: '方案中没有第{number}项任务，请核对任务序号。',
  },
  UNKNOWN_TARGET: {
    kind: 'invalid',
    en: 'The plan has no target {target}. Give the id of one of its targets.',
    zh: '方案中没有目标{target}，请核对目标编号。',
  },
  UNIT_THERE_ALREADY: {
    kind: 'invalid',
    en: 'The unit {unit} has a part in task {number} already. Leave the operation out, or choose another unit.',
    zh: '{unit}已承担第{number}项任务，请删去该项操作或另选单位。',
  },
  UNIT_NOT_THERE: {
    kind: 'invalid',
    en: 'The unit {unit} does not support task {number}. Choose one of its supporting units.',
    zh: '{unit}不是第{number}项任务的配合单位，请从其配合单位中选择。',
  },
  LAST_LEAD: {
    kind: 'invalid',
    en: 'Task {number} would be left without a lead. Give it another lead, or propose to drop the task.',
    zh: '第{number}项任务将没有牵头单位，请改为变更牵头单位或取消任务。',
  },
  TASK_NUMBER_TAKEN: {
    kind: 'invalid',
    en: 'There is a task {number} already. Give the new task another number.',
    zh: '第{number}项任务已存在，请为新任务另编序号。',
  },
  AMENDED_TASK_CLOSED: {
    kind: 'conflict',
    en: 'Task {number} is closed. Leave it out; if it is to be amended, ask the coordinator to open it again first.',
    zh: '第{number}项任务已办结，请删去该项操作；如需修订，请先由统筹单位重新开启。',
  },
  REFERRAL_PENDING: {
    kind: 'conflict',
    en: 'A change of a unit of task {number} waits for the approver’s decision. Wait for it, then propose the amendment.',
    zh: '第{number}项任务的单位变更正待审定，请待其审定后再提出修订。',
  },
  OPERATION_NOT_OFFERED: {
    kind: 'invalid',
    en: 'The operation {what} is not offered yet. Leave it out.',
    zh: '暂不支持{what}操作，请删去该项。',
  },
  AMENDMENT_CHANGES_NOTHING: {
    kind: 'invalid',
    en: 'These operations change nothing of the plan. Look at the plan as it is now, then correct them.',
    zh: '所列操作对方案没有任何改动，请对照现行方案更正。',
  },
  AMENDMENT_OVERTAKEN: {
    kind: 'conflict',
    en: 'The plan has changed since the amendment was proposed: its impact is not what was shown. Ask the coordinator to withdraw it and to propose it anew.',
    zh: '方案在修订提出后已有变化，影响与所列不符，请由统筹单位撤回后重新提出。',
  },
  AMENDMENT_PENDING: {
    kind: 'conflict',
    en: 'The amendment “{title}” is approved and being carried out. Wait until that is done, then decide this one.',
    zh: '修订“{title}”已批准，正在落实，请待其落实后再审定本件。',
  },
} as const;
