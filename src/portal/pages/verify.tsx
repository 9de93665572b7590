import type { FastifyInstance } from 'fastify';
import type { VNode } from 'preact';
import { isRefusal } from '#law';
import { addresses } from '../addresses.ts';
import { ErrorSummary } from '../components/error-summary.tsx';
import type { FieldError } from '../components/error-summary.tsx';
import type { PortalParts } from '../parts.ts';
import { Layout } from '../shell/layout.tsx';
import { sendPage } from '../shell/send-page.ts';
import type { Visit } from '../shell/visit.ts';
import { CodeForm } from './code-form.tsx';
import { UnknownCode, Verified } from './verified.tsx';

// Codes are too long to be tried out; the limit keeps a machine from leafing through them all the same.
const config = { rateLimit: { max: 60, timeWindow: '1 minute' } };

/** `/verify` asks for the code on a paper; `/verify/:code` says what paper bears it, where QR codes lead too. */
export function verifyPages(scope: FastifyInstance, { casework, ledger }: PortalParts): void {
  scope.get(addresses.verify, async (request, reply) => {
    const { visit } = request;
    const { code } = request.query as { readonly code?: unknown };
    const given = typeof code === 'string' ? plainCode(code) : undefined;
    if (given !== undefined && given !== '') return reply.redirect(addresses.verified(encodeURIComponent(given)), 303);
    const errors = given === '' ? [{ field: 'code', words: visit.say('error.code') }] : [];
    return sendPage(request, reply, <AskCode visit={visit} errors={errors} />, errors.length > 0 ? 422 : 200);
  });
  scope.get<{ Params: { code: string } }>(addresses.verified(':code'), { config }, async (request, reply) => {
    const { visit } = request;
    const code = plainCode(request.params.code);
    const paper = await casework.verify(code);
    if (isRefusal(paper)) return sendPage(request, reply, <UnknownCode visit={visit} code={code} />, 404);
    return sendPage(request, reply, <Verified visit={visit} paper={paper} at={ledger.clock.now()} />);
  });
}

/** A code as people copy it: full-width letters, small letters, spaces. */
function plainCode(code: string): string {
  const plain = code
    .normalize('NFKC')
    .replace(/[\s\p{Cc}]/gu, '')
    .toUpperCase();
  // Whole characters: half of one cannot stand in an address.
  return Array.from(plain).slice(0, 40).join('');
}

function AskCode({ visit, errors }: { readonly visit: Visit; readonly errors: readonly FieldError[] }): VNode {
  const { say } = visit;
  const title = say('verify.title');
  return (
    <Layout
      visit={visit}
      title={errors.length > 0 ? `${say('error.prefix')}${title}` : title}
      section="verify"
      crumbs={[{ name: title }]}
    >
      <div class="one">
        <ErrorSummary visit={visit} errors={errors} />
        <h1>{title}</h1>
        <p class="lead">{say('verify.lead')}</p>
        <CodeForm visit={visit} errors={errors} />
      </div>
    </Layout>
  );
}
