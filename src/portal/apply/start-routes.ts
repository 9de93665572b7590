import type { FastifyInstance } from 'fastify';
import { isRefusal } from '#law';
import { addresses } from '../addresses.ts';
import type { PortalParts } from '../parts.ts';
import { sendBytes } from '../shell/send-bytes.ts';
import { sendRefusal } from '../shell/send-refusal.tsx';
import { loadApplication } from './load.ts';
import { stepsOf } from './plan.ts';

/**
 * The ways into and out of a draft. Beginning is a plain link that can come back from the sign-in page: asking again finds the draft begun
 * before, so that it makes nothing twice, whoever set the link.
 */
export function startRoutes(scope: FastifyInstance, parts: PortalParts): void {
  const { casework } = parts;

  scope.get<{ Params: { item: string } }>('/apply/:item', async (request, reply) => {
    const { item } = request.params;
    const mine = await casework.drafts(request.who);
    if (isRefusal(mine)) return sendRefusal(request, reply, mine);
    const begun = mine.find((draft) => draft.item === item && draft.caseNumber === undefined);
    const draft = begun ?? (await casework.startDraft(request.who, item));
    if (isRefusal(draft)) return sendRefusal(request, reply, draft);
    return reply.redirect(`/drafts/${draft.id}`, 303);
  });

  scope.get<{ Params: { draft: string } }>('/drafts/:draft', async (request, reply) => {
    const application = await loadApplication(parts, request.who, request.params.draft);
    if (isRefusal(application)) return sendRefusal(request, reply, application);
    const [first] = stepsOf(application);
    return reply.redirect(addresses.step(application.draft.id, first?.id ?? 'check'), 303);
  });

  scope.post<{ Params: { draft: string } }>('/drafts/:draft/discard', async (request, reply) => {
    const gone = await casework.discardDraft(request.who, request.params.draft);
    return isRefusal(gone) ? sendRefusal(request, reply, gone) : reply.redirect(addresses.cases, 303);
  });

  scope.get<{ Params: { draft: string; n: string } }>('/drafts/:draft/files/:n', async (request, reply) => {
    const draft = await casework.draft(request.who, request.params.draft);
    if (isRefusal(draft)) return sendRefusal(request, reply, draft);
    const file = draft.files[Number(request.params.n) - 1];
    const found = file ? await casework.draftFile(request.who, draft.id, file.file) : undefined;
    if (!found) return reply.callNotFound();
    return isRefusal(found) ? sendRefusal(request, reply, found) : sendBytes(reply, found.bytes, found.name);
  });
}
