import { describe, expect, it } from '@jest/globals';
import { Interrupted, RunningStack } from './running-stack.js';

function recorded() {
  const stopped: string[] = [];
  const service = (name: string) => ({
    stop: () => {
      stopped.push(name);
      return Promise.resolve();
    },
  });
  return { stopped, service, running: new RunningStack(() => undefined) };
}

describe('what a start has running', () => {
  it('is stopped in the opposite order of its starts, whichever was ready first', async () => {
    const { stopped, service, running } = recorded();
    let ready: (value: { stop(): Promise<void> }) => void = () => undefined;
    const slow = running.start(
      'database',
      () => new Promise<{ stop(): Promise<void> }>((resolve) => (ready = resolve)),
    );
    await running.start('api', () => Promise.resolve(service('api')));
    ready(service('database'));
    await slow;
    await running.stop();
    expect(stopped).toEqual(['api', 'database']);
  });

  it('is awaited and stopped when the stop comes while it starts', async () => {
    const { stopped, service, running } = recorded();
    const starting = running.start('database', async () => {
      await Promise.resolve();
      return service('database');
    });
    const outcome = expect(starting).rejects.toThrow(Interrupted);
    await running.stop();
    await outcome;
    expect(stopped).toEqual(['database']);
  });

  it('starts nothing any more once the stop has come', async () => {
    const { service, running } = recorded();
    await running.stop();
    await expect(running.start('api', () => Promise.resolve(service('api')))).rejects.toThrow(Interrupted);
  });

  it('is stopped although one of its starts has failed', async () => {
    const { stopped, service, running } = recorded();
    await running.start('database', () => Promise.resolve(service('database')));
    await expect(running.start('api', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await Promise.all([running.stop(), running.stop()]);
    expect(stopped).toEqual(['database']);
  });
});
