import { describe, expect, it } from '@jest/globals';
import { diagramPages } from '#domain/diagram/diagram-pages.js';
import { projectPaths, readProjectFile } from './project.files.js';

const pages = diagramPages().map((page) => ({ ...page, path: `docs/generated/${page.name}` }));

describe('The committed diagrams are those of the domain (else: npm run diagrams)', () => {
  it.each(pages)('$path', ({ path, text }) => {
    expect(readProjectFile(path).text).toBe(text);
  });

  it('and there are no others', () => {
    const committed = projectPaths().filter((path) => /^docs\/generated\/.*\.(life|procedure)\.md$/.test(path));
    expect(committed).toEqual(pages.map(({ path }) => path).sort());
  });
});
