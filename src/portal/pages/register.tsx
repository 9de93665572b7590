import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Registration } from '#identity';
import { checkCitizenId, isRefusal, wordsOf } from '#law';
import type { Refusal } from '#law';
import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { ErrorSummary, errorOf } from '../components/error-summary.tsx';
import type { FieldError } from '../components/error-summary.tsx';
import { Field } from '../components/field.tsx';
import { FormFields } from '../components/form-fields.tsx';
import { withTo } from '../components/sign-in-form.tsx';
import type { PortalParts } from '../parts.ts';
import { punctuated } from '#documents';
import { formOf, keyOf } from '../shell/form-of.ts';
import type { FormBody } from '../shell/form-of.ts';
import { Layout } from '../shell/layout.tsx';
import { sendPage } from '../shell/send-page.ts';
import type { Visit } from '../shell/visit.ts';
import { relayCookies } from './relay-cookies.ts';
import { wantedPath } from './sign-in.tsx';

const fields = ['name', 'number', 'mobile', 'password'] as const;
const shortestPassword = 8;

/** `/register?to=`: four things; whoever has given them is signed in. */
export function registerPage(scope: FastifyInstance, { identity }: PortalParts): void {
  const config = { rateLimit: { max: 30, timeWindow: '1 minute' } };
  scope.get(addresses.register, async (request, reply) => {
    if (request.visit.who.kind === 'citizen') return reply.redirect(wantedPath(request), 303);
    return show(request, reply, {}, []);
  });
  scope.post(addresses.register, { config }, async (request, reply) => {
    const form = formOf(request);
    const registration = registrationIn(form);
    const problems = identity.registrationProblems(registration);
    if (problems.length > 0) return show(request, reply, form, problems);
    const registered = await identity.registerCitizen(registration, keyOf(form));
    if (isRefusal(registered)) return show(request, reply, form, [registered]);
    const signedIn = await identity.signInCitizen(registration, request.headers);
    if (isRefusal(signedIn)) return reply.redirect(withTo(addresses.signIn, wantedPath(request)), 303);
    relayCookies(reply, signedIn.cookies);
    return reply.header('cache-control', 'no-store').redirect(wantedPath(request), 303);
  });
}

function registrationIn(form: FormBody): Registration {
  const [name = '', number = '', mobile = '', password = ''] = fields.map((field) => form[field] ?? '');
  return { name, number, mobile, password };
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
  const page = <Register visit={visit} form={form} errors={errors} to={wantedPath(request)} />;
  return sendPage(request, reply, page, status);
}

/** The field's own words where they say more than the catalogue of refusals does. */
function wordsFor({ say, lang, today, demo }: Visit, problem: Refusal, form: FormBody): string {
  if (problem.refused === 'mobile-wrong') return say('error.mobile');
  if (problem.refused === 'password-weak') return say('error.password');
  const number = (form['number'] ?? '').normalize('NFKC').replace(/\s/g, '');
  if (problem.refused === 'id-number-wrong' && number !== '') {
    const [first] = checkCitizenId(number, { today, demo }).problems;
    if (first !== undefined) return lang === 'zh' ? punctuated(first.zh) : first.en;
  }
  const words = wordsOf(problem);
  return lang === 'zh' ? punctuated(words.zh) : words.en;
}

function Register(props: {
  readonly visit: Visit;
  readonly form: FormBody;
  readonly errors: readonly FieldError[];
  readonly to: string;
}): VNode {
  const { visit, form, errors, to } = props;
  const { say } = visit;
  const title = say('register.title');
  const about = (name: (typeof fields)[number]) => ({ visit, name, error: errorOf(errors, name) });
  return (
    <Layout
      visit={visit}
      title={errors.length > 0 ? `${say('error.prefix')}${title}` : title}
      crumbs={[{ name: title }]}
    >
      <div class="one">
        <ErrorSummary visit={visit} errors={errors} />
        <h1>{title}</h1>
        <p class="lead">{say('register.lead')}</p>
        <form method="post" action={withTo(addresses.register, to)} novalidate>
          <FormFields visit={visit} />
          <Field
            {...about('mobile')}
            label={say('sign.mobile')}
            hint={say('register.mobile.hint')}
            inputMode="tel"
            autocomplete="tel-national"
            size="id"
            value={form['mobile']}
          />
          <Field
            {...about('name')}
            label={say('register.name')}
            hint={say('register.name.hint')}
            autocomplete="name"
            size="id"
            value={form['name']}
          />
          <Field
            {...about('number')}
            label={say('register.id')}
            hint={say('register.id.hint')}
            autocomplete="off"
            size="id"
            value={form['number']}
          />
          <Field
            {...about('password')}
            label={say('sign.password')}
            hint={say('register.password.hint', { n: shortestPassword })}
            type="password"
            autocomplete="new-password"
            size="id"
          />
          <p class="box s">{say('register.honest')}</p>
          <p class="go">
            <button class="btn" type="submit">
              {say('register.go')}
            </button>
          </p>
        </form>
        <p class="go">
          {say('register.have')} <a href={withTo(addresses.signIn, to)}>{say('sign.go')}</a>
        </p>
      </div>
    </Layout>
  );
}
