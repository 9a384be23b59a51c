/** Refusals about annual plans, sessions and milestones. */
export const yearRefusals = {
  ANNUAL_PLAN_STATE: {
    kind: 'conflict',
    en: 'The annual plan is {state}; {verb} is possible only when it is {from}. {next}',
    zh: '该年度建设方案当前为“{state}”，只有在“{from}”时才能{verb}。{next}',
  },
  COUNTERSIGNATURE_STATE: {
    kind: 'conflict',
    en: 'The countersignature is {state}; {verb} is possible only when it is {from}. {next}',
    zh: '该会签当前为“{state}”，只有在“{from}”时才能{verb}。{next}',
  },
  MILESTONE_STATE: {
    kind: 'conflict',
    en: 'The milestone is {state}; {verb} is possible only when it is {from}. {next}',
    zh: '该里程碑当前为“{state}”，只有在“{from}”时才能{verb}。{next}',
  },
  MEETING_STATE: {
    kind: 'conflict',
    en: 'The session is {state}; {verb} is possible only when it is {from}. {next}',
    zh: '该会议当前为“{state}”，只有在“{from}”时才能{verb}。{next}',
  },
  NO_DRAFT: {
    kind: 'conflict',
    en: 'There is no draft to sign yet. Save the content of the annual plan first.',
    zh: '尚无方案稿，请先保存方案内容。',
  },
  CONTENT_INVALID: {
    kind: 'invalid',
    en: 'The annual plan is not complete: {why}. Correct that part, then save it again.',
    zh: '年度建设方案内容有误：{why}。请更正后重新保存。',
  },
  NOT_A_PARTICIPANT: {
    kind: 'invalid',
    en: '{unit} does not take part in this task. Name the lead or a supporting unit of the task.',
    zh: '{unit}不参与该任务，请填写该任务的牵头或配合单位。',
  },
  NEXT_PARTY_ACTED: {
    kind: 'conflict',
    en: 'It can no longer be withdrawn: {who} has acted on it. Ask for it to be returned.',
    zh: '{who}已办理，不能撤回；请其退回。',
  },
  NOTHING_TO_REVISE: {
    kind: 'conflict',
    en: 'No unit has objected, so there is nothing to take in. Withdraw the plan, or wait for the answers.',
    zh: '尚无单位提出意见，无需修改；可撤回方案或等待会签。',
  },
  NOBODY_TO_ASK: {
    kind: 'conflict',
    en: 'Every unit has signed the parts that name it, and nobody signs an unchanged part twice. Return it to drafting instead.',
    zh: '各单位均已会签，未改动的部分不重复会签；请退回编制环节。',
  },
  REQUEST_UNKNOWN: {
    kind: 'invalid',
    en: 'There is no such request in this plan. Raise the request first, then put the annual plan into it.',
    zh: '本方案下没有该请示，请先提出请示。',
  },
  NOT_THE_REQUESTER: {
    kind: 'forbidden',
    en: 'By the policy in force this request is raised by: {who}. Leave it to them.',
    zh: '按现行规则，请示应由{who}提出。',
  },
  NOT_ON_AN_AGENDA: {
    kind: 'conflict',
    en: 'The plan goes to a session and is on no fixed agenda yet. Ask the general office to fix the agenda, or decide it by circulation.',
    zh: '该方案尚未列入会议议题，请办公厅确定议题，或改为传批。',
  },
  DECISION_NEEDS_CONDITIONS: {
    kind: 'invalid',
    en: 'An approval in principle says what still has to be met: give `conditions`.',
    zh: '原则同意须写明需完善的内容（conditions）。',
  },
  DISSENT_NEEDS_PROPOSAL: {
    kind: 'conflict',
    en: 'A dissent goes up only with a proposal of who settles. Put the objection before them first.',
    zh: '保留意见须附协调建议，请先提请协调。',
  },
  PLAN_NOT_IN_FORCE: {
    kind: 'conflict',
    en: 'Only a plan in force can be amended; this one is {state}. Change the draft instead.',
    zh: '只有已批准执行的方案才能调整，该方案当前为“{state}”。',
  },
  AMENDMENT_OPEN: {
    kind: 'conflict',
    en: 'An amendment of this annual plan is already under way. Finish it first.',
    zh: '该年度建设方案已有调整在办，请先办结。',
  },
  NOT_THE_VERIFIER: {
    kind: 'forbidden',
    en: 'This milestone is verified by: {who}. Nobody verifies their own work.',
    zh: '该里程碑由{who}核验，本单位不得自行核验。',
  },
  DEPENDS_ON_OPEN: {
    kind: 'conflict',
    en: 'It depends on milestones that are not verified yet: {codes}. Report those first.',
    zh: '该里程碑以{codes}为前提，请先办理。',
  },
  EXTENDED_TOO_OFTEN: {
    kind: 'conflict',
    en: 'This milestone was extended {count} times, which is all that policy allows. Ask for an amendment of the annual plan.',
    zh: '该里程碑已延期{count}次，达到规则上限；请提出方案调整。',
  },
  NOT_ADVISED: {
    kind: 'conflict',
    en: 'Somebody has to advise on this request first: {who}. Wait for the opinion.',
    zh: '该申请须先由{who}提出意见。',
  },
  AGENDA_FULL: {
    kind: 'conflict',
    en: 'The session of {on} has room for {room} items, and all are taken. Take one off, or choose another session.',
    zh: '{on}的会议议题已满（{room}项），请移出一项或改列其他会议。',
  },
  PAPERS_LATE: {
    kind: 'conflict',
    en: 'The papers came in after {papersBy}, too late for this session. Choose a later one.',
    zh: '材料报送时间晚于{papersBy}，不能列入本次会议，请改列下次会议。',
  },
  NOT_FOR_A_MEETING: {
    kind: 'conflict',
    en: 'This annual plan does not wait for a session. Only those admitted for a session are put on an agenda.',
    zh: '该方案不在待上会之列，不能列入议题。',
  },
  MEETING_IN_THE_PAST: {
    kind: 'invalid',
    en: 'A session is held after today ({today}). Give a later date.',
    zh: '会议日期须晚于今日（{today}）。',
  },
} as const;
