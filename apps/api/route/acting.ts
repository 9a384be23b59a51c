import { createParamDecorator, type ExecutionContext, Injectable, type PipeTransform } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import type { RequestKey } from '#application/act/act.js';
import { Refused } from '#application/act/refused.error.js';
import type { Principal } from '#application/ports/principal.reader.js';
import type { PersonActor } from '#domain/directory/actor.js';
import { refuse } from '#domain/refusal/refusal.js';
import { Clock } from '#platform/clock/clock.js';

import { InvalidRequest } from './invalid-request.error.js';
import { headerOf, requestHash } from './request.js';

/** Who asks, and when: what a query takes. */
export interface ReadingPerson {
  readonly actor: PersonActor;
  /** ISO, UTC, milliseconds. */
  readonly at: string;
}

/** Who acts, when, under which key, on which revision: what a use case takes beside the matter and its content. */
export interface ActingPerson extends ReadingPerson {
  readonly request: RequestKey | null;
  readonly revision: number | null;
  /** The session or token by which the person came. */
  readonly by: Principal['by'];
  readonly account: string;
  /** IP address. */
  readonly address: string;
}

/** Somebody who is not signed in. */
export interface Visitor {
  readonly at: string;
  readonly request: RequestKey | null;
  /** IP address. */
  readonly address: string;
}

@Injectable()
export class ReaderPipe implements PipeTransform<FastifyRequest, ReadingPerson> {
  constructor(private readonly clock: Clock) {}

  transform(request: FastifyRequest): ReadingPerson {
    return { actor: principalOf(request).actor, at: this.clock.now().toISOString() };
  }
}

@Injectable()
export class ActorPipe implements PipeTransform<FastifyRequest, ActingPerson> {
  constructor(private readonly clock: Clock) {}

  transform(request: FastifyRequest): ActingPerson {
    const { actor, by, account } = principalOf(request);
    const at = this.clock.now().toISOString();
    return { actor, at, request: keyOf(request), revision: revisionOf(request), by, account, address: request.ip };
  }
}

@Injectable()
export class VisitorPipe implements PipeTransform<FastifyRequest, Visitor> {
  constructor(private readonly clock: Clock) {}

  transform(request: FastifyRequest): Visitor {
    return { at: this.clock.now().toISOString(), request: keyOf(request), address: request.ip };
  }
}

const ofRequest = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  context.switchToHttp().getRequest<FastifyRequest>(),
);

/** `@Acting() acting: ActingPerson` in a route that acts. */
export const Acting = (): ParameterDecorator => ofRequest(ActorPipe);
/** `@Reading() reading: ReadingPerson` in a route that reads. */
export const Reading = (): ParameterDecorator => ofRequest(ReaderPipe);
/** `@Visiting() visiting: Visitor` in a route open to anyone. */
export const Visiting = (): ParameterDecorator => ofRequest(VisitorPipe);

function principalOf(request: FastifyRequest): Principal {
  if (request.principal === null) throw new Refused(refuse('SIGN_IN_REQUIRED'));
  return request.principal;
}

function keyOf(request: FastifyRequest): RequestKey | null {
  const key = headerOf(request, 'idempotency-key');
  if (key === undefined) return null;
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new InvalidRequest([{ field: 'Idempotency-Key', rule: 'matches' }]);
  return { key, hash: requestHash(request) };
}

/** If-Match: `"<revision>"`; none, or `*`, is to act on whatever is there. */
function revisionOf(request: FastifyRequest): number | null {
  const tag = headerOf(request, 'if-match');
  if (tag === undefined || tag === '*') return null;
  const revision = /^"(\d{1,9})"$/.exec(tag)?.[1];
  if (revision === undefined) throw new InvalidRequest([{ field: 'If-Match', rule: 'matches' }]);
  return Number(revision);
}
