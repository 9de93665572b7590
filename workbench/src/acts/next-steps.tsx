import type { ReactNode } from 'react';
import type { CasePage, Command } from '../api.ts';
import { words } from '../words.ts';
import { actWords as w } from './act-words.ts';
import type { Step } from './act-form.ts';

interface Link {
  readonly name: string;
  readonly who: string;
  readonly limit: string;
}

/** Who has it now and who next, along the item's own steps, with the days each step has. */
export function NextSteps(props: {
  readonly page: CasePage;
  readonly command: Command;
  readonly step: string;
}): ReactNode {
  const [first, ...rest] = chainOf(props.page, props.command, props.step);
  if (!first) return null;
  return (
    <ol className="chain">
      <li className="chain-now">
        <strong>{first.name}</strong>
        <span>{w.you}</span>
      </li>
      {rest.map(({ name, who, limit }, at) => (
        <li key={name} className={at === 0 ? 'chain-next' : ''}>
          <strong>{name}</strong>
          <span>{who}</span>
          {limit && <span className="meta">{limit}</span>}
        </li>
      ))}
    </ol>
  );
}

const kindOf: Readonly<Partial<Record<Command, Step['kind']>>> = {
  accept: 'acceptance',
  requestCorrection: 'acceptance',
  correctOnTheSpot: 'acceptance',
  refuseToAccept: 'acceptance',
  convert: 'acceptance',
  coSign: 'site-inspection',
  declineToCoSign: 'site-inspection',
  grant: 'decision',
  refuse: 'decision',
  decideOnTheSpot: 'decision',
  makeCertificate: 'issue',
  handOut: 'delivery',
  post: 'delivery',
  recordDelivered: 'delivery',
  recordReturned: 'delivery',
  reissue: 'delivery',
  tellToCollect: 'delivery',
  correctPaper: 'decision',
};

function chainOf(page: CasePage, command: Command, step: string): readonly Link[] {
  const { steps } = page.published.item;
  const at = steps.findIndex(({ id, kind }) => (command === 'recordReview' ? id === step : kind === kindOf[command]));
  const here = steps[at];
  if (!here) return [];
  const end = { name: w.applicant, who: w.receives, limit: '' };
  const again = { ...linkOf(here), name: `${here.name}(${w.again})` };
  const links: Readonly<Partial<Record<Command, readonly Link[]>>> = {
    requestCorrection: [{ name: w.applicant, who: w.supplies, limit: '' }, again],
    correctOnTheSpot: [again],
    refuseToAccept: [end],
    handOut: [end],
    declineToCoSign: [again],
    convert: [again],
    post: [
      { name: w.applicant, who: w.signsFor, limit: '' },
      { name: here.name, who: w.slip, limit: '' },
    ],
    recordDelivered: [end],
    tellToCollect: [end],
    recordReturned: [{ ...linkOf(here), name: `${here.name}(${w.servedAgain})` }, end],
    reissue: [{ ...linkOf(here), name: `${here.name}(${w.servedAgain})` }, end],
    correctPaper: [...steps.filter(({ kind }) => kind === 'delivery').map(linkOf), end],
    refuse: [...steps.filter(({ kind }) => kind === 'delivery').map(linkOf), end],
  };
  return [
    linkOf(here),
    ...(links[command] ?? [
      ...steps
        .slice(at + 1, at + 4)
        .filter(({ kind }) => kind !== 'delivery')
        .map(linkOf),
      end,
    ]),
  ];
}

function linkOf({ name, who, limit }: Step): Link {
  return { name, who, limit: !limit ? '' : limit.n === 0 ? words.onTheSpot : `${limit.n} ${words.units[limit.unit]}` };
}
