import type { FastifyInstance } from 'fastify';
import { groupCaseNumber, isRefusal, wordsOf } from '#law';
import { punctuated } from '#documents';
import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { ErrorSummary, errorOf } from '../components/error-summary.tsx';
import type { FieldError } from '../components/error-summary.tsx';
import { Field } from '../components/field.tsx';
import { FormFields } from '../components/form-fields.tsx';
import type { PortalParts } from '../parts.ts';
import { formOf } from '../shell/form-of.ts';
import type { FormBody } from '../shell/form-of.ts';
import { Layout } from '../shell/layout.tsx';
import { sendPage } from '../shell/send-page.ts';
import type { Visit } from '../shell/visit.ts';
import { LookedUp } from './looked-up.tsx';

/** Eight characters of thirty-two are not guessed at ten a minute; the number of the case has to fit as well. */
const config = { rateLimit: { max: 10, timeWindow: '1 minute' } };

/**
 * `/lookup`: how a case stands, for whoever handed it in at a counter and has no account. Number and code come by POST and stand in no
 * address: together they open the case.
 */
export function lookupPage(scope: FastifyInstance, { casework }: PortalParts): void {
  scope.get(addresses.lookup, async (request, reply) =>
    sendPage(request, reply, <Ask visit={request.visit} form={{}} errors={[]} />),
  );
  scope.post(addresses.lookup, { config }, async (request, reply) => {
    const { visit } = request;
    const form = formOf(request);
    const missing = (['number', 'code'] as const).filter((name) => (form[name] ?? '').trim() === '');
    if (missing.length > 0) {
      const errors = missing.map((field) => ({ field, words: visit.say(`lookup.missing.${field}`) }));
      return sendPage(request, reply, <Ask visit={visit} form={form} errors={errors} />, 422);
    }
    const found = await casework.caseByCode((form['number'] ?? '').normalize('NFKC'), form['code'] ?? '');
    if (isRefusal(found)) {
      const words = wordsOf(found);
      const errors = [{ field: 'number', words: visit.lang === 'zh' ? punctuated(words.zh) : words.en }];
      return sendPage(request, reply, <Ask visit={visit} form={form} errors={errors} />, words.status);
    }
    return sendPage(request, reply, <LookedUp visit={visit} found={found} />);
  });
}

interface AskProps {
  readonly visit: Visit;
  readonly form: FormBody;
  readonly errors: readonly FieldError[];
}

function Ask({ visit, form, errors }: AskProps): VNode {
  const { say } = visit;
  const title = say('lookup.title');
  return (
    <Layout
      visit={visit}
      title={errors.length > 0 ? `${say('error.prefix')}${title}` : title}
      section="cases"
      crumbs={[{ name: title }]}
    >
      <div class="one">
        <ErrorSummary visit={visit} errors={errors} />
        <h1>{title}</h1>
        <p class="lead">{say('lookup.lead')}</p>
        <form method="post" action={addresses.lookup} novalidate>
          <FormFields visit={visit} />
          <Field
            visit={visit}
            name="number"
            label={say('case.number')}
            hint={say('lookup.number.hint')}
            value={groupCaseNumber(form['number'] ?? '')}
            error={errorOf(errors, 'number')}
            autocomplete="off"
            inputMode="numeric"
            size="id"
            maxLength={40}
          />
          <Field
            visit={visit}
            name="code"
            label={say('lookup.code')}
            hint={say('lookup.code.hint')}
            error={errorOf(errors, 'code')}
            autocomplete="off"
            size="id"
            maxLength={20}
          />
          <p class="go">
            <button class="btn" type="submit">
              {say('lookup.go')}
            </button>
          </p>
        </form>
        <section>
          <h2>{say('lookup.lost')}</h2>
          <p>{say('lookup.lost.words', { hotline: visit.place.hotline })}</p>
          <p>
            <a href={addresses.signIn}>{say('lookup.account')}</a>
          </p>
        </section>
      </div>
    </Layout>
  );
}
