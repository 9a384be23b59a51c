import '@fastify/cookie';

import { timingSafeEqual } from 'node:crypto';

import type { FastifyRequest } from 'fastify';

import { headerOf } from './request.js';

const twelveHoursInSeconds = 12 * 3600;

/** `__Host-` binds the cookie to this host and to https; browsers refuse it over plain http. */
export function cookieName(request: FastifyRequest): string {
  return request.protocol === 'https' ? '__Host-qiantou' : 'qiantou';
}

export function cookieOptions(request: FastifyRequest) {
  const secure = request.protocol === 'https';
  return { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: twelveHoursInSeconds } as const;
}

/** The secret of the session's cookie, or undefined. */
export function sessionSecret(request: FastifyRequest): string | undefined {
  return request.cookies[cookieName(request)];
}

/** The secret after `Authorization: Bearer`, or undefined. */
export function bearerSecret(request: FastifyRequest): string | undefined {
  return /^Bearer +(\S+)$/i.exec(headerOf(request, 'authorization') ?? '')?.[1];
}

/** Compares without telling by its time how much was right. */
export function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
