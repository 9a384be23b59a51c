import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';

import { messageOf } from '#platform/services/service.error.js';

import { wrongUse } from '../terminal/command-line.error.js';

/** Writes a file line by line in bounded memory; it has its name only once it is whole. */
export async function writeLines<T>(
  file: string,
  work: (write: (line: string) => Promise<void>) => Promise<T>,
): Promise<{ result: T; sha256: string }> {
  const draft = `${file}.partial`;
  const stream = createWriteStream(draft);
  await once(stream, 'open').catch((error: unknown) => {
    throw wrongUse(`${file} cannot be written: ${messageOf(error)}`);
  });
  const failed = new Promise<never>((_, reject) => stream.once('error', reject));
  failed.catch(() => undefined); // also awaited below; alone it must not end the process
  const hash = createHash('sha256');
  const write = async (line: string): Promise<void> => {
    const text = `${line}\n`;
    hash.update(text);
    if (!stream.write(text)) await Promise.race([once(stream, 'drain'), failed]);
  };
  try {
    const result = await work(write);
    await Promise.race([once(stream.end(), 'close'), failed]);
    await rename(draft, file);
    return { result, sha256: hash.digest('hex') };
  } catch (error) {
    stream.destroy();
    await rm(draft, { force: true });
    throw error;
  }
}
