import { readFile } from 'node:fs/promises';

import { messageOf } from '#platform/services/service.error.js';

import { wrongUse } from '../terminal/command-line.error.js';

/** The bytes of a file. @throws CommandLineError when it cannot be read */
export async function readDocument(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw wrongUse(`${file} cannot be read: ${messageOf(error)}`);
  }
}
