import type { FastifyReply, FastifyRequest } from 'fastify';

import { sha256 } from '#application/record/chain-link.js';

import { headerOf } from '../route/request.js';

/** Calendar programs come again each hour: whoever has the same feed already is told so, without it (304). */
export function sendFeed(feed: string, request: FastifyRequest, reply: FastifyReply): string | undefined {
  const tag = `"${sha256(feed)}"`;
  reply.header('ETag', tag).header('Cache-Control', 'private, no-cache');
  if (headerOf(request, 'if-none-match') === tag) {
    reply.status(304);
    return undefined;
  }
  reply.type('text/calendar; charset=utf-8');
  return feed;
}
