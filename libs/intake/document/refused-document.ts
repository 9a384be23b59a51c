import { type RefusalCode } from '#domain/refusal/refusal.codes.js';

/** Why a file was not read: a code of the engine's refusals, and what fills the holes of its sentence. */
export interface RefusedDocument {
  readonly code: Extract<RefusalCode, `DOCUMENT_${string}` | 'STATE_SECRET'>;
  readonly details: Readonly<Record<string, string>>;
}

export function refused(code: RefusedDocument['code'], details: RefusedDocument['details'] = {}): RefusedDocument {
  return { code, details };
}

/** Thrown within a reader, whose steps are too deep to hand a refusal up; `readDocument` turns it into one. */
export class DocumentError extends Error {
  constructor(readonly refusal: RefusedDocument) {
    super(refusal.code);
  }
}
