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
  PROGRESS_REPORT_STATE: {
    kind: 'conflict',
    en: 'The progress report is {state}; {verb} is possible only when it is {from}. {next}',
    zh: '该进展填报当前为“{state}”，只有在“{from}”时才能{verb}。{next}',
  },
  COMPLETION_STATE: {
    kind: 'conflict',
    en: 'The completion of the task is {state}; {verb} is possible only when it is {from}. {next}',
    zh: '该任务完成情况当前为“{state}”，只有在“{from}”时才能{verb}。{next}',
  },
  NOT_IN_LAST_YEAR: {
    kind: 'conflict',
    en: 'The completion is reported in the last year ({year}), once the annual plan of that year is in force and the earlier ones are closed. Wait for that.',
    zh: '完成情况在最后一年（{year}年）报送，须待当年年度建设方案执行、以前年度方案办结。',
  },
  HAND_OVER_INSTEAD: {
    kind: 'conflict',
    en: 'A goal of this task is dated {year}, after the plan’s last year: it is handed over, not done. Choose to hand it over and say why.',
    zh: '该任务有目标期限为{year}年，晚于方案实施期，不能办结；请转入常态并说明理由。',
  },
  PLAN_TASKS_OPEN: {
    kind: 'conflict',
    en: 'These tasks are not closed yet: {tasks}. Wait until each is closed or handed over.',
    zh: '任务{tasks}尚未办结，请待其全部办结或转入常态。',
  },
  TASK_CLOSED: {
    kind: 'conflict',
    en: 'The task is closed. Ask to have it opened again: {who}{units} or the general office.',
    zh: '该任务已办结；如需办理，请{who}{units}或办公厅重新开启。',
  },
  MEETING_STATE: {
    kind: 'conflict',
    en: 'The session is {state}; {verb} is possible only when it is {from}. {next}',
    zh: '该会议当前为“{state}”，只有在“{from}”时才能{verb}。{next}',
  },
  NO_DRAFT: {
    kind: 'conflict',
    en: 'There is no draft to sign yet. Give the annual plan its content first: save a draft.',
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
    en: 'It can no longer be withdrawn: {who}{units} has acted on it. Ask for it to be returned.',
    zh: '{who}{units}已办理，不能撤回；请其退回。',
  },
  NOTHING_TO_REVISE: {
    kind: 'conflict',
    en: 'No unit has objected, so there is nothing to take in. Wait for the answers, or withdraw the plan.',
    zh: '尚无单位提出意见，无需修改；可撤回方案或等待会签。',
  },
  NOBODY_TO_ASK: {
    kind: 'conflict',
    en: 'Every unit has signed the parts that name it, and nobody signs an unchanged part twice. Send it back to drafting instead.',
    zh: '各单位均已会签，未改动的部分不重复会签；请退回编制环节。',
  },
  COUNTERSIGNATURE_MISSING: {
    kind: 'conflict',
    en: 'A unit that it names has not countersigned it yet{units}. Send it back to countersigning; only that unit is asked.',
    zh: '方案涉及的单位{units}尚未会签，请退回会签环节，仅由该单位补签。',
  },
  REQUEST_UNKNOWN: {
    kind: 'invalid',
    en: 'There is no such request in this plan. Give the id of one of its requests, or raise a new one.',
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
    en: 'A dissent goes up only with a proposal of who settles. Ask them for it first: put the objection before them.',
    zh: '保留意见须附协调建议，请先提请协调。',
  },
  PLAN_NOT_IN_FORCE: {
    kind: 'conflict',
    en: 'Only a plan in force can be amended; this one is {state}. Take its draft and change that instead.',
    zh: '只有已批准执行的方案才能调整，该方案当前为“{state}”，请直接修改方案稿。',
  },
  AMENDMENT_OPEN: {
    kind: 'conflict',
    en: 'An amendment of this annual plan is already under way. Wait until it is decided.',
    zh: '该年度建设方案已有调整在办，请先办结。',
  },
  NOT_THE_VERIFIER: {
    kind: 'forbidden',
    en: 'This milestone is verified by: {who}{units}. Nobody verifies their own work. Leave it to them.',
    zh: '该里程碑应由{who}{units}核验，本单位不得自行核验。',
  },
  DEPENDS_ON_OPEN: {
    kind: 'conflict',
    en: 'It depends on milestones that are not reported yet: {codes}. Wait for those, or report them first.',
    zh: '该里程碑以{codes}为前提，请先办理。',
  },
  EXTENDED_TOO_OFTEN: {
    kind: 'conflict',
    en: 'This milestone was extended {count} times, which is all that policy allows. Ask for an amendment of the annual plan.',
    zh: '该里程碑已延期{count}次，达到规则上限；请提出方案调整。',
  },
  NOT_ADVISED: {
    kind: 'conflict',
    en: 'Somebody has to advise on this request first: {who}{units}. Wait for the opinion.',
    zh: '该申请须先由{who}{units}提出意见，请等待。',
  },
  NO_ADVICE_WANTED: {
    kind: 'conflict',
    en: 'Nobody has to advise on this request; it is decided at once by: {who}{units}. Leave it to them.',
    zh: '该申请无需先提意见，应由{who}{units}直接决定。',
  },
  EVIDENCE_MISSING: {
    kind: 'invalid',
    en: 'This milestone is reported with evidence: {wanted}. Attach it to the task, then give its hash.',
    zh: '报告该里程碑须附佐证：{wanted}。请先上传为任务附件，再填写其校验码。',
  },
  DEVIATION_UNEXPLAINED: {
    kind: 'invalid',
    en: 'It comes {days} working days after {plannedOn}, the day of the baseline. Give the reason by its code: {reasons}.',
    zh: '比批准时限{plannedOn}晚{days}个工作日，请选填偏差原因代码：{reasons}。',
  },
  INVESTMENT_UNKNOWN: {
    kind: 'invalid',
    en: 'The newest baseline has no project {project}, or it is named twice. Name each project of the baseline at most once.',
    zh: '现行批准稿中没有项目{project}，或该项目重复填写；每个项目请只填一次。',
  },
  INVESTMENT_UNEXPLAINED: {
    kind: 'invalid',
    en: 'Project {project}: {spent} spent of {planned} planned (万元) deviates by more than policy lets pass. Give the reason by its code: {reasons}.',
    zh: '项目{project}完成投资{spent}万元，计划{planned}万元，偏差超出规定幅度，请选填偏差原因代码：{reasons}。',
  },
  EVIDENCE_UNKNOWN: {
    kind: 'invalid',
    en: 'No attachment of this task has the hash {sha256}. Attach the file first, then give its hash.',
    zh: '该任务没有校验码为{sha256}的附件，请先上传。',
  },
  YEAR_NOT_OVER: {
    kind: 'conflict',
    en: 'The year {year} is not over yet, or the plan of the year after it is not in force. Wait for it.',
    zh: '{year}年度尚未结束，或下一年度方案尚未执行，请待其结束。',
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
    en: 'This annual plan does not wait for a session. Choose one that was admitted for a session and is not decided yet.',
    zh: '该方案不在待上会之列，不能列入议题，请核对其审定方式和办理环节。',
  },
  MEETING_IN_THE_PAST: {
    kind: 'invalid',
    en: 'A session is held after today ({today}). Give a later date.',
    zh: '会议日期须晚于今日（{today}）。',
  },
  MEETING_AHEAD: {
    kind: 'conflict',
    en: 'The session is on {on}. Wait until it was held, then give the number of its minutes.',
    zh: '会议定于{on}召开，请在会后登记会议纪要文号。',
  },
  BUNDLE_MIXED: {
    kind: 'invalid',
    en: 'By the policy in force a request carries annual plans of one {what}; these are of several. Send a request for each.',
    zh: '按现行规则，一份请示只包含同一{what}的年度建设方案，请分别提出请示。',
  },
  NUMBER_TAKEN: {
    kind: 'conflict',
    en: 'The number {number} is taken already. Look at the document that bears it, or give another number.',
    zh: '文号{number}已被使用，请核对后另用文号。',
  },
  NOT_DECIDED: {
    kind: 'conflict',
    en: 'There is no decision yet that a reply could publish. Wait for the decision.',
    zh: '该方案尚未审定，不能印发批复，请待审定后办理。',
  },
  REPLIED_ALREADY: {
    kind: 'conflict',
    en: 'The decision was published with reply {number} already: nothing is left to do.',
    zh: '批复{number}已印发，无需再办。',
  },
} as const;
