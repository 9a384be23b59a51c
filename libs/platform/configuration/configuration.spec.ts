import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { configurationVariables, parseConfiguration, withClock } from './configuration.js';
import { projectRoot } from './project-root.js';

describe('the configuration', () => {
  it('has a default for everything that a newcomer does not set', () => {
    const configuration = parseConfiguration({});
    expect(configuration).toMatchObject({ host: '127.0.0.1', port: 3000, databaseUrl: undefined, clock: 'wall' });
    expect(configuration.dataDir).toBe(join(projectRoot, '.qiantou'));
    expect(configuration.cacheDir).toBe(join(homedir(), '.cache', 'qiantou'));
  });

  it('cannot be changed once it is read', () => {
    expect(Object.isFrozen(parseConfiguration({}))).toBe(true);
  });

  it('takes an empty variable for an unset one', () => {
    expect(parseConfiguration({ DATABASE_URL: '', QIANTOU_PORT: ' ' })).toEqual(parseConfiguration({}));
  });

  it('names every bad variable in one error', () => {
    const bad = { QIANTOU_PORT: '70000', DATABASE_URL: 'mysql://x', QIANTOU_LOG_LEVEL: 'loud', TEMPORAL_ADDRESS: 'x' };
    for (const name of Object.keys(bad)) expect(() => parseConfiguration(bad)).toThrow(name);
    expect(() => parseConfiguration(bad)).toThrow('has 4 problem(s)');
  });

  it('does not repeat a database URL, which may hold a password', () => {
    expect(() => parseConfiguration({ DATABASE_URL: 'mysql://u:secret@x' })).not.toThrow('secret');
  });

  it('refuses a stepped clock on a database that is not its own', () => {
    const env = { QIANTOU_CLOCK: 'stepped', DATABASE_URL: 'postgres://x/y' };
    expect(() => parseConfiguration(env)).toThrow('QIANTOU_CLOCK');
    const given = parseConfiguration({ DATABASE_URL: 'postgres://x/y' });
    expect(() => withClock(given, { isStepped: true })).toThrow('unset DATABASE_URL');
    expect(withClock(given, { isStepped: false })).toBe(given);
    expect(withClock(parseConfiguration({}), { isStepped: true }).clock).toBe('stepped');
  });

  it('takes a mail server only with a sender, so that mail is not half on', () => {
    const smtp = { QIANTOU_SMTP_URL: 'smtp://mail.example' };
    expect(() => parseConfiguration(smtp)).toThrow('QIANTOU_MAIL_FROM');
    expect(() => parseConfiguration({ ...smtp, QIANTOU_MAIL_FROM: '牵头' })).toThrow('mail address');
    const from = '牵头 <qiantou@mail.example>';
    expect(parseConfiguration({ ...smtp, QIANTOU_MAIL_FROM: from })).toMatchObject({ mailFrom: from });
  });
});

describe('.env.example', () => {
  const lines = readFileSync(join(projectRoot, '.env.example'), 'utf8').matchAll(/^# ([A-Z_]+)=(.*)$/gm);
  const shown = new Map([...lines].map(([, name = '', value = '']) => [name, value]));

  it('shows every variable, and none that is not read', () => {
    expect([...shown.keys()].sort()).toEqual([...configurationVariables.keys()].sort());
  });

  it('shows the default wherever there is one', () => {
    for (const [name, unset] of configurationVariables)
      if (unset !== '') expect([name, shown.get(name)]).toEqual([name, unset]);
  });

  it('shows values that would be accepted', () => {
    expect(() => parseConfiguration(Object.fromEntries(shown))).not.toThrow();
  });
});
