import { PolicyActs } from './policy-act.js';
import { ReadPolicies } from './read-policies.query.js';
import { RollBackPolicy } from './roll-back-policy.use-case.js';
import { SchedulePolicy } from './schedule-policy.use-case.js';
import { UploadPolicy } from './upload-policy.use-case.js';

/** Every verb and question about policies. Whoever lists them also provides `PolicyReader`. */
export const policyUseCases = [PolicyActs, ReadPolicies, UploadPolicy, SchedulePolicy, RollBackPolicy] as const;
