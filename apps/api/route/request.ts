import type { FastifyRequest } from 'fastify';

import { sha256, canonicalText } from '#application/record/chain-link.js';
import type { Principal } from '#application/ports/principal.reader.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard; null on routes open to anyone. */
    principal: Principal | null;
    /** The body is not the JSON that it claims to be; the guard says so, after it knows who asks. */
    isBodyBroken: boolean;
  }
}

/** One value of a header, or undefined. */
export function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/**
 * What an Idempotency-Key stands for: SHA-256 over method, path, body and If-Match.
 * @param body what was sent, where it is not the JSON body of the request (an upload)
 */
export function requestHash(request: FastifyRequest, body: unknown = request.body): string {
  const { method, url } = request;
  const [path] = url.split('?');
  return sha256(canonicalText({ method, path, body: body ?? null, ifMatch: headerOf(request, 'if-match') ?? null }));
}
