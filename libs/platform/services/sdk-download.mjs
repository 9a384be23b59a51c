/**
 * Lets Temporal's SDK download its server into a folder: sdk-download.mjs (dev-server | time-skipping) VERSION FOLDER.
 * The SDK downloads only on its way to starting the server, so the server is started and ended.
 */
import { TestWorkflowEnvironment } from '@temporalio/testing';

const [type, version, downloadDir] = process.argv.slice(2);
const server = { executable: { type: 'cached-download', version, downloadDir } };
try {
  const environment =
    type === 'dev-server'
      ? await TestWorkflowEnvironment.createLocal({ server })
      : await TestWorkflowEnvironment.createTimeSkipping({ server });
  await environment.teardown();
} catch (error) {
  console.error(String(error.message).replaceAll('\n', ' ')); // One line: it is quoted as the reason.
  process.exit(1);
}
