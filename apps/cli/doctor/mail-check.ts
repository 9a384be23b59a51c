import type { Configuration } from '#platform/configuration/configuration.js';

import { type Finding, findingOf } from './finding.js';

/** No mail is fit too: notices are then told inside the engine only. */
export function checkMail(configuration: Configuration): Promise<Finding> {
  return findingOf('mail', async () => {
    if (configuration.smtpUrl === undefined)
      return { isFit: true, said: 'off: QIANTOU_SMTP_URL is not set, notices are told inside the engine only' };
    const { mailOf } = await import('#platform/mail/mail.js');
    await mailOf(configuration).check();
    return { isFit: true, said: `${new URL(configuration.smtpUrl).host} takes mail` };
  });
}
