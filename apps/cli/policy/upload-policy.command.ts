import { SubCommand } from 'nest-commander';

import { UploadPolicy } from '#application/policy/upload-policy.use-case.js';
import { sha256 } from '#application/record/chain-link.js';

import { type Acting, ActingCommand } from '../terminal/qiantou.command.js';
import { PolicyPersonsActs } from './policy-acts.js';
import { readPolicyFile } from './policy-file.js';

/** Takes a policy file in as a draft. */
@SubCommand({
  name: 'upload',
  arguments: '<plan> <file>',
  description: 'take a policy file in as a draft; a second person schedules it',
})
export class UploadPolicyCommand extends ActingCommand {
  constructor(private readonly acts: PolicyPersonsActs) {
    super();
  }

  async run([plan, file = '']: string[], options: Acting): Promise<void> {
    const document = await readPolicyFile(file);
    await this.acts.perform({
      name: 'policy upload',
      plan,
      options,
      terms: { document: sha256(document) },
      run: (get, command) => get(UploadPolicy).run({ ...command, document }),
    });
  }
}
