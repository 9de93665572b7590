import { daysBetween } from '#law';
import type { CivilDate } from '#law';
import type { ServiceItem } from '#catalog';
import type { Eyes } from './access-rights.ts';
import type { Asker } from './command.ts';
import type { LoadedCase } from './context.ts';
import { placesOn } from './correctable.ts';
import { correctableKinds, correctableNow } from './decide-delivery.ts';
import { mayAct } from './guards.ts';
import { documentsOf } from './papers/service-record.ts';
import type { CaseworkParts } from './parts.ts';
import type { RecordOf } from './records.ts';
import { answersSeen } from './seen.ts';
import type { CasePage, PaperShown } from './shown.ts';
import type { Case } from './state.ts';
import { writtenAt } from './written-at.ts';

type Living = Exclude<Case, { stage: 'none' }>;

/** How the result lies or travels, from the day it is ready to the day it is signed for. A supervisor reads no address. */
export function deliveringOf(
  state: Living,
  posting: RecordOf['posting'] | undefined,
  { today, eyes, item }: { readonly today: CivilDate; readonly eyes: Eyes; readonly item: ServiceItem },
): Pick<CasePage, 'delivering'> {
  if (state.stage !== 'certificate-made' && state.stage !== 'refused' && state.stage !== 'posted') return {};
  const { readyOn, reminded, returned, postedOn, deliveryDue = '' } = state;
  const seen = eyes === 'supervising' ? undefined : posting;
  const granted = state.stage === 'certificate-made' || (state.stage === 'posted' && state.outcome === 'granted');
  return {
    delivering: {
      ...(readyOn !== undefined && { readyOn }),
      days: readyOn === undefined ? 0 : daysBetween(readyOn, today),
      ...(reminded !== undefined && { reminded }),
      again: state.handedOut === true,
      ...(postedOn !== undefined && {
        posted: {
          on: postedOn,
          ...(granted && deliveryDue !== '' && { inTime: postedOn <= deliveryDue }),
          carrier: seen?.carrier ?? '',
          tracking: seen?.tracking ?? '',
          address: seen?.address ?? '',
        },
      }),
      ...(returned && { returned: { reason: returned.reason, on: returned.on } }),
      ...(granted && state.handedOut !== true && deliveryDue !== '' && { due: deliveryDue }),
      documents: documentsOf(item, state),
    },
  };
}

/** What of which paper an approver may mend now; empty for everybody else. */
export async function correctableOf(
  { ledger, jurisdiction }: Pick<CaseworkParts, 'ledger' | 'jurisdiction'>,
  loaded: LoadedCase,
  item: ServiceItem,
  asker: Asker,
  papers: readonly PaperShown[],
): Promise<CasePage['correctable']> {
  const { state } = loaded;
  if (state.stage === 'none' || mayAct(state, 'correctPaper', asker)) return [];
  const read = { personal: (ref: string) => ledger.personal(jurisdiction, ref) };
  const rows = papers.filter(
    ({ kind, void: voided }) => correctableKinds.includes(kind) && correctableNow(state, kind) && voided === undefined,
  );
  return Promise.all(
    rows.map(async ({ paper, kind, title, number }) => {
      const written = await writtenAt(read, loaded, paper);
      const masked = written && { ...written, answers: answersSeen(written.answers, item.form, 'handling') };
      const places = masked ? placesOn(kind, item, masked) : [];
      const fields = places.map(({ name, label, words, field }) => ({
        name,
        label,
        words,
        value: field ? (masked?.answers[name] ?? '') : words,
        choices: field?.kind === 'choice' ? field.choices.map(({ value, zh }) => ({ value, zh })) : [],
      }));
      return { paper, title, number, fields };
    }),
  );
}
