import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { itemsNamed } from '#catalog';
import { isRefusal } from '#law';
import { addresses } from '../addresses.ts';
import { ErrorSummary } from '../components/error-summary.tsx';
import type { FieldError } from '../components/error-summary.tsx';
import type { PortalParts } from '../parts.ts';
import { Layout } from '../shell/layout.tsx';
import { sendPage } from '../shell/send-page.ts';
import type { Visit } from '../shell/visit.ts';
import { CodeForm } from './code-form.tsx';
import { compareRoute } from './compare-route.ts';
import type { Brought } from './compare-route.ts';
import type { Comparison } from './compared.tsx';
import { VerifiedLetter } from './verified-letter.tsx';
import { UnknownCode, Verified } from './verified.tsx';

// Codes are too long to be tried out; the limit keeps a machine from leafing through them all the same.
const config = { rateLimit: { max: 60, timeWindow: '1 minute' } };

/** `/verify` asks for the code on a paper; `/verify/:code` says what paper bears it, where QR codes lead too. */
export function verifyPages(scope: FastifyInstance, parts: PortalParts): void {
  const { casework, identity, ledger } = parts;
  const named = itemsNamed(ledger, identity);
  /** The paper or the letter that bears a code, and how a file compares with it. */
  const answer = async (request: FastifyRequest, reply: FastifyReply, typed: string, file?: Brought) => {
    const { visit } = request;
    const code = plainCode(typed);
    const at = ledger.clock.now();
    const paper = await casework.verify(code);
    const status = file !== undefined && file.hash === undefined ? 422 : 200;
    if (!isRefusal(paper)) {
      const compared = file && compare(file, paper.fileHash);
      return sendPage(
        request,
        reply,
        <Verified visit={visit} code={code} paper={paper} at={at} compared={compared} />,
        status,
      );
    }
    const letter = await identity.verifyLetter(code, named);
    if (isRefusal(letter)) return sendPage(request, reply, <UnknownCode visit={visit} code={code} />, 404);
    const compared = file && compare(file, letter.fileHash, letter.formerHash);
    return sendPage(
      request,
      reply,
      <VerifiedLetter visit={visit} code={code} letter={letter} at={at} compared={compared} />,
      status,
    );
  };
  scope.get(addresses.verify, async (request, reply) => {
    const { visit } = request;
    const { code } = request.query as { readonly code?: unknown };
    const given = typeof code === 'string' ? plainCode(code) : undefined;
    if (given !== undefined && given !== '') return reply.redirect(addresses.verified(encodeURIComponent(given)), 303);
    const errors = given === '' ? [{ field: 'code', words: visit.say('error.code') }] : [];
    return sendPage(request, reply, <AskCode visit={visit} errors={errors} />, errors.length > 0 ? 422 : 200);
  });
  scope.get<{ Params: { code: string } }>(addresses.verified(':code'), { config }, async (request, reply) => {
    return answer(request, reply, request.params.code);
  });
  void scope.register((files) => compareRoute(files, parts, answer));
}

function compare(file: Brought, kept: string | undefined, former?: string): Comparison {
  if (file.hash === undefined) return 'none';
  if (kept === undefined) return 'not-kept';
  if (file.hash === kept) return 'same';
  return file.hash === former ? 'former' : 'different';
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
