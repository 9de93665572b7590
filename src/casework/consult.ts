import { checkMobile, civilDateOf, isRefusal, legible, plainMobile, refuse } from '#law';
import type { CivilDate, Refusal } from '#law';
import { publishedItem } from '#catalog';
import { actorOf } from '#identity';
import type { Who } from '#identity';
import type { NewEvent, Tx } from '#ledger';
import { sql } from 'kysely';
import { organsOf } from './competent-organs.ts';
import type { ConsultationAnswer, ConsultationKind, ConsultationRecorded } from './consultation-events.ts';
import { atCounter, takesIn } from './intake/at-counter.ts';
import type { CaseworkParts } from './parts.ts';
import type { RecordOf } from './records.ts';

/** Who asked, where they want to be called back; nobody has to say it. */
export interface ConsultationPerson {
  readonly name: string;
  readonly mobile: string;
}

/** A question as the window writes it down. */
export interface ConsultationAsked {
  /** Empty for what is no item of this window: whoever is told where to go has asked too. */
  readonly item: string;
  readonly asked: ConsultationKind;
  readonly answered: ConsultationAnswer;
  /** The organ referred to, where the question was sent on. */
  readonly referredTo?: string;
  /** The question, in the clerk's words. */
  readonly words?: string;
  /** What was answered. */
  readonly answer?: string;
  readonly person?: ConsultationPerson;
}

/**
 * Writes down a question answered at a window (咨询登记): an oral answer, an oral refusal too, leaves a trace (domain 9B). In: who, the
 * question, a key that makes a repetition harmless. Refusals: `not-signed-in`, `wrong-capacity`, `no-mandate` (a post that may take the item
 * in, an auxiliary one too; without an item, one that takes in anything), `item-not-published`, `unit-unknown`, `consultation-empty` where
 * neither an item nor words say what was asked, `mobile-wrong`, those of the key.
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
      const at = await atCounter(tx.db, who, today);
      if (isRefusal(at)) return at;
      if (asked.item !== '' && !takesIn(at, asked.item)) return refuse('no-mandate', { act: 'receive' });
      const published = asked.item === '' ? undefined : await publishedItem(tx.db, jurisdiction, asked.item, today);
      if (asked.item !== '' && !published) return refuse('item-not-published', {}, 'item');
      const referredTo = asked.answered === 'referred' ? (asked.referredTo ?? '') : '';
      if (referredTo !== '' && !(await organsOf(tx.db, jurisdiction, today)).some(({ unit }) => unit === referredTo))
        return refuse('unit-unknown', {}, 'referredTo');
      const record = recordOf(asked);
      if (asked.item === '' && record.words === '') return refuse('consultation-empty', {}, 'words');
      const [wrong] = record.person?.mobile ? checkMobile(record.person.mobile).problems : [];
      if (wrong) return refuse('mobile-wrong', {}, 'person.mobile');
      const event: ConsultationRecorded = {
        type: 'ConsultationRecorded',
        data: {
          item: asked.item,
          // What is no item of anybody's is a question to the window itself.
          organ: published?.item.organ ?? at.unit,
          unit: at.unit,
          post: at.post,
          asked: asked.asked,
          answered: asked.answered,
          on: today,
          ...(referredTo !== '' && { referredTo }),
          ...(said(record) && { words: await tx.deposit('consultation', record) }),
        },
      };
      const number = await newNumber(tx, today);
      const stored = await tx.append(`consultation/${number}`, 0, [event as NewEvent], by);
      return 'refused' in stored ? stored : { number };
    },
  );
}

/** What lies beside the ledger: words and person in plain shape; what was left blank is absent. */
function recordOf({ words = '', answer = '', person }: ConsultationAsked): RecordOf['consultation'] {
  const answered = legible(answer).trim();
  const who = person && { name: legible(person.name).trim(), mobile: plainMobile(person.mobile) };
  return {
    words: legible(words).trim(),
    ...(answered !== '' && { answer: answered }),
    ...(who && (who.name !== '' || who.mobile !== '') && { person: who }),
  };
}

const said = ({ words, answer, person }: RecordOf['consultation']): boolean =>
  words !== '' || answer !== undefined || person !== undefined;

async function newNumber(tx: Tx, on: CivilDate): Promise<string> {
  const { rows } = await sql<{ n: string }>`select nextval('consultation_number_sequence')::text as n`.execute(tx.db);
  return `${on.replaceAll('-', '')}${String(Number(rows[0]?.n) % 1_000_000).padStart(6, '0')}`;
}
