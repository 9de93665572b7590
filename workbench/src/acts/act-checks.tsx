import type { ReactNode } from 'react';
import type { CasePage, Command } from '../api.ts';
import { materialsShown } from '../case/material-shown.ts';
import { shapes } from '../parts/icons.tsx';
import { gapsOf } from './act-form.ts';
import type { ActForm } from './act-form.ts';
import { actWords as w } from './act-words.ts';

interface Check {
  readonly words: string;
  readonly holds: boolean;
}

/** What the officer would look up before acting, looked up: it helps the eye, the server decides. */
export function ActChecks(props: {
  readonly page: CasePage;
  readonly command: Command;
  readonly form: ActForm;
}): ReactNode {
  return (
    <ul className="checks">
      {checksOf(props.page, props.command, props.form).map(({ words, holds }) => (
        <li key={words} className={holds ? 'check-holds' : ''}>
          {holds ? shapes.done : shapes.waiting} {words}
        </li>
      ))}
    </ul>
  );
}

function checksOf(page: CasePage, command: Command, form: ActForm): readonly Check[] {
  const { item } = page.published;
  const required = materialsShown(page).filter(
    ({ material }) => material.necessity === 'required' && material.provided === 'applicant',
  );
  const have = required.filter(({ files }) => files.length > 0).length;
  const materials = { words: w.checks.materials(have, required.length), holds: have === required.length };
  const statutory = page.clocks.find(({ kind }) => kind === 'statutory');
  const onTime = statutory ? [{ words: w.checks.onTime, holds: statutory.left >= 0 }] : [];
  const reviews = item.steps.filter(({ kind }) => kind === 'review' || kind === 'site-inspection').length;
  const finished = page.reviews.filter(({ awaitsNames }) => awaitsNames === '');
  const reviewed = {
    words: w.checks.reviews(
      finished.length,
      reviews,
      finished.filter(({ recommendation }) => recommendation === 'refuse').length,
    ),
    holds: finished.length === reviews,
  };
  const consent = page.electronicConsent ? [{ words: w.checks.consent, holds: true }] : [];
  const signed = { words: w.checks.signed, holds: true };
  switch (command) {
    case 'accept':
      return [materials, ...consent, signed];
    case 'requestCorrection': {
      const gaps = gapsOf(form);
      const all = gaps.length > 0 && gaps.every(({ words }) => words !== '');
      return [{ words: w.checks.gaps(gaps.length), holds: all }, ...consent, signed];
    }
    case 'recordReview': {
      const inspects = item.steps.find(({ id }) => id === form.step)?.kind === 'site-inspection';
      const n = form.officers.length + 1;
      return [...(inspects ? [{ words: w.checks.officers(n), holds: n > 1 }] : []), ...onTime, signed];
    }
    case 'grant':
    case 'refuse':
      return [reviewed, ...onTime, ...consent, signed];
    case 'decideOnTheSpot':
      return [materials, ...consent, signed];
    case 'convert':
    case 'coSign':
    case 'declineToCoSign':
      return [...onTime, signed];
    case 'correctOnTheSpot':
    case 'refuseToAccept':
    case 'makeCertificate':
    case 'handOut':
    case 'post':
    case 'recordDelivered':
    case 'recordReturned':
    case 'reissue':
    case 'tellToCollect':
    case 'correctPaper':
    case 'submit':
    case 'answerCorrection':
    case 'withdraw':
    case 'takeIn':
    case 'takeInSupplement':
    case 'recordWithdrawal':
    case 'returnOriginal':
      return [...consent, signed];
  }
}
