import { randomUUID } from 'node:crypto';

import { hash, verify } from '@node-rs/argon2';

import { type Refusal, refuse } from '#domain/refusal/refusal.js';

const leastCharacters = 10;
const leastDifferent = 5;

/** OWASP's choice for Argon2id, which is the package's algorithm unless told otherwise: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** @returns the encoded hash, `$argon2id$…`, with its own salt */
export function hashPassword(password: string): Promise<string> {
  return hash(typed(password), cost);
}

/** A hash that cannot be read is nobody's password. */
export function isPassword(password: string, encoded: string): Promise<boolean> {
  return verify(encoded, typed(password)).catch(() => false);
}

/** The same characters, however the keyboard composed them. */
function typed(password: string): string {
  return password.normalize('NFKC');
}

let nobody: Promise<string> | undefined;

/** False, after as long as a check takes: an account that is not there must not be told by the time of the answer. */
export async function isNobodysPassword(password: string): Promise<false> {
  nobody ??= hashPassword(randomUUID());
  await isPassword(password, await nobody);
  return false;
}

/** Null when good enough. Length counts most; rules on kinds of characters only make people write passwords down. */
export function weakness(password: string, account: string): Refusal | null {
  const characters = Array.from(password);
  const good =
    characters.length >= leastCharacters &&
    new Set(characters).size >= leastDifferent &&
    !password.toLowerCase().includes(account.toLowerCase());
  return good ? null : refuse('PASSWORD_WEAK', { least: leastCharacters });
}
