/** Why an embedded service cannot run. The message is one sentence that tells a person what to do. */
export type ServiceErrorCode =
  | 'PORT_TAKEN'
  | 'DISK_FULL'
  | 'DATA_NEWER'
  | 'DATA_OLDER'
  | 'DATA_IN_USE'
  | 'WRONG_ENCODING'
  | 'BINARY_MISSING'
  | 'NO_SYSTEM_USER'
  | 'NOT_WRITABLE'
  | 'START_FAILED';

export class ServiceError extends Error {
  override readonly name = 'ServiceError';

  constructor(
    readonly code: ServiceErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * The code of a system call's failure, as `ENOENT`; undefined for any other error.
 * Asks for the shape: under Jest a system error is no instance of the test's own Error.
 */
export function systemCode(error: unknown): string | undefined {
  const isCoded = typeof error === 'object' && error !== null && 'code' in error;
  return isCoded && typeof error.code === 'string' ? error.code : undefined;
}

/** What a thrown thing says. */
export function messageOf(error: unknown): string {
  const isTelling = typeof error === 'object' && error !== null && 'message' in error;
  return isTelling ? String(error.message) : String(error);
}

/** Turns failures to write into the sentence a person needs; anything else passes unchanged. */
export function asServiceError(error: unknown, folder: string): unknown {
  const code = systemCode(error);
  if (isDiskFull(code)) return diskFull(folder, { cause: error });
  if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS') return error;
  return new ServiceError(
    'NOT_WRITABLE',
    `The folder ${folder} is not writable by this user: change its owner, or set QIANTOU_DATA_DIR.`,
    { cause: error },
  );
}

export const diskFull = (folder: string, options?: ErrorOptions): ServiceError =>
  new ServiceError('DISK_FULL', `The disk that holds ${folder} is full: free some space and start again.`, options);

/** Turns whatever says that no room is left, a system call's failure or PostgreSQL's, into one sentence. */
export const asDiskFull = (error: unknown, folder: string): unknown =>
  isDiskFull(systemCode(error)) ? diskFull(folder, { cause: error }) : error;

/** PostgreSQL calls it 53100. */
const isDiskFull = (code: string | undefined): boolean => ['ENOSPC', 'EDQUOT', '53100'].includes(code ?? '');
