import { Injectable, Param, type PipeTransform } from '@nestjs/common';

import { Refused } from '#application/act/refused.error.js';
import { refuse } from '#domain/refusal/refusal.js';

/** What is no number names no version: 404 like any other that is not there. */
@Injectable()
export class VersionPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^[1-9]\d{0,5}$/.test(value)) throw new Refused(refuse('NOT_FOUND'));
    return Number(value);
  }
}

/** `@Version() version: number` for `:version`. */
export const Version = (): ParameterDecorator => Param('version', VersionPipe);
