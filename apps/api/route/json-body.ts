import type { FastifyInstance } from 'fastify';

import './request.js';

/**
 * Fastify reads a body before anything of NestJS runs, so a broken one would be answered before anybody has asked who
 * sends it. Here it is only noted, and the guard refuses it in its turn. An empty body is none.
 */
export function acceptJson(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.decorateRequest('isBodyBroken', false);
  fastify.removeContentTypeParser('application/json');
  fastify.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') {
      done(null, undefined);
      return;
    }
    void parse(request, body, (error, value) => {
      request.isBodyBroken = error !== null;
      done(null, value);
    });
  });
}
