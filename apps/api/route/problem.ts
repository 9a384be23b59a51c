import { HttpException } from '@nestjs/common';

import { Refused } from '#application/act/refused.error.js';
import { type RefusalKind, refusals } from '#domain/refusal/refusal.codes.js';
import { type Refusal, refuse, sentence } from '#domain/refusal/refusal.js';

import { type FailureCode, failures } from './failure.table.js';
import { InvalidRequest, wordedFaults } from './invalid-request.error.js';
import type { Language } from './language.js';
import type { Problem } from './problem.dto.js';

type Form = Pick<Problem, keyof Problem>;
/** A problem with the details of its code beside. */
export type ProblemBody = Form & Readonly<Record<string, unknown>>;

const statuses: Readonly<Record<RefusalKind, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  hidden: 404,
  conflict: 409,
  stale: 412,
  invalid: 422,
  throttled: 429,
};

const titles: Readonly<Record<number, Readonly<Record<Language, string>>>> = {
  401: { en: 'Not signed in', zh: '未登录' },
  403: { en: 'Not allowed', zh: '无权办理' },
  404: { en: 'Not found', zh: '未找到' },
  409: { en: 'Not possible now', zh: '当前不能办理' },
  412: { en: 'Out of date', zh: '版本已过期' },
  413: { en: 'Too large', zh: '内容过大' },
  415: { en: 'Not JSON', zh: '格式不支持' },
  422: { en: 'Not valid', zh: '请求有误' },
  429: { en: 'Too many tries', zh: '尝试过多' },
  500: { en: 'Failed', zh: '系统故障' },
  503: { en: 'Not available', zh: '暂不可用' },
};

/** Any error as a problem of RFC 9457; the only place where a code becomes an HTTP status and a sentence. */
export function problemOf(error: unknown, language: Language, reference: string): ProblemBody {
  if (error instanceof Refused) return refused(error.refusal, language);
  if (error instanceof InvalidRequest) {
    const why = wordedFaults(error.faults, language);
    return { ...refused(refuse('INVALID', { why }), language), faults: error.faults };
  }
  if (error instanceof HttpException) return ofHttp(error, { language, reference });
  return failed(isUnreachable(error) ? 'UNAVAILABLE' : 'FAILED', language, { reference });
}

function refused(refusal: Refusal, language: Language): ProblemBody {
  const status = statuses[refusals[refusal.code].kind];
  const said = { code: refusal.code, detail: sentence(refusal, language) };
  return { ...refusal.details, ...form(status, said, language) };
}

function failed(code: FailureCode, language: Language, details: Refusal['details']): ProblemBody {
  const detail = failures[code][language].replace(/\{(\w+)\}/g, (_hole, name: string) => String(details[name] ?? ''));
  return { ...details, ...form(failures[code].status, { code, detail }, language) };
}

/** What NestJS and Fastify refuse by themselves: unknown addresses, broken JSON, bodies that are too large. */
function ofHttp(error: HttpException, { language, reference }: { language: Language; reference: string }) {
  const status = error.getStatus();
  if (status === 404) return failed('NO_ROUTE', language, {});
  if (status === 413) return failed('TOO_LARGE', language, {});
  if (status === 415) return failed('MEDIA_TYPE', language, {});
  if (status >= 500) return failed(status === 503 ? 'UNAVAILABLE' : 'FAILED', language, { reference });
  // What is left is Fastify's: the body is not the JSON it claims to be.
  const why = wordedFaults([{ field: 'body', rule: 'isJson' }], language);
  return refused(refuse('INVALID', { why }), language);
}

function form(status: number, said: { code: string; detail: string }, language: Language): Form {
  return { type: `urn:qiantou:refusal:${said.code}`, title: titles[status]?.[language] ?? '', status, ...said };
}

/** Connections refused, cut or not to be had: the act did not happen or was undone. */
function isUnreachable(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : '';
  return /^(ECONN|EPIPE|ENOTFOUND|57P0|08|53300)/.test(code) || /timeout exceeded when trying to connect/.test(message);
}
