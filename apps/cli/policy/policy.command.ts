import { Command, CommandRunner } from 'nest-commander';

import { wrongUse } from '../terminal/command-line.error.js';
import { BackTestCommand } from '../back-test/back-test.command.js';
import { CheckPolicyCommand } from './check-policy.command.js';
import { ComparePoliciesCommand } from './compare-policies.command.js';
import { PolicyPersonsActs } from './policy-acts.js';
import { RollBackPolicyCommand } from './roll-back-policy.command.js';
import { SchedulePolicyCommand } from './schedule-policy.command.js';
import { ShowPolicyCommand } from './show-policy.command.js';
import { UploadPolicyCommand } from './upload-policy.command.js';

const subCommands = [
  CheckPolicyCommand,
  UploadPolicyCommand,
  ComparePoliciesCommand,
  BackTestCommand,
  SchedulePolicyCommand,
  RollBackPolicyCommand,
  ShowPolicyCommand,
];

/** 办理时限与分级督办规则 */
@Command({
  name: 'policy',
  description:
    '督办规则 check, upload, compare, back-test, schedule, roll back and show the versions of a plan’s policy',
  subCommands,
})
export class PolicyCommand extends CommandRunner {
  run(): Promise<void> {
    throw wrongUse('Say which: policy check, upload, compare, back-test, schedule, rollback or show.');
  }
}

/** What the command line has about policies. */
export const policyCommands = [PolicyCommand, ...subCommands, PolicyPersonsActs];
