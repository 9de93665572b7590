import type { FastifyInstance } from 'fastify';
import { publishedItem } from '#catalog';
import type { Material, PublishedItem, Step } from '#catalog';
import type { ComponentChildren, VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { Basis } from '../components/basis.tsx';
import { DateText } from '../components/date-text.tsx';
import { feeWords, visitsWords } from '../components/four-facts.tsx';
import { InLang } from '../components/in-lang.tsx';
import { itemName, materialState } from '../components/item-words.ts';
import { KeyValues } from '../components/key-values.tsx';
import { limitWords } from '../components/limit-words.ts';
import { QrCode } from '../components/qr-code.tsx';
import type { PortalParts } from '../parts.ts';
import { sayWith } from '../say.ts';
import { Layout } from '../shell/layout.tsx';
import { sendPage } from '../shell/send-page.ts';
import { sendNotFound } from '../shell/send-refusal.tsx';
import type { Visit } from '../shell/visit.ts';
import { materialName, ResultName, validWords } from './guide-what.tsx';

/** `/items/:item/notice`: the guide on one sheet of A4, as a clerk hands it out (一次性告知单). */
export function noticePage(scope: FastifyInstance, { ledger, jurisdiction }: PortalParts): void {
  scope.get<{ Params: { item: string } }>(addresses.notice(':item'), async (request, reply) => {
    const { visit } = request;
    const found = await publishedItem(ledger.db, jurisdiction, request.params.item, visit.today);
    if (!found) return sendNotFound(request, reply);
    return sendPage(request, reply, <NoticeSheet visit={visit} found={found} />);
  });
}

interface Props {
  readonly visit: Visit;
  readonly found: PublishedItem;
}

function NoticeSheet({ visit, found }: Props): VNode {
  const { say } = visit;
  const { item, version, publishedOn } = found;
  const name = itemName(visit, item);
  const guide = addresses.item(item.id);
  const on = <DateText visit={visit} date={publishedOn} form="full" />;
  const printed = <DateText visit={visit} date={visit.today} form="full" />;
  return (
    <Layout
      visit={visit}
      title={`${say('notice.title')} · ${name}`}
      section="items"
      crumbs={[
        { name: say('items.title'), href: addresses.items },
        { name, href: guide },
        { name: say('notice.title') },
      ]}
    >
      <p class="box noprint">
        {say('guide.print.how')} <a href={guide}>{say('guide.print.back')}</a>
      </p>
      <div class="sheet">
        <h1>{name}</h1>
        <p class="s q">
          {say('notice.title')} · {sayWith(say, 'guide.version', { n: version, on })}
        </p>
        <KeyValues look="e" rows={sheetRows(visit, found)} />
        <div class="lr">
          <p class="xs q">
            <InLang visit={visit} zh={visit.place.hall} en={visit.place.hallEn} /> ·{' '}
            {sayWith(say, 'notice.on', { on: printed })}
            <br />
            {sayWith(say, 'notice.scan.at', { address: <span class="hash">{`${visit.publicUrl}${guide}`}</span> })}
          </p>
          <QrCode text={`${visit.publicUrl}${guide}`} label={say('notice.scan')} />
        </div>
      </div>
    </Layout>
  );
}

function sheetRows(visit: Visit, { item }: PublishedItem): { name: string; value: ComponentChildren }[] {
  const { say } = visit;
  const promise = limitWords(say, item.promised);
  const days =
    item.promised.n === 0
      ? say('fact.days.now')
      : say('fact.days.both', { law: limitWords(say, item.statutory), promise });
  const valid = item.result.validMonths === undefined ? '' : ` · ${validWords(visit, item.result.validMonths)}`;
  const named = (state: ReturnType<typeof materialState>): readonly Material[] =>
    item.materials.filter((material) => materialState(material) === state);
  const inLang = (zh: string, en: string | undefined): VNode => <InLang visit={visit} zh={zh} en={en} />;
  return [
    {
      name: say('fact.visits'),
      value: [
        visitsWords(visit, item),
        ...(item.visitsReason === undefined ? [] : [' · ', inLang(item.visitsReason, item.visitsReasonEn)]),
      ],
    },
    {
      name: say('fact.days'),
      value: [
        days,
        ...(item.special ?? []).flatMap(({ name, nameEn, limit }) => [
          ' · ',
          sayWith(say, 'limit.special', {
            name: inLang(name, nameEn),
            limit: limit === undefined ? '—' : limitWords(say, limit),
          }),
        ]),
      ],
    },
    { name: say('fact.fee'), value: feeWords(visit, item) },
    {
      name: say('guide.2'),
      value: between(
        item.basis.map((basis) => <Basis visit={visit} basis={basis} />),
        visit.lang === 'zh' ? '、' : '; ',
      ),
    },
    { name: say('guide.3'), value: <Lines lines={item.conditions.map(({ text, textEn }) => inLang(text, textEn))} /> },
    {
      name: say('notice.bring'),
      value: (
        <Lines
          lines={[...named('bring'), ...named('depends')].map((material) => (
            <>
              <b>{materialName(visit, material)}</b>{' '}
              {material.when !== undefined && <>{inLang(material.when, material.whenEn)} · </>}
              {inLang(material.notes, material.notesEn)}
            </>
          ))}
        />
      ),
    },
    {
      name: say('notice.have'),
      value: <Lines lines={named('have').map((material) => materialName(visit, material))} />,
    },
    {
      name: say('guide.5'),
      value: between(
        item.steps.map((step) => <StepWords visit={visit} step={step} />),
        ' → ',
      ),
    },
    { name: say('notice.result'), value: [<ResultName visit={visit} item={item} />, valid] },
    { name: say('notice.where'), value: [inLang(item.place, item.placeEn), ' · ', inLang(item.hours, item.hoursEn)] },
    { name: say('remedy.ask'), value: inLang(item.consultation, item.consultationEn) },
    { name: say('remedy.complain'), value: inLang(item.complaint, item.complaintEn) },
    {
      name: say('notice.differ'),
      value: [
        sayWith(say, 'remedy.review.words', { organ: inLang(item.reviewOrgan, item.reviewOrganEn) }),
        ' ',
        sayWith(say, 'remedy.suit.words', { court: inLang(item.court, item.courtEn) }),
      ],
    },
  ];
}

function between(parts: readonly VNode[], mark: string): ComponentChildren[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [mark, part]));
}

function StepWords({ visit, step }: { readonly visit: Visit; readonly step: Step }): VNode {
  const { name, nameEn, limit } = step;
  const words = <InLang visit={visit} zh={name} en={nameEn} />;
  if (limit === undefined) return words;
  const days = limitWords(visit.say, limit);
  return (
    <>
      {words}
      {visit.lang === 'zh' ? `（${days}）` : ` (${days})`}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly ComponentChildren[] }): VNode | null {
  return lines.length === 0 ? null : (
    <ol>
      {lines.map((line, index) => (
        <li>
          {index + 1}. {line}
        </li>
      ))}
    </ol>
  );
}
