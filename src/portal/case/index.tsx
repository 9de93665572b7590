import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { isCaseNumber, isRefusal, plainCaseNumber, refuse } from '#law';
import type { Refusal } from '#law';
import { itemVersion, publishedItem } from '#catalog';
import type { CasePage } from '#casework';
import type { Who } from '#identity';
import { addresses } from '../addresses.ts';
import type { PortalParts } from '../parts.ts';
import { formOf, keyOf } from '../shell/form-of.ts';
import { sendBytes } from '../shell/send-bytes.ts';
import { sendPage } from '../shell/send-page.ts';
import { sendRefusal } from '../shell/send-refusal.tsx';
import { paperSlug } from './case-papers.tsx';
import { CaseView } from './case-page.tsx';
import { MyCases } from './my-cases.tsx';
import { Receipt } from './receipt.tsx';
import { Withdraw } from './withdraw.tsx';

interface OfCase {
  Params: { number: string };
}

/** A citizen's own cases: the list, one case, its receipt, papers and files, correcting and withdrawing. */
export function casePages(parts: PortalParts): FastifyPluginAsync {
  return async (scope) => {
    listRoute(scope, parts);
    pageRoutes(scope, parts);
    actRoutes(scope, parts);
    fileRoutes(scope, parts);
  };
}

/** A case of the person asking. Refusals: `not-signed-in`, `not-found` also for another's: its existence is not told. */
async function loadCase({ casework }: PortalParts, who: Who, typed: string): Promise<CasePage | Refusal> {
  if (who.kind === 'anonymous') return refuse('not-signed-in');
  // On these pages staff see nothing: their way to a case is the workbench.
  if (who.kind === 'staff' || !isCaseNumber(typed)) return refuse('not-found');
  return casework.casePage(who, plainCaseNumber(typed));
}

function listRoute(scope: FastifyInstance, { casework, ledger, jurisdiction }: PortalParts): void {
  scope.get(addresses.cases, async (request, reply) => {
    const { who, visit } = request;
    const [drafts, cases] = [await casework.drafts(who), await casework.myCases(who)];
    if (isRefusal(drafts)) return sendRefusal(request, reply, drafts);
    if (isRefusal(cases)) return sendRefusal(request, reply, cases);
    // Of an item no longer in force the row keeps its own name.
    const nameEn = async (item: string): Promise<readonly [string, string]> => {
      const found = await publishedItem(ledger.db, jurisdiction, item, visit.today);
      return [item, found?.item.nameEn ?? ''];
    };
    const versionOf = async (item: string, version: number) =>
      (await itemVersion(ledger.db, jurisdiction, item, version))?.item;
    const inEnglish = await Promise.all(
      visit.lang === 'en' ? [...new Set(cases.map(({ item }) => item))].map(nameEn) : [],
    );
    const named = await Promise.all(
      drafts.map(async (draft) => ({ draft, item: await versionOf(draft.item, draft.version) })),
    );
    return sendPage(
      request,
      reply,
      <MyCases visit={visit} drafts={named} cases={cases} namesEn={new Map(inEnglish)} />,
    );
  });
}

function pageRoutes(scope: FastifyInstance, parts: PortalParts): void {
  const { calendar } = parts;
  scope.get<OfCase>('/cases/:number', async (request, reply) => {
    const page = await loadCase(parts, request.who, request.params.number);
    if (isRefusal(page)) return sendRefusal(request, reply, page);
    return sendPage(request, reply, <CaseView visit={request.visit} page={page} calendar={calendar} />);
  });
  scope.get<OfCase>('/cases/:number/receipt', async (request, reply) => {
    const page = await loadCase(parts, request.who, request.params.number);
    if (isRefusal(page)) return sendRefusal(request, reply, page);
    return sendPage(request, reply, <Receipt visit={request.visit} page={page} />);
  });
  scope.get<OfCase>('/cases/:number/withdraw', async (request, reply) => {
    const page = await loadCase(parts, request.who, request.params.number);
    if (isRefusal(page)) return sendRefusal(request, reply, page);
    const may = page.acts.some(({ command, allowed }) => command === 'withdraw' && allowed);
    if (!may) return reply.redirect(addresses.case(page.number), 303);
    return sendPage(request, reply, <Withdraw visit={request.visit} page={page} />);
  });
}

function actRoutes(scope: FastifyInstance, parts: PortalParts): void {
  const { casework } = parts;
  scope.post<OfCase>('/cases/:number/withdraw', async (request, reply) => {
    const { number } = request.params;
    const form = formOf(request);
    const seq = Number(form['seq']);
    if (!Number.isSafeInteger(seq)) return sendRefusal(request, reply, refuse('unreadable'));
    const done = await casework.act(request.who, number, seq, 'withdraw', {}, keyOf(form));
    if (isRefusal(done)) return sendRefusal(request, reply, done, addresses.case(number));
    return reply.redirect(addresses.case(done.number), 303);
  });
  // A plain link that can come back from the sign-in page; asking again finds the same draft.
  scope.get<OfCase>('/cases/:number/correct', async (request, reply) => {
    const { number } = request.params;
    const draft = await casework.startCorrection(request.who, number);
    if (isRefusal(draft)) return sendRefusal(request, reply, draft, addresses.case(number));
    return reply.redirect(`/drafts/${draft.id}`, 303);
  });
}

function fileRoutes(scope: FastifyInstance, parts: PortalParts): void {
  const { casework } = parts;
  scope.get<{ Params: { number: string; paper: string } }>('/cases/:number/papers/:paper', async (request, reply) => {
    const page = await loadCase(parts, request.who, request.params.number);
    if (isRefusal(page)) return sendRefusal(request, reply, page);
    const paper = page.papers.find((one) => paperSlug(page.papers, one) === request.params.paper);
    if (!paper) return reply.callNotFound();
    const found = await casework.paper(request.who, page.number, paper.paper);
    if (isRefusal(found)) return sendRefusal(request, reply, found, addresses.case(page.number));
    return sendBytes(reply, found.pdf, found.name);
  });
  scope.get<{ Params: { number: string; n: string } }>('/cases/:number/files/:n', async (request, reply) => {
    const page = await loadCase(parts, request.who, request.params.number);
    if (isRefusal(page)) return sendRefusal(request, reply, page);
    const file = page.files[Number(request.params.n) - 1];
    if (!file) return reply.callNotFound();
    const found = await casework.materialFile(request.who, page.number, file.file);
    if (isRefusal(found)) return sendRefusal(request, reply, found, addresses.case(page.number));
    return sendBytes(reply, found.bytes, found.name);
  });
}
