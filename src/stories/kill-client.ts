import { setTimeout as pause } from 'node:timers/promises';
import type { Fleet } from './kill-fleet.ts';
import { hiddenOf } from './walker.ts';

/** One request as it is repeated, byte for byte where a key stands in it, until it is answered. */
export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: () => string | FormData;
  /** Whether the records hold its effect; asked before it is repeated. */
  readonly done?: () => Promise<boolean>;
}

export interface Answered {
  readonly status: number;
  readonly path: string;
  readonly location: string;
  readonly body: string;
}

/** What the eight together met. */
export interface Tally {
  requests: number;
  /** Requests whose connection broke before an answer. */
  lost: number;
  retries: number;
  /** Repeated requests that had been done: only their answer was lost. */
  absorbed: number;
  /** Answers 5xx while the database server was hurt. */
  excused: number;
  /** The others, which nobody excuses. */
  readonly faults: string[];
}

export const newTally = (): Tally => ({ requests: 0, lost: 0, retries: 0, absorbed: 0, excused: 0, faults: [] });

/** Somebody with cookies, who repeats every request until it is answered. */
export interface Client {
  send(asked: Asked): Promise<Answered>;
  /** A page, redirections followed. */
  get(path: string): Promise<Answered>;
  /** Sends a form of a page that was opened, with its hidden fields, and follows. */
  post(page: Answered, fields: Readonly<Record<string, string>>, done?: Asked['done']): Promise<Answered>;
  /** The same with files. */
  upload(page: Answered, files: readonly Upload[], done: Asked['done']): Promise<Answered>;
  /** The API, under a key of its own. */
  api<T>(method: 'GET' | 'POST', path: string, body?: object, done?: Asked['done']): Promise<T>;
  /** Another person sits down. */
  forget(): void;
}

export interface Upload {
  readonly field: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

let keys = 0;

export function clientOf(url: string, fleet: Fleet, tally: Tally): Client {
  const jar = new Map<string, string>();

  async function once({ method, path, headers, body }: Asked): Promise<Answered> {
    fleet.sent();
    tally.requests += 1;
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const given = body?.();
    const answer = await fetch(`${url}${path}`, {
      method,
      redirect: 'manual',
      headers: { ...headers, cookie },
      ...(given !== undefined && { body: given }),
    });
    const text = await answer.text();
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(line)) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return { status: answer.status, path, location: answer.headers.get('location') ?? '', body: text };
  }

  async function send(asked: Asked): Promise<Answered> {
    for (let attempt = 1, known = false; ; attempt += 1) {
      await fleet.up();
      if (attempt > 1) {
        tally.retries += 1;
        if (!known && (await asked.done?.())) {
          known = true;
          tally.absorbed += 1;
        }
      }
      const [excused, wounds] = [fleet.hurt(), fleet.wounds()];
      try {
        const answer = await once(asked);
        if (answer.status < 500) {
          fleet.answered();
          return answer;
        }
        if (excused || fleet.wounds() !== wounds) tally.excused += 1;
        else tally.faults.push(`${asked.method} ${asked.path}: ${answer.status} ${answer.body.slice(0, 300)}`);
        // The server recovers: at a browser nobody presses the button fifty times a second either.
        await pause(100);
      } catch {
        tally.lost += 1;
      }
      // The port is dead until the next application listens; that it is, is known a moment later.
      await pause(20);
    }
  }

  async function follow(answer: Answered): Promise<Answered> {
    if (answer.status === 303) return client.get(answer.location);
    if (answer.status !== 200) throw new Error(`${answer.path}: ${answer.status} ${answer.body.slice(-2000)}`);
    return answer;
  }

  const client: Client = {
    send,
    get: async (path) => follow(await send({ method: 'GET', path })),
    async post({ body, path }, fields, done) {
      const [action = path] = path.split('?');
      const sent = new URLSearchParams({ ...hiddenOf(body, action), ...fields }).toString();
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      return follow(await send({ method: 'POST', path: action, headers, body: () => sent, ...(done && { done }) }));
    },
    async upload({ body, path }, files, done) {
      const [action = path] = path.split('?');
      const form = new FormData();
      for (const [name, value] of Object.entries(hiddenOf(body, action))) form.append(name, value);
      for (const { field, bytes } of files) form.append(field, new Blob([bytes]), `${field}.pdf`);
      form.append('do', 'next');
      return follow(await send({ method: 'POST', path: action, body: () => form, ...(done && { done }) }));
    },
    async api<T>(method: 'GET' | 'POST', path: string, body?: object, done?: Asked['done']): Promise<T> {
      const key = `kills-key-${(keys += 1)}`;
      const headers = { 'idempotency-key': key, ...(body && { 'content-type': 'application/json' }) };
      const text = JSON.stringify(body);
      const answer = await send({
        method,
        path: `/api/v1${path}`,
        headers,
        ...(body && { body: () => text }),
        ...(done && { done }),
      });
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.body}`);
      return JSON.parse(answer.body) as T;
    },
    forget: () => jar.clear(),
  };
  return client;
}
