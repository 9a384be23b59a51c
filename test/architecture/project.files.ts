import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One file of the project: its path from the root, with forward slashes, and its text. */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const binary = /\.(png|jpe?g|gif|ico|woff2?|pdf|zip|gz|bin)$/;

/** Paths of all files that are, or would be, committed. Not only what is tracked: a new file is judged before its commit. */
export function projectPaths(): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' });
  return [...new Set(listed.split('\0'))].filter((path) => path !== '' && existsSync(join(root, path))).sort();
}

export function readProjectFile(path: string): ProjectFile {
  return { path, text: readFileSync(join(root, path), 'utf8') };
}

/** All text files whose path matches. */
export function projectFiles(pattern: RegExp): ProjectFile[] {
  return projectPaths()
    .filter((path) => pattern.test(path) && !binary.test(path))
    .map(readProjectFile);
}

/** Code that only a test run executes: it may read truth.json and import libs/testing. */
export function isTestCode(path: string): boolean {
  return /\.spec\.tsx?$/.test(path) || path.startsWith('test/') || path.startsWith('libs/testing/');
}
