/** Loaded before api and worker: when the start that holds them is killed, they end in order instead of living on. */
process.once('disconnect', () => {
  setTimeout(() => process.exit(1), 20_000).unref();
  process.kill(process.pid, 'SIGTERM');
});
// Listening keeps the channel, and with it a process that has nothing left to do, alive.
process.channel?.unref();
