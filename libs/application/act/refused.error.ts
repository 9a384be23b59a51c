import { type RefusalCode, refusals, type RefusalKind } from '#domain/refusal/refusal.codes.js';
import { type Refusal, sentence } from '#domain/refusal/refusal.js';

/** A refusal on its way to the border, where it is translated once: to problem+json or to an ApplicationFailure. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly refusal: Refusal) {
    super(sentence(refusal, 'en'));
  }

  get code(): RefusalCode {
    return this.refusal.code;
  }

  get kind(): RefusalKind {
    return refusals[this.refusal.code].kind;
  }
}
