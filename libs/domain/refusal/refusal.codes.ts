import { documentRefusals } from './document.codes.js';
import { planAmendmentRefusals } from './plan-amendment.codes.js';
import { planDraftRefusals } from './plan-draft.codes.js';
import { timeRefusals } from './time.codes.js';
import { yearRefusals } from './year.codes.js';

/**
 * Every refusal of the engine: a closed list. `kind` is what the caller did wrong (the HTTP border turns it into
 * 401, 403, 404, 409, 412, 422 or 429), `en` and `zh` tell the person what to do. `{name}` is filled from the refusal's details;
 * `{next}` is the sentence of who holds the matter now and what comes next, `{units}` the units to turn to.
 */
export const refusals = {
  NOT_FOUND: {
    kind: 'hidden',
    en: 'There is no such matter, or it is not open to you. Check the id; your inbox lists what waits for you.',
    zh: '没有该事项，或您无权查看。请核对编号，您可办理的事项见待办。',
  },
  NOT_ALLOWED: {
    kind: 'forbidden',
    en: 'Your role does not allow this act; it belongs to: {who}{units}. Ask them to do it; if you should hold that role, ask an administrator.',
    zh: '您的角色不能办理此项，应由{who}{units}办理，请联系其办理；如您应担任该角色，请联系管理员。',
  },
  RECUSED: {
    kind: 'forbidden',
    en: 'Your own unit leads or supports this task, so another unit settles it: {who}{units}. Leave it to them.',
    zh: '本单位牵头或配合该任务，应当回避，请由{who}{units}办理。',
  },
  OUT_OF_DATE: {
    kind: 'stale',
    en: 'The matter has changed since you read it (you have revision {have}, it is now {now}). Read it again, then act.',
    zh: '事项已有变化（您看到的是第{have}版，现为第{now}版），请刷新后再办理。',
  },
  KEY_REUSED: {
    kind: 'invalid',
    en: 'This Idempotency-Key was used for another request. Send a new key.',
    zh: '该幂等键已用于其他请求，请更换。',
  },
  IN_PROGRESS: {
    kind: 'conflict',
    en: 'Somebody is acting on this matter at this moment. Try again in a few seconds.',
    zh: '该事项正在办理中，请稍后重试。',
  },
  TOO_MANY_LISTENERS: {
    kind: 'throttled',
    en: 'Too many live connections are open. Close another window, or try again in {seconds} seconds.',
    zh: '实时连接过多，请关闭其他窗口，或{seconds}秒后再试。',
  },
  INVALID: {
    kind: 'invalid',
    en: 'The request is not valid: {why}. Correct it, then send it again.',
    zh: '请求有误：{why}。请更正后重新提交。',
  },
  ASSIGNMENT_STATE: {
    kind: 'conflict',
    en: 'The assignment is {state}; {verb} is possible only when it is {from}. {next}',
    zh: '该交办事项当前为“{state}”，只有在“{from}”时才能{verb}。{next}',
  },
  ALREADY_DEEMED: {
    kind: 'conflict',
    en: 'Silence has already counted as {verb} on {on}. Ask the coordinator to reopen the matter.',
    zh: '逾期未答复，已于{on}视为{verb}；如需变更，请商统筹单位重新开启。',
  },
  ...timeRefusals,
  ...yearRefusals,
  ...documentRefusals,
  ...planAmendmentRefusals,
  ...planDraftRefusals,
  INPUT_STATE: {
    kind: 'conflict',
    en: 'The input is {state}; {verb} is possible only when it is {from}. {next}',
    zh: '该配合事项当前为“{state}”，只有在“{from}”时才能{verb}。{next}',
  },
  OPEN_SET_STATE: {
    kind: 'conflict',
    en: 'The open set is {state}; {verb} is possible only when it is {from}. {next}',
    zh: '该待明确单位当前为“{state}”，只有在“{from}”时才能{verb}。{next}',
  },
  REFERRAL_STATE: {
    kind: 'conflict',
    en: 'The referral is {state}; {verb} is possible only when it is {from}. {next}',
    zh: '该报请审定事项当前为“{state}”，只有在“{from}”时才能{verb}。{next}',
  },
  PREPARED_ACT_STATE: {
    kind: 'conflict',
    en: 'The prepared act is {state}; {verb} is possible only when it is {from}. {next}',
    zh: '该待签发事项当前为“{state}”，只有在“{from}”时才能{verb}。{next}',
  },
  PLAN_STATE: {
    kind: 'conflict',
    en: 'The plan is {state}; {verb} is possible only when it is {from}. {next}',
    zh: '该方案当前为“{state}”，只有在“{from}”时才能{verb}。{next}',
  },
  ALREADY_PREPARED: {
    kind: 'conflict',
    en: 'The same act already waits for the signature of your leader. Ask the leader to sign or to return it.',
    zh: '同一事项已报单位领导签发，请待签发或退回后再办理。',
  },
  NAMED_BY_DOCUMENT: {
    kind: 'conflict',
    en: 'The document or the approver has named this unit, so only the approver may take it off. Propose the change: settle with the outcome refer.',
    zh: '该单位由文件或审批机关明确，只有审批机关可以变更，请在协调意见中选择“报请审定”（refer）。',
  },
  STANDING_MISSING: {
    kind: 'conflict',
    en: 'Nobody holds yet the role: {who}. Ask the administrator to grant it at the right unit, then import again.',
    zh: '尚无单位担任{who}，请先由管理员在相应单位授予该角色，再导入方案。',
  },
  UNKNOWN_UNIT: {
    kind: 'invalid',
    en: 'There is no unit {unit} in the directory. Create it, or choose another.',
    zh: '单位名录中没有{unit}，请先建立或另选。',
  },
  NOT_A_CITY: {
    kind: 'invalid',
    en: '{unit} is not a city government; an open set of cities takes only those. Choose a city government.',
    zh: '{unit}不是设区市人民政府，不能列入，请选择设区市人民政府。',
  },
  NOTHING_PROPOSED: {
    kind: 'invalid',
    en: 'The proposal adds and drops nobody. Name at least one city.',
    zh: '未提出增减任何设区市，请至少列明一个。',
  },
  NOT_A_SUBORDINATE: {
    kind: 'invalid',
    en: '{unit} is not subordinate to the unit that owes this input. Choose one of its bureaus.',
    zh: '{unit}不是该单位的下属单位，请选择其所属部门。',
  },
  NOT_A_COLLEAGUE: {
    kind: 'invalid',
    en: 'This person does not work for the unit that holds the matter, or not in the role that it waits for. Choose a colleague.',
    zh: '该人员不属于承办单位，或不担任办理此事项的角色，请选择本单位同事。',
  },
  SECOND_PERSON: {
    kind: 'forbidden',
    en: 'Who asked for publication cannot publish as well. Another person with the right has to do it.',
    zh: '提请发布与发布不得为同一人，请由另一人发布。',
  },
  URGED_ENOUGH: {
    kind: 'conflict',
    en: 'This unit has been urged on this matter {count} times today, which is the limit. Try again tomorrow, or call.',
    zh: '今日对该单位就此事项已催办{count}次，达到上限，请明日再催或电话联系。',
  },
  BACKFILL_LATE: {
    kind: 'invalid',
    en: 'A backfilled act must have happened before now and after the matter was opened ({opened}). Check the date on the paper.',
    zh: '补录日期应早于当前时间，且不早于事项开启时间（{opened}），请核对纸质件日期。',
  },
  STATE_SECRET: {
    kind: 'invalid',
    en: 'The text bears the mark {mark}. This system is not for state secrets: handle it offline and mark the matter 线下办理.',
    zh: '文本带有“{mark}”标志。本系统不得上传涉密信息，请线下办理并将事项标记为“线下办理”。',
  },
  HANDLED_OFFLINE: {
    kind: 'conflict',
    en: 'This task is handled offline (线下办理): nothing of its content is kept here. Use the paper file.',
    zh: '该任务线下办理，本系统不保存其内容，请在纸质卷宗中办理。',
  },
  FILE_REFUSED: {
    kind: 'invalid',
    en: 'The file is refused: {why}. Attach another one.',
    zh: '文件不予接收：{why}。请更换文件。',
  },
  SIGN_IN_FAILED: {
    kind: 'unauthenticated',
    en: 'The account or the password is not right. Check both; after several tries wait a minute. The administrator knows your account.',
    zh: '账号或密码不正确，请核对后重新输入，多次失败后请稍候再试；忘记账号的，请联系管理员。',
  },
  SIGN_IN_THROTTLED: {
    kind: 'throttled',
    en: 'Too many tries. Wait {seconds} seconds, then try again.',
    zh: '尝试过多，请在{seconds}秒后再试。',
  },
  SIGN_IN_REQUIRED: {
    kind: 'unauthenticated',
    en: 'Sign in first: POST /api/session with account and password. A program sends its API token as Authorization: Bearer. A session ends after some hours and with sign-out everywhere.',
    zh: '请先登录：以账号和密码提交 POST /api/session；程序请在 Authorization: Bearer 中携带令牌。登录超时或已退出的，请重新登录。',
  },
  CSRF: {
    kind: 'forbidden',
    en: 'The request carries no valid X-CSRF-Token. Take `csrf` from GET /api/session, send it in the header X-CSRF-Token, and try again.',
    zh: '请求缺少有效的防伪令牌：请从 GET /api/session 取得 csrf，放入请求头 X-CSRF-Token 后重试。',
  },
  TOKEN_SCOPE: {
    kind: 'forbidden',
    en: 'This API token does not carry the scope {scope}. Sign in and make one that does: POST /api/tokens.',
    zh: '该令牌没有“{scope}”权限，请登录后通过 POST /api/tokens 另建具有该权限的令牌。',
  },
  SESSION_ONLY: {
    kind: 'forbidden',
    en: 'This is not done with an API token. Sign in with account and password: POST /api/session.',
    zh: '此项不能使用令牌，请以账号和密码登录（POST /api/session）后办理。',
  },
  PASSWORD_WRONG: {
    kind: 'invalid',
    en: 'The current password is not right. Type it again.',
    zh: '当前密码不正确，请重新输入。',
  },
  PASSWORD_WEAK: {
    kind: 'invalid',
    en: 'Choose another password: at least {least} characters, five different ones among them, and without the account.',
    zh: '请更换新密码：至少{least}个字符，其中至少五个不同字符，且不得包含账号。',
  },
  PARENT_BELOW: {
    kind: 'invalid',
    en: '{unit} is this unit or stands below it, so it cannot be its parent. Choose another.',
    zh: '{unit}是本单位或其下属单位，不能作为上级单位，请另选。',
  },
  UNKNOWN_PERSON: {
    kind: 'invalid',
    en: 'There is no such person in the directory, or the account has been disabled. Choose another.',
    zh: '名录中没有该人员，或其账号已停用，请另选。',
  },
  ALREADY_HELD: {
    kind: 'conflict',
    en: 'The person already holds this role at this unit: nothing is left to do.',
    zh: '该人员已在该单位担任此角色，无需再次授予。',
  },
  ALREADY_ENDED: {
    kind: 'conflict',
    en: 'It has already ended; nothing is left to do.',
    zh: '已经终止，无需办理。',
  },
  OWN_GRANT: {
    kind: 'forbidden',
    en: 'Nobody grants a role to themselves. Another administrator has to do it.',
    zh: '不得为本人授予角色，请由其他管理员办理。',
  },
  LAST_ADMINISTRATOR: {
    kind: 'conflict',
    en: 'This is the last administrator. Name another one first.',
    zh: '这是最后一名管理员，请先指定其他管理员。',
  },
  INVITATION_SPENT: {
    kind: 'conflict',
    en: 'This link has been used or has expired. Ask the administrator for a new one; who has used it signs in.',
    zh: '该链接已使用或已失效，请向管理员重新获取；已使用过的，请直接登录。',
  },
  NAME_TAKEN: {
    kind: 'conflict',
    en: '{name} is taken. Choose another.',
    zh: '“{name}”已被使用，请更换。',
  },
} as const satisfies Record<string, { kind: string; en: string; zh: string }>;

export type RefusalCode = keyof typeof refusals;
export type RefusalKind = (typeof refusals)[RefusalCode]['kind'];
