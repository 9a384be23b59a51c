export interface Reply<Body> {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON. */
  readonly body: Body;
}

/** What answers of the directory and problems say; a test expects what it reads, so nothing here is optional. */
export interface Said {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly faults: readonly { readonly field: string }[];
  readonly name: string;
  readonly account: string;
  readonly accounts: readonly string[];
  readonly revision: number;
  readonly now: number;
  readonly scope: string;
  readonly secret: string;
  readonly csrf: string | null;
  readonly role: string;
  readonly post: string;
  readonly unitId: string;
  readonly unit: Said;
  readonly person: Said;
  readonly roles: readonly Said[];
  readonly memberships: readonly Said[];
  readonly contacts: readonly Said[];
  readonly items: readonly Said[];
  readonly next: string | null;
}

/** One browser: keeps its cookie, and sends the CSRF token that it was last given. */
export class Browser {
  cookie: string | null = null;
  csrf: string | null = null;

  constructor(private readonly base: string) {}

  get<Body = Said>(path: string, headers: Record<string, string> = {}): Promise<Reply<Body>> {
    return this.send<Body>('GET', path, { headers });
  }

  post<Body = Said>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply<Body>> {
    return this.send<Body>('POST', path, { body, headers });
  }

  put<Body = Said>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply<Body>> {
    return this.send<Body>('PUT', path, { body, headers });
  }

  delete<Body = Said>(path: string, headers: Record<string, string> = {}): Promise<Reply<Body>> {
    return this.send<Body>('DELETE', path, { headers });
  }

  private async send<Body>(
    method: string,
    path: string,
    { body, headers }: { body?: unknown; headers: Record<string, string> },
  ): Promise<Reply<Body>> {
    const response = await fetch(this.base + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.cookie === null ? {} : { cookie: this.cookie }),
        ...(this.csrf === null ? {} : { 'x-csrf-token': this.csrf }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return this.received<Body>(response);
  }

  private async received<Body>(response: Response): Promise<Reply<Body>> {
    const [set] = response.headers.getSetCookie();
    if (set !== undefined) this.cookie = set.split(';')[0] ?? null;
    const text = await response.text();
    const body: unknown = text === '' ? null : JSON.parse(text);
    if (typeof body === 'object' && body !== null && 'csrf' in body) this.csrf = String(body.csrf);
    // What it really is the tests find out by their expectations.
    return { status: response.status, headers: response.headers, body: body as Body };
  }
}
