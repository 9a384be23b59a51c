import { bundledPolicy } from '#application/policy/bundled-policy.js';
import type { Policy } from '#domain/policy/policy.js';

/** The policy that ships, as a plan is published with it. */
export const defaultPolicy: Policy = { version: 1, ...bundledPolicy().content };
