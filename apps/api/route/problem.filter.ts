import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { languageOf } from './language.js';
import { problemOf } from './problem.js';

/** The border's one translation of errors, to application/problem+json. What failed is logged under the reference. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('api');

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error, languageOf(request.headers['accept-language']), request.id);
    if (problem.status >= 500) {
      const stack = error instanceof Error ? error.stack : undefined;
      this.logger.error(`${request.id} ${request.method} ${request.routeOptions.url ?? ''}: ${String(error)}`, stack);
    }
    if (problem.status === 429) reply.header('Retry-After', String(problem.seconds));
    await reply.code(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
  }
}
