import { describe, expect, it } from '@jest/globals';

import type { Role } from '#domain/directory/unit.js';

import type { PersonView } from '../directory/directory.types.js';
import type { DirectoryReader } from '../ports/directory.reader.js';
import { People } from './people.js';

function person(id: string, roles: readonly Role[], disabledAt: string | null = null): PersonView {
  const memberships = roles.map((role) => ({ id: `${id} ${role}`, unitId: 'unit', role, post: null }));
  return { id, name: id, account: id, phone: null, disabledAt, revision: 1, memberships };
}

function peopleOf(...all: readonly PersonView[]): People {
  const directory = {
    people: ({ after, limit }: { after: string | null; limit: number }) => {
      const from = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
      return Promise.resolve(all.slice(from, from + limit));
    },
  };
  return new People(directory as unknown as DirectoryReader); // it asks for nothing else
}

describe('the people of a play', () => {
  const people = peopleOf(
    person('gone', ['leader', 'coordinator'], '2026-01-01T00:00:00.000Z'),
    person('handler', ['handler', 'coordinator']),
    person('leader', ['leader', 'coordinator']),
  );

  it('finds who signs and who prepares, among those who may still act', async () => {
    expect((await people.of('unit', 'handler', 'leader')).id).toBe('leader');
    expect((await people.of('unit', 'handler', 'handler')).id).toBe('handler');
    expect((await people.of('unit', 'coordinator', 'leader')).id).toBe('leader');
    expect((await people.of('unit', 'coordinator', 'handler')).id).toBe('handler');
  });

  it('takes whoever there is, and says where there is nobody', async () => {
    expect((await people.of('unit', 'leader', 'handler')).id).toBe('leader');
    await expect(people.of('unit', 'approver', 'leader')).rejects.toThrow('nobody who is approver');
  });

  it('reads the whole directory, page by page', async () => {
    const many = Array.from({ length: 450 }, (_, index) => person(`p${index}`, []));
    const last = peopleOf(...many, person('last', ['approver']));
    expect((await last.of('unit', 'approver', 'leader')).id).toBe('last');
  });
});
