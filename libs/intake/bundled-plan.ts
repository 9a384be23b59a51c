import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeDocument } from './decode-document.js';
import { type DirectoryUnit } from './directory.types.js';

export interface BundledPlan {
  readonly fileName: string;
  readonly text: string;
  /** Lower-case hex, over the bytes of the file. */
  readonly sha256: string;
  /** The units of this plan's world. */
  readonly directory: readonly DirectoryUnit[];
}

/**
 * The plan that comes with the project, and the units that its document names or presupposes.
 * @throws Error when the installation is incomplete
 */
export function bundledPlan(): BundledPlan {
  const folder = join(projectRoot(), 'libs', 'intake', 'plans');
  const fileName = 'guangxi-2021-2023.txt';
  const document = decodeDocument(readFileSync(join(folder, fileName)));
  if ('code' in document) throw new Error(`The bundled plan ${fileName} is damaged: ${document.code}`);
  const json = readFileSync(join(folder, 'guangxi-2021-2023.directory.json'), 'utf8');
  // The file is part of the project, and bundled-plan.spec.ts checks each of its fields.
  const directory = JSON.parse(json) as DirectoryUnit[];
  return { fileName, text: document.text, sha256: document.sha256, directory };
}

/** Data files stay beside the sources: this file also runs from dist/libs/intake. */
function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The bundled plan was not found: no package.json above this file.');
    folder = parent;
  }
  return folder;
}
