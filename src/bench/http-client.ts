import { Agent, request } from 'node:http';

export interface Answered {
  readonly status: number;
  readonly body: string;
  readonly cookies: readonly string[];
}

/** Asks over connections that are kept open, as a browser does. */
export class HttpClient {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 16 });
  readonly #url: string;
  #keys = 0;

  constructor(url: string) {
    this.#url = url;
  }

  ask(method: 'GET' | 'POST', path: string, cookie = '', body?: object): Promise<Answered> {
    this.#keys += 1;
    const payload = body && JSON.stringify(body);
    const headers = {
      ...(cookie && { cookie }),
      ...(payload && {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(payload),
        'idempotency-key': `bench-key-${process.pid}-${this.#keys}`,
        origin: this.#url,
      }),
    };
    return new Promise((resolve, reject) => {
      const asked = request(`${this.#url}${path}`, { method, headers, agent: this.#agent }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => void parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => {
          const cookies = answer.headers['set-cookie'] ?? [];
          resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8'), cookies });
        });
      });
      asked.on('error', reject);
      asked.end(payload);
    });
  }

  /** Signs a member of the staff in. Out: the cookies as a header. */
  async signIn(username: string, password: string): Promise<string> {
    const { status, body, cookies } = await this.ask('POST', '/api/v1/session', '', { username, password });
    if (status !== 200) throw new Error(`${username} was not let in: ${body}`);
    return cookies.map((value) => value.split(';')[0]).join('; ');
  }

  close(): void {
    this.#agent.destroy();
  }
}
