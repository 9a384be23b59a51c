import { type ProjectFile } from './project.files.js';

// Put together from parts, so that this file does not name what it forbids.
const folders = ['work', 'root', 'tmp', 'home', 'Users'].join('|');
const machinePath = new RegExp(`(?<![\\w.~-])/(${folders})/[\\w.-]+`, 'g');
const registry = new RegExp(
  `\\b(${['registry', 'pypi', 'mirrors?', 'files\\.pythonhosted', 'proxy\\.golang', 'crates', 'repo1?\\.maven'].join('|')})` +
    `(\\.[a-z0-9-]+)*\\.(org|com|io|net|dev|cn|internal|local)\\b`,
  'gi',
);

/** Paths of one machine and hosts of package registries: a clone elsewhere has neither. */
export function machineViolations(file: ProjectFile): string[] {
  const paths = (file.text.match(machinePath) ?? []).map((path) => `${file.path} names ${path}: a path of one machine`);
  const hosts = (file.text.match(registry) ?? []).map(
    (host) => `${file.path} names ${host}: a package registry's host`,
  );
  return [...new Set([...paths, ...hosts])];
}
