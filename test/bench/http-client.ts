import { HttpConnection } from './http-connection.js';
import { type Case, type Client, sessionSecretOf, terms } from './jobs.js';

/** A person at a browser: reads a page of the unit's inbox, and acts, each time under a key of its own. */
export class HttpClient implements Client {
  private readonly connection: HttpConnection;

  constructor(url: string) {
    const { hostname, port } = new URL(url);
    this.connection = new HttpConnection(hostname, Number(port));
  }

  async page({ account }: Case): Promise<number> {
    const path = '/api/work-items?scope=unit&limit=20';
    const { status } = await this.connection.send({ method: 'GET', path, headers: cookie(account), body: '' });
    return status;
  }

  async act({ act, kind, id, account }: Case): Promise<number> {
    const path = `/api/${kind}s/${id}/${act}`;
    const headers = `${cookie(account)}X-CSRF-Token: bench\r\nIdempotency-Key: ${act}-${id}\r\n`;
    const body = act === 'confirmation' ? JSON.stringify(terms) : '';
    const { status } = await this.connection.send({ method: 'PUT', path, headers, body });
    return status;
  }

  close(): Promise<void> {
    this.connection.close();
    return Promise.resolve();
  }
}

function cookie(account: string): string {
  return `Cookie: qiantou=${sessionSecretOf(account)}\r\n`;
}
