import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';

import { Refused } from '#application/act/refused.error.js';
import { type Principal, PrincipalReader } from '#application/ports/principal.reader.js';
import { sha256 } from '#application/record/chain-link.js';
import { type Refusal, refuse } from '#domain/refusal/refusal.js';
import { Clock } from '#platform/clock/clock.js';

import { InvalidRequest } from './invalid-request.error.js';
import { type RouteRule, routeRule, scopeOf } from './permission.js';
import { headerOf } from './request.js';
import { bearerSecret, sameText, sessionSecret } from './secret.js';

/** Who is it, and may they come in by this route; one statement. What they may do with a matter the use case decides. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly principals: PrincipalReader,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const rule = this.reflector.get<RouteRule | undefined>(routeRule, context.getHandler());
    if (rule === undefined) throw new Error(`${request.method} ${request.url} has no permission`);
    if (rule.may === 'anyone') return isReadable(request);
    const principal = await this.principalOf(request);
    const refusal = principal === null ? refuse('SIGN_IN_REQUIRED') : refusalOf(rule, principal, request);
    if (refusal !== null) throw new Refused(refusal);
    request.principal = principal;
    return isReadable(request);
  }

  private async principalOf(request: FastifyRequest): Promise<Principal | null> {
    const at = this.clock.now().toISOString();
    const token = bearerSecret(request);
    if (token !== undefined) return this.principals.byToken(sha256(token), at);
    const secret = sessionSecret(request);
    return secret === undefined ? null : this.principals.bySession(sha256(secret), at);
  }
}

/** Only after it is known who asks: a stranger is not told what is wrong with a body. @throws InvalidRequest */
function isReadable(request: FastifyRequest): true {
  if (request.isBodyBroken) throw new InvalidRequest([{ field: 'body', rule: 'isJson' }]);
  return true;
}

function refusalOf(rule: RouteRule, { by }: Principal, request: FastifyRequest): Refusal | null {
  if (by.kind === 'token') {
    if (rule.may === 'own-session') return refuse('SESSION_ONLY');
    const scope = scopeOf(rule);
    return by.scopes.includes(scope) ? null : refuse('TOKEN_SCOPE', { scope });
  }
  // A browser sends the cookie by itself, so an act needs a sign that the page itself asked for it.
  const unsafe = !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
  return unsafe && !sameText(by.csrf, headerOf(request, 'x-csrf-token') ?? '') ? refuse('CSRF') : null;
}
