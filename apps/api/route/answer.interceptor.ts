import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { map, type Observable, tap } from 'rxjs';

import type { Answer } from '#application/act/act.js';

import { type RouteRule, routeRule } from './permission.js';

/** Turns the `Answer` of a use case into the status and the body of the response. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const rule = this.reflector.get<RouteRule | undefined>(routeRule, context.getHandler());
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    if (rule?.kind !== 'act') return next.handle().pipe(tap((value) => tag(value, reply)));
    return next.handle().pipe(map((value) => bodyOf(value, reply)));
  }
}

function bodyOf(value: unknown, reply: FastifyReply): unknown {
  if (!isAnswer(value)) return value;
  // A route without a body has said 204 already; the use case's 200 is the same "done".
  if (reply.statusCode !== 204) reply.status(value.status);
  return reply.statusCode === 204 ? undefined : value.body;
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'status' in value && 'body' in value;
}

/** ETag is the revision of the matter, to be sent back as If-Match. */
function tag(value: unknown, reply: FastifyReply): void {
  if (typeof value !== 'object' || value === null || !('revision' in value)) return;
  if (typeof value.revision === 'number') reply.header('ETag', `"${value.revision}"`);
}
