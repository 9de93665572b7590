import createClient from 'openapi-fetch';
import type { paths } from './api-types.gen.ts';

/** The only way to the server: a client typed from the server's own description. */
export const api = createClient<paths>({ baseUrl: window.location.origin, credentials: 'same-origin' });

// Every write carries a key of its own, unless the act has given one that it keeps over repetitions.
api.use({
  onRequest({ request }) {
    if (request.method !== 'GET' && !request.headers.has('idempotency-key'))
      request.headers.set('idempotency-key', freshKey());
    return request;
  },
});

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type Session = Answer<'/api/v1/session'>;
export type PostShown = Session['posts'][number];
export type Credentials = paths['/api/v1/session']['post']['requestBody']['content']['application/json'];
export type CasePage = Answer<'/api/v1/cases/{number}'>;
export type Worklist = Answer<'/api/v1/cases'>;
export type Colleague = Answer<'/api/v1/cases/{number}/colleagues'>[number];
export type WorklistRow = Worklist['rows'][number];
export type WorklistView = Worklist['view'];
export type Stage = WorklistRow['stage'];
export type Act = CasePage['acts'][number];
export type Command = Act['command'];
export type Clock = CasePage['clocks'][number];
export type ClockDay = Clock['steps'][number];
export type NamedFile = CasePage['files'][number];
export type Item = CasePage['published']['item'];
export type CommandBody =
  paths['/api/v1/cases/{number}/commands/{command}']['post']['requestBody']['content']['application/json']['body'];
export type LookAsked = paths['/api/v1/cases/{number}/unmask']['post']['requestBody']['content']['application/json'];
export type PersonalShown =
  paths['/api/v1/cases/{number}/unmask']['post']['responses'][200]['content']['application/json'];
export type Problem = paths['/api/v1/cases']['get']['responses']['4XX']['content']['application/problem+json'];

/** A refusal or failure of the server as an exception of the client; its words are to be shown as they are. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Out: the body. Throws `Refused` where the server answered with problem details; a broken line throws what fetch throws. */
export function bodyOf<Body>(answer: { data?: Body | undefined; error?: unknown; response: Response }): Body {
  if (answer.data !== undefined) return answer.data;
  if (isProblem(answer.error)) throw new Refused(answer.error);
  throw new Error(`the server answered ${answer.response.status} without saying why`);
}

function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'code' in error && 'title' in error;
}

/** A fresh Idempotency-Key. `crypto.randomUUID` exists only in secure contexts, and a town hall's LAN address is none. */
export function freshKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function fileUrl(number: string, file: string): string {
  return `/api/v1/cases/${encodeURIComponent(number)}/files/${encodeURIComponent(file)}`;
}

export function paperUrl(number: string, paper: string): string {
  return `/api/v1/cases/${encodeURIComponent(number)}/papers/${encodeURIComponent(paper)}`;
}
