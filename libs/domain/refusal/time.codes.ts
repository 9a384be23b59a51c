/** Refusals about clocks, slips and policies. */
export const timeRefusals = {
  DEADLINE_CLOSED: {
    kind: 'conflict',
    en: 'This matter is no longer open, so its clock does not run. Look at the task for what waits now.',
    zh: '该事项已不在办理中，不再计时；请查看任务的最新情况。',
  },
  CLOCK_IS_FIXED: {
    kind: 'conflict',
    en: 'The clock of a receipt, a slip or a request is not moved. Act on it, or say in the act why it took longer.',
    zh: '签收、督办文书和申请本身的时限不予延期或中止；请尽快办理，或在办理时说明原因。',
  },
  CLOCK_STANDS: {
    kind: 'conflict',
    en: 'The clock of this matter already stands still. Ask whoever settles to let it run again first.',
    zh: '该事项已中止计时，请先恢复计时。',
  },
  CLOCK_ASKED_ALREADY: {
    kind: 'conflict',
    en: 'A request about the clock of this matter already waits for a decision. Wait for it.',
    zh: '该事项已有延期或中止申请待决定，请等待决定。',
  },
  CLOCK_NOT_ASKED: {
    kind: 'conflict',
    en: 'What was asked for is: {kind}. Decide that, or refuse it.',
    zh: '所申请的是“{kind}”，请就此决定或不予同意。',
  },
  REPLY_BY_PAST: {
    kind: 'invalid',
    en: 'The reply-by date must be after {today}. Give a later date as `replyBy` (YYYY-MM-DD).',
    zh: '回复时限应晚于{today}，请在 replyBy 填写更晚的日期（YYYY-MM-DD）。',
  },
  EXTENSION_LATE: {
    kind: 'conflict',
    en: 'The matter was due on {due}: an extension is asked for before that. Act now, or ask the coordinator.',
    zh: '该事项已于{due}到期，延期须在到期前申请；请尽快办理或商统筹单位。',
  },
  EXTENSION_NOT_LATER: {
    kind: 'invalid',
    en: 'The new date must be after {due}, when the matter is due. Give a later date as `until` (YYYY-MM-DD).',
    zh: '新的时限应晚于现时限{due}，请在 until 填写更晚的日期（YYYY-MM-DD）。',
  },
  CLOCK_REQUEST_STATE: {
    kind: 'conflict',
    en: 'The request is {state}; {verb} is possible only when it is {from}. {next}',
    zh: '该申请当前为“{state}”，只有在“{from}”时才能{verb}。{next}',
  },
  SLIP_STATE: {
    kind: 'conflict',
    en: 'The slip is {state}; {verb} is possible only when it is {from}. {next}',
    zh: '该督办文书当前为“{state}”，只有在“{from}”时才能{verb}。{next}',
  },
  POLICY_STATE: {
    kind: 'conflict',
    en: 'This version of the policy is {state}; {verb} is possible only when it is {from}. {next}',
    zh: '该版规则当前为“{state}”，只有在“{from}”时才能{verb}。{next}',
  },
  POLICY_INVALID: {
    kind: 'invalid',
    en: 'Correct the policy document and send it again:\n{why}',
    zh: '规则文件有误，请更正后重新上传：\n{why}',
  },
  POLICY_PAST: {
    kind: 'invalid',
    en: 'A policy counts a minute from now at the earliest ({earliest}), and {from} is before that. Choose a later moment, or none.',
    zh: '规则不溯及既往，最早于一分钟后生效（{earliest}），所填时间为{from}，请另选时间，或不填。',
  },
  POLICY_BY_TWO: {
    kind: 'forbidden',
    en: 'Who uploaded a version of the policy cannot adopt it as well. Another person with the right has to do it.',
    zh: '上传与批准规则不得为同一人，请由另一人办理。',
  },
} as const;
