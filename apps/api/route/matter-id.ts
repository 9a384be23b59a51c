import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { validate } from 'uuid';

import { Refused } from '#application/act/refused.error.js';
import { refuse } from '#domain/refusal/refusal.js';

/** What is no id at all names no matter: 404 like any other that is not there. */
@Injectable()
export class MatterIdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!validate(value)) throw new Refused(refuse('NOT_FOUND'));
    return value.toLowerCase();
  }
}

/** `@MatterId() id: string` for `:id`, `@MatterId('year') …` for another part of the path. */
export const MatterId = (name = 'id'): ParameterDecorator => Param(name, MatterIdPipe);
