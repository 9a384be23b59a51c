import { statfs } from 'node:fs/promises';
import { diskFull } from './service.error.js';

const MEBIBYTE = 1024 * 1024;

/**
 * Refuses with DISK_FULL when `folder`, which exists, has less than `mebibytes` free:
 * better said before the first byte than found in a log afterwards.
 */
export async function requireSpace(folder: string, mebibytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < mebibytes * MEBIBYTE) throw diskFull(folder);
}
