import { applyDecorators, HttpCode, SetMetadata, type Type } from '@nestjs/common';
import {
  ApiDefaultResponse,
  ApiExtension,
  ApiExtraModels,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiSecurity,
  getSchemaPath,
} from '@nestjs/swagger';

import { type Permission, type RouteRule, routeRule } from './permission.js';
import { Problem } from './problem.dto.js';

export interface Route {
  readonly may: Permission;
  /** The body's class, `[Class]` for a list of them, null for no body (204). */
  readonly answers: Type | readonly [Type] | null;
  /** One sentence for the documentation. */
  readonly says: string;
}

/** A route that changes nothing: permission and documentation. */
export function Read(route: Route): MethodDecorator {
  return documented(route, 'read');
}

/** A route that acts: takes Idempotency-Key and If-Match; the use case's `Answer` becomes status and body. */
export function Act(route: Route): MethodDecorator {
  return applyDecorators(
    documented(route, 'act'),
    HttpCode(route.answers === null ? 204 : 200),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'A repetition with the same key gets the same answer.',
    }),
    ApiHeader({ name: 'If-Match', required: false, description: 'The revision that was read, in quotes: "3".' }),
    ApiHeader({ name: 'X-CSRF-Token', required: false, description: 'From GET /api/session; needed with a cookie.' }),
  );
}

function documented({ may, answers, says }: Route, kind: RouteRule['kind']): MethodDecorator {
  return applyDecorators(
    SetMetadata(routeRule, { kind, may } satisfies RouteRule),
    ...(may === 'anyone' ? [] : [ApiSecurity('session'), ApiSecurity('token')]),
    ApiOperation({ summary: says }),
    ApiExtension('x-permission', may),
    answered(answers),
    ApiExtraModels(Problem),
    ApiDefaultResponse({
      description: 'Refused or failed.',
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(Problem) } } },
    }),
  );
}

function answered(answers: Route['answers']): MethodDecorator {
  if (answers === null) return ApiNoContentResponse({ description: 'Done.' });
  return typeof answers === 'function'
    ? ApiOkResponse({ description: 'The answer.', type: answers })
    : ApiOkResponse({ description: 'The answer.', type: [answers[0]] });
}
