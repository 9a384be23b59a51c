/** Every verb on the versions of a plan's policy: the name of the use case, of the event, and of the row in the access table. */
export const policyVerbs = ['policy.upload', 'policy.schedule', 'policy.rollBack'] as const;
export type PolicyVerb = (typeof policyVerbs)[number];
