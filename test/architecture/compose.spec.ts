import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { searchAttributeTypes } from '#contracts/search-attribute.contract.js';
import { composeViolations } from './compose.rule.js';
import { readProjectFile } from './project.files.js';

const judge = (text: string) => composeViolations({ path: 'compose.yml', text });

describe('docker-compose.yml', () => {
  it('keeps to the compose specification', () => {
    expect(composeViolations(readProjectFile('docker-compose.yml'))).toEqual([]);
  });

  it('is judged by the schema whose origin docker/README.md states', () => {
    const { text } = readProjectFile('docker/compose-spec.schema.json');
    const digest = createHash('sha256').update(text).digest('hex');
    expect(readProjectFile('docker/README.md').text).toContain(digest);
  });

  it('creates the search attributes of the contract', () => {
    const { text } = readProjectFile('docker/temporal/create-namespace.sh');
    const created = [...text.matchAll(/--name (\w+) --type (\w+)/g)].map(([, name = '', type = '']) => [name, type]);
    expect(Object.fromEntries(created)).toEqual(searchAttributeTypes);
  });

  it.each([
    ['a misspelt key', 'services: { a: { image: "a:1", helthcheck: {} } }', 'helthcheck'],
    ['a number where words belong', 'services: { a: { image: 3 } }', '/services/a/image must be string'],
    ['an unknown condition', 'services: { a: { image: "a:1", depends_on: { b: { condition: ready } } } }', 'condition'],
    ['the deprecated image', 'services: { a: { image: "temporalio/auto-setup:1", restart: "no" } }', 'is deprecated'],
    ['an image of any version', 'services: { a: { image: "postgres:latest", restart: "no" } }', 'pins no version'],
    ['a server nobody asks for its health', 'services: { a: { image: "a:1" } }', 'has no healthcheck'],
  ])('with %s is refused', (_name, text, why) => {
    expect(judge(text).join('\n')).toContain(why);
  });
});
