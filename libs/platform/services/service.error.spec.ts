import { describe, expect, it } from '@jest/globals';
import { asDiskFull, asServiceError } from './service.error.js';

const failure = (code: string) => Object.assign(new Error(`${code}: something`), { code });

describe('a failure to write', () => {
  it.each([['ENOSPC'], ['EDQUOT'], ['53100']])('is a full disk when the system or PostgreSQL calls it %s', (code) => {
    const full = { code: 'DISK_FULL', message: 'The disk that holds data is full: free some space and start again.' };
    expect(asDiskFull(failure(code), 'data')).toMatchObject(full);
    expect(asServiceError(failure(code), 'data')).toMatchObject(full);
  });

  it('is a folder that may not be written, where a folder was what failed', () => {
    expect(asServiceError(failure('EACCES'), 'data')).toMatchObject({ code: 'NOT_WRITABLE' });
  });

  it('passes unchanged when it is anything else', () => {
    const [denied, other] = [failure('EACCES'), failure('EPIPE')];
    expect([asDiskFull(denied, 'data'), asServiceError(other, 'data')]).toEqual([denied, other]);
  });
});
