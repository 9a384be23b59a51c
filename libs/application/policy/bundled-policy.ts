import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { PolicyContent } from '#domain/policy/policy.rule.js';

import { policyErrorLine, readPolicy } from './read-policy.js';

/** A policy as it was written, and what it says. */
export interface WrittenPolicy {
  /** The document itself, with its comments. */
  readonly document: string;
  readonly content: PolicyContent;
}

/**
 * The policy that a plan is published with.
 * @throws Error when the installation is incomplete or the file was damaged
 */
export function bundledPolicy(): WrittenPolicy {
  const document = readFileSync(join(projectRoot(), 'libs', 'application', 'policy', 'default.policy.yaml'), 'utf8');
  const read = readPolicy(document);
  if ('policy' in read) return { document, content: read.policy };
  throw new Error(`The bundled policy is damaged:\n${read.errors.map(policyErrorLine).join('\n')}`);
}

/** Data files stay beside the sources: this file also runs from dist/libs/application. */
function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The bundled policy was not found: no package.json above this file.');
    folder = parent;
  }
  return folder;
}
