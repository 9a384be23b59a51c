/** Readers of one variable's text. Each throws an Error whose message goes on from the variable's name. */
export type Read<Value> = (value: string) => Value;

export const optional =
  <Value>(read: Read<Value>): Read<Value | undefined> =>
  (value) =>
    value === '' ? undefined : read(value);

export const text: Read<string> = (value) => {
  if (value === '') throw new Error('must not be empty');
  return value;
};

export const path = text;

export const integer =
  (least: number, most: number): Read<number> =>
  (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    throw new Error(`must be a whole number from ${least} to ${most}, not "${value}"`);
  };

/** A TCP port; 0 asks the system for any free one. */
export const port = integer(0, 65_535);

export const either =
  <const Choices extends readonly string[]>(...choices: Choices): Read<Choices[number]> =>
  (value) => {
    if (choices.includes(value)) return value;
    throw new Error(`must be one of ${choices.join(', ')}, not "${value}"`);
  };

/** A URL of one of the given protocols. The value may hold a password, so the message does not repeat it. */
export const url =
  (...protocols: readonly string[]): Read<string> =>
  (value) => {
    if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
    throw new Error(`must be a URL that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`);
  };

export const hostAndPort: Read<string> = (value) => {
  if (/^(\[[0-9a-f:]+\]|[^\s:/]+):\d{1,5}$/i.test(value)) return value;
  throw new Error(`must be host:port, not "${value}"`);
};

/** Whom a mail is from: an address, or a name with the address in angle brackets. */
export const mailbox: Read<string> = (value) => {
  if (/^([^<>\r\n]+ <[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/.test(value)) return value;
  throw new Error(`must be a mail address, or "Name <address>", not "${value}"`);
};
