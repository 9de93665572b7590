import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CitizenCredentials, Registration } from '#identity';
import {
  checkIdentityDocument,
  isIdentityDocumentKind,
  isRefusal,
  plainCitizenId,
  plainIdentityDocument,
  wordsOf,
} from '#law';
import type { Refusal } from '#law';
import { addresses } from '../addresses.ts';
import { withTo } from '../components/sign-in-form.tsx';
import type { PortalParts } from '../parts.ts';
import { punctuated } from '#documents';
import { formOf, keyOf } from '../shell/form-of.ts';
import type { FormBody } from '../shell/form-of.ts';
import { sendPage } from '../shell/send-page.ts';
import type { Visit } from '../shell/visit.ts';
import { Register } from './register-form.tsx';
import { relayCookies } from './relay-cookies.ts';
import { wantedPath } from './sign-in.tsx';

const fields = ['mobile', 'username', 'name', 'kind', 'number', 'password', 'address'] as const;

/** `/register?to=&by=`: whoever has filled it in is signed in. `by=name` is the form for people without a phone. */
export function registerPage(scope: FastifyInstance, { identity }: PortalParts): void {
  const config = { rateLimit: { max: 30, timeWindow: '1 minute' } };
  scope.get(addresses.register, async (request, reply) => {
    if (request.visit.who.kind === 'citizen') return reply.redirect(wantedPath(request), 303);
    return show(request, reply, {}, []);
  });
  scope.post(addresses.register, { config }, async (request, reply) => {
    const form = formOf(request);
    const registration = registrationIn(form, isPhoneless(request));
    const problems = identity.registrationProblems(registration);
    if (problems.length > 0) return show(request, reply, form, problems);
    const registered = await identity.registerCitizen(registration, keyOf(form));
    if (isRefusal(registered)) return show(request, reply, form, [registered]);
    const signedIn = await identity.signInCitizen(credentialsOf(registration), request.headers);
    if (isRefusal(signedIn)) return reply.redirect(withTo(addresses.signIn, wantedPath(request)), 303);
    relayCookies(reply, signedIn.cookies);
    return reply.header('cache-control', 'no-store').redirect(wantedPath(request), 303);
  });
}

function isPhoneless(request: FastifyRequest): boolean {
  return (request.query as { readonly by?: unknown }).by === 'name';
}

function registrationIn(form: FormBody, phoneless: boolean): Registration {
  const { name = '', number = '', mobile = '', username = '', address = '', password = '', kind = '' } = form;
  const idKind = isIdentityDocumentKind(kind) ? kind : 'resident-id';
  return phoneless
    ? { name, idKind, number, mobile: '', username, address, password }
    : { name, idKind, number, mobile, password };
}

function credentialsOf({ username, mobile, password }: Registration): CitizenCredentials {
  return username === undefined ? { mobile, password } : { username, password };
}

async function show(
  request: FastifyRequest,
  reply: FastifyReply,
  form: FormBody,
  problems: readonly Refusal[],
): Promise<FastifyReply> {
  const { visit } = request;
  const errors = problems.map((problem) => ({
    field: fields.find((field) => field === problem.field) ?? 'name',
    words: wordsFor(request.visit, problem, form),
  }));
  const [first] = problems;
  const status = first === undefined ? 200 : wordsOf(first).status;
  const props = { visit, form, errors, to: wantedPath(request), phoneless: isPhoneless(request) };
  return sendPage(request, reply, <Register {...props} />, status);
}

/** The field's own words where they say more than the catalogue of refusals does. */
function wordsFor({ say, lang, today, demo }: Visit, problem: Refusal, form: FormBody): string {
  if (problem.refused === 'mobile-wrong') return say('error.mobile');
  if (problem.refused === 'password-weak') return say('error.password');
  if (problem.field === 'number' && (form['number'] ?? '').trim() !== '') {
    const { kind = '', number = '' } = form;
    const idKind = isIdentityDocumentKind(kind) ? kind : 'resident-id';
    const plain = idKind === 'resident-id' ? plainCitizenId(number) : plainIdentityDocument(number);
    const [first] = checkIdentityDocument(idKind, plain, { today, demo }).problems;
    if (first !== undefined) return lang === 'zh' ? punctuated(first.zh) : first.en;
  }
  const words = wordsOf(problem);
  return lang === 'zh' ? punctuated(words.zh) : words.en;
}
