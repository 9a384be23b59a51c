/** Every verb on the directory: the name of the use case, of the event, and of the row in the access table. */
export const directoryVerbs = [
  'unit.create',
  'unit.update',
  'unit.invite',
  'person.register',
  'person.disable',
  'person.changePassword',
  'person.signOutEverywhere',
  'membership.grant',
  'membership.end',
  'invitation.accept',
  'administration.invite',
  'administration.claim',
  'token.create',
  'token.revoke',
  'feedAddress.create',
  'feedAddress.revoke',
] as const;
export type DirectoryVerb = (typeof directoryVerbs)[number];
