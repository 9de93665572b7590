import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isRefusal, wordsOf } from '#law';
import type { Refusal } from '#law';
import { unit } from '#identity';
import { ownAnswers } from '#casework';
import type { CommandDone } from '#casework';
import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import type { FieldError } from '../components/error-summary.tsx';
import type { PortalParts } from '../parts.ts';
import { formOf, keyOf } from '../shell/form-of.ts';
import type { FormBody } from '../shell/form-of.ts';
import { sendPage } from '../shell/send-page.ts';
import { sendRefusal } from '../shell/send-refusal.tsx';
import type { Visit } from '../shell/visit.ts';
import { CheckStep } from './check-step.tsx';
import { DeliveryStep } from './delivery-step.tsx';
import { FormStep } from './form-step.tsx';
import { loadApplication, stepAfter, stepNamed } from './load.ts';
import { MaterialsStep } from './materials-step.tsx';
import type { Application, Step } from './plan.ts';
import { problemsBefore, problemsOn } from './problems.ts';

interface StepRoute {
  Params: { draft: string; step: string };
  Querystring: { from?: string; check?: string };
}

/**
 * The pages of a draft. Every post keeps what was typed, right or wrong, then leads on or back to the page, which finds its errors in the
 * draft itself: reloading or going back sends nothing twice.
 */
export function stepRoutes(scope: FastifyInstance, parts: PortalParts): void {
  scope.get<StepRoute>('/drafts/:draft/:step', async (request, reply) => {
    const { draft, step: id } = request.params;
    const application = await loadApplication(parts, request.who, draft);
    if (isRefusal(application)) return sendRefusal(request, reply, application);
    const step = stepNamed(application, id);
    if (isRefusal(step)) return sendRefusal(request, reply, step);
    const check = request.query.check !== undefined;
    const { visit } = request;
    const errors = check ? errorsOf(visit, application, step) : [];
    return sendStep(request, reply, parts, application, step, errors);
  });

  scope.post<StepRoute>('/drafts/:draft/:step', async (request, reply) => {
    const { draft, step: id } = request.params;
    const form = formOf(request);
    const before = await loadApplication(parts, request.who, draft);
    if (isRefusal(before))
      return id === 'check' ? sentAgain(request, reply, before) : sendRefusal(request, reply, before);
    const step = stepNamed(before, id);
    if (isRefusal(step)) return sendRefusal(request, reply, step);
    const saved = await parts.casework.saveDraft(request.who, draft, typed(step, form));
    if (isRefusal(saved) && saved.refused === 'not-found') return sentAgain(request, reply, saved);
    if (isRefusal(saved)) return sendStep(request, reply, parts, before, step, [asError(request.visit, saved, step)]);
    const application = { ...before, draft: saved };
    if (form['do'] === 'keep') return reply.redirect(addresses.cases, 303);
    if (step.kind === 'check') return submit(request, reply, parts, application, step);
    return reply.redirect(wayOn(request.visit, application, step, form['from'] === 'check'), 303);
  });

  /** The draft is gone: the submission went through and its form was sent again. The one-time key finds the case. */
  async function sentAgain(request: FastifyRequest, reply: FastifyReply, gone: Refusal): Promise<FastifyReply> {
    const { draft } = request.params as StepRoute['Params'];
    const done = await parts.casework.submit(request.who, draft, keyOf(formOf(request)));
    return isRefusal(done) ? sendRefusal(request, reply, gone) : reply.redirect(afterSubmission(done), 303);
  }
}

/** Where a saved page leads: back to itself with its errors, back to the last look, or on. */
export function wayOn(visit: Visit, application: Application, step: Step, fromCheck: boolean): string {
  const { id } = application.draft;
  const from = fromCheck ? 'from=check&' : '';
  if (problemsOn(visit, application, step).length > 0) return `${addresses.step(id, step.id)}?${from}check=1`;
  return addresses.step(id, fromCheck ? 'check' : stepAfter(application, step).id);
}

async function submit(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: PortalParts,
  application: Application,
  step: Step,
): Promise<FastifyReply> {
  const { visit, who } = request;
  const { draft } = application;
  if (errorsOf(visit, application, step).length > 0)
    return reply.redirect(`${addresses.step(draft.id, step.id)}?check=1`, 303);
  const done = await parts.casework.submit(who, draft.id, keyOf(formOf(request)));
  if (isRefusal(done)) {
    const { status } = wordsOf(done);
    return sendStep(request, reply, parts, application, step, [asError(visit, done, step)], status);
  }
  return reply.redirect(afterSubmission(done), 303);
}

/** A new case has a receipt; a supplement leads back to its case. */
function afterSubmission({ number, seq }: CommandDone): string {
  return seq === 1 ? addresses.receipt(number) : addresses.case(number);
}

/** What stands against going on from a page; at the last look, from all of them. */
function errorsOf(visit: Visit, application: Application, step: Step): readonly FieldError[] {
  if (step.kind !== 'check') return problemsOn(visit, application, step);
  const { declaration } = ownAnswers;
  const declared = application.draft.answers[declaration] === 'yes';
  const missing = declared ? [] : [{ field: declaration, words: visit.say('error.declare') }];
  return [...problemsBefore(visit, application), ...missing];
}

/** The answers a page asks for, as typed. A box that is not ticked sends nothing and is thereby cleared. */
function typed(step: Step, form: FormBody): Readonly<Record<string, string>> {
  const { delivery, electronicConsent, postAddress, declaration } = ownAnswers;
  switch (step.kind) {
    case 'form':
      return Object.fromEntries(step.fields.map(({ name }) => [name, form[name] ?? '']));
    case 'delivery':
      return {
        [delivery]: form[delivery] ?? '',
        [postAddress]: form[postAddress] ?? '',
        [electronicConsent]: form[electronicConsent] === 'yes' ? 'yes' : '',
      };
    case 'check':
      return { [declaration]: form[declaration] === 'yes' ? 'yes' : '' };
    case 'materials':
      return {};
  }
}

/** A refusal of the desk beside its field, or on top of the page. */
export function asError({ lang }: Visit, refusal: Refusal, step: Step): FieldError {
  const fallback = step.kind === 'form' ? (step.fields[0]?.name ?? 'main') : 'main';
  return { field: refusal.field ?? fallback, words: wordsOf(refusal)[lang] };
}

/** Sends a page of an application. In: its errors, the HTTP status where they were not found by looking again. */
export async function sendStep(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: PortalParts,
  application: Application,
  step: Step,
  errors: readonly FieldError[],
  status = errors.length > 0 ? 422 : 200,
): Promise<FastifyReply> {
  const { visit } = request;
  const { from } = request.query as StepRoute['Querystring'];
  const props = { visit, application, errors, fromCheck: from === 'check' };
  return sendPage(request, reply, await page(), status);

  async function page(): Promise<VNode> {
    switch (step.kind) {
      case 'form':
        return <FormStep {...props} step={step} />;
      case 'materials':
        return <MaterialsStep {...props} step={step} />;
      case 'delivery':
        return <DeliveryStep {...props} step={step} />;
      case 'check': {
        const { ledger, jurisdiction, calendar } = parts;
        const intake = await unit(ledger.db, jurisdiction, application.item.intakeUnit);
        const organ = { zh: intake?.name ?? '', ...(intake?.nameEn !== undefined && { en: intake.nameEn }) };
        return <CheckStep {...props} step={step} organ={organ} calendar={calendar} />;
      }
    }
  }
}
