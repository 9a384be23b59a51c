/** What the border itself refuses, and what fails: not the domain's word, but the same form. `kind` is the HTTP status. */
export const failures = {
  FAILED: {
    status: 500,
    en: 'Something failed on our side. Try again; if it stays so, tell the administrator the reference {reference}.',
    zh: '系统出现故障，请稍后重试；如仍未恢复，请将编号{reference}告知管理员。',
  },
  UNAVAILABLE: {
    status: 503,
    en: 'The database cannot be reached at this moment. Nothing was changed; try again in a minute.',
    zh: '数据库暂时无法连接，未作任何改动，请稍后重试。',
  },
  TOO_LARGE: {
    status: 413,
    en: 'The request is larger than is taken here. Send less at once.',
    zh: '请求内容过大，请分次提交。',
  },
  MEDIA_TYPE: {
    status: 415,
    en: 'The body is taken as application/json only. Set Content-Type.',
    zh: '请求内容须为 application/json 格式。',
  },
  NO_ROUTE: {
    status: 404,
    en: 'There is no such address here. GET /api/openapi.json lists all of them.',
    zh: '没有该接口，可从 GET /api/openapi.json 查看全部接口。',
  },
} as const satisfies Record<string, { status: number; en: string; zh: string }>;

export type FailureCode = keyof typeof failures;
