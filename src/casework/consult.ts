import { civilDateOf, legible, refuse } from '#law';
import type { CivilDate, Refusal } from '#law';
import { publishedItem } from '#catalog';
import { actorOf } from '#identity';
import type { Who } from '#identity';
import type { NewEvent, Tx } from '#ledger';
import { sql } from 'kysely';
import { organsOf } from './competent-organs.ts';
import type { ConsultationAnswer, ConsultationKind, ConsultationRecorded } from './consultation-events.ts';
import { askerOf } from './context.ts';
import type { CaseworkParts } from './parts.ts';

/** A question as the window writes it down; nothing says who asked. */
export interface ConsultationAsked {
  readonly item: string;
  readonly asked: ConsultationKind;
  readonly answered: ConsultationAnswer;
  /** The organ referred to, where the question was sent on. */
  readonly referredTo?: string;
  readonly words?: string;
}

/**
 * Writes down a question answered at a window (咨询登记): an oral answer, an oral refusal too, leaves a trace (domain 9B). In: who, the
 * question, a key that makes a repetition harmless. Refusals: `not-signed-in`, `wrong-capacity`, `no-mandate` (a post with `receive`, an
 * auxiliary one too), `item-not-published`, `unit-unknown`, those of the key.
 */
export async function consult(
  parts: CaseworkParts,
  who: Who,
  asked: ConsultationAsked,
  key: string,
): Promise<{ readonly number: string } | Refusal> {
  if (who.kind === 'anonymous') return refuse('not-signed-in');
  if (who.kind === 'citizen') return refuse('wrong-capacity', { capacity: 'clerk' });
  const { ledger, jurisdiction } = parts;
  const by = actorOf(who, 'clerk');
  return ledger.command<{ readonly number: string }>(
    { jurisdiction, key, by, name: 'consult', body: asked },
    async (tx) => {
      const today = civilDateOf(tx.at);
      const asker = await askerOf(tx.db, who, asked.item, today);
      if (asker.kind !== 'staff' || !asker.acts.has('receive')) return refuse('no-mandate', { act: 'receive' });
      const published = await publishedItem(tx.db, jurisdiction, asked.item, today);
      if (!published) return refuse('item-not-published', {}, 'item');
      const referredTo = asked.answered === 'referred' ? (asked.referredTo ?? '') : '';
      if (referredTo !== '' && !(await organsOf(tx.db, jurisdiction, today)).some(({ unit }) => unit === referredTo))
        return refuse('unit-unknown', {}, 'referredTo');
      const words = legible(asked.words ?? '').trim();
      const event: ConsultationRecorded = {
        type: 'ConsultationRecorded',
        data: {
          item: asked.item,
          organ: published.item.organ,
          unit: who.unit?.id ?? '',
          post: asker.post,
          asked: asked.asked,
          answered: asked.answered,
          on: today,
          ...(referredTo !== '' && { referredTo }),
          ...(words !== '' && { words: await tx.deposit('consultation', { words }) }),
        },
      };
      const number = await newNumber(tx, today);
      const stored = await tx.append(`consultation/${number}`, 0, [event as NewEvent], by);
      return 'refused' in stored ? stored : { number };
    },
  );
}

async function newNumber(tx: Tx, on: CivilDate): Promise<string> {
  const { rows } = await sql<{ n: string }>`select nextval('consultation_number_sequence')::text as n`.execute(tx.db);
  return `${on.replaceAll('-', '')}${String(Number(rows[0]?.n) % 1_000_000).padStart(6, '0')}`;
}
