import type { DirectoryFacts, Person } from '#domain/directory/directory.facts.js';

import type { MatterCommand } from '../act/act.js';
import type { MembershipView, PersonView } from './directory.types.js';

/** A person as the matter of an act. */
export function personMatter({ id, revision }: MatterCommand) {
  return {
    names: { personIds: [id] },
    revision,
    matter: (facts: DirectoryFacts): Person | undefined => facts.people.find((person) => person.id === id),
    asks: () => ({ personId: id }),
    view: (facts: DirectoryFacts) => personView(facts, id),
  } as const;
}

/** A person as others may see it: without the password's hash. */
export function personView(facts: DirectoryFacts, id: string): PersonView | null {
  const person = facts.people.find((candidate) => candidate.id === id);
  if (person === undefined) return null;
  const { name, account, phone, disabledAt, revision } = person;
  const memberships: MembershipView[] = facts.memberships
    .filter((grant) => grant.personId === id && grant.endedAt === null)
    .map((grant) => ({ id: grant.id, unitId: grant.unitId, role: grant.role, post: grant.post }));
  return { id, name, account, phone, disabledAt, revision, memberships };
}
