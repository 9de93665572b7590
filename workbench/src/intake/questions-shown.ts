import { words } from '../words.ts';
import type { Intake, Published } from './intake-api.ts';
import type { AskedField } from './form-fields.ts';
import type { Question, Typed } from './intake-shown.ts';
import { intakeWords as w } from './intake-words.ts';
import type { QuestionShown } from './question-column.tsx';
import { askedNow } from './asked-now.ts';
import { countTicks } from './ticks.ts';

export const order: readonly Question[] = ['item', 'person', 'agent', 'form', 'materials', 'notify'];

/** The question after or before this one; undefined at either end. */
export function neighbour(question: Question, by: 1 | -1): Question | undefined {
  return order[order.indexOf(question) + by];
}

/** Which question is asked when an intake is opened again: the first that is not answered. */
export function firstOpen(questions: readonly QuestionShown[]): Question {
  return questions.find(({ done }) => !done)?.question ?? 'notify';
}

/** What every question has been answered with, short. In: what was typed and what the server found wrong with it, by field. */
export function questionsShown(
  intake: Intake,
  typed: Typed,
  fields: readonly AskedField[],
  wrong: (field: string) => boolean,
): readonly QuestionShown[] {
  const { published } = intake;
  const { person, answers, ticks, delivery } = typed;
  const asked = askedNow(intake, ticks);
  const counts = countTicks(ticks, asked);
  const shared = published?.item.materials.filter(({ provided }) => provided === 'system').length ?? 0;
  const known = person.number !== '' && person.name !== '';
  const said = fields.filter(({ name }) => (answers[name] ?? '') !== '');
  const wrongs = fields.filter(({ name }) => wrong(`answers.${name}`)).length;
  const choice = fields.find(({ name, choices }) => choices.length > 0 && (answers[name] ?? '') !== '');
  return [
    {
      question: 'item',
      n: 1,
      answer: published?.item.name ?? '',
      small: published ? limitsOf(published) : '',
      done: published !== undefined,
    },
    {
      question: 'person',
      n: 2,
      answer: person.name,
      small: person.number === '' ? '' : `${w.kinds[person.kind]},${w.tail(person.number)}`,
      done: known && !['number', 'name', 'mobile', 'address', 'idKind'].some((part) => wrong(`person.${part}`)),
    },
    {
      question: 'agent',
      answer: !known ? '' : person.agent ? person.agent.name : w.self,
      small: !known ? '' : person.agent ? w.byAgent : w.selfHint,
      done:
        known && !wrong('person.agent') && (!person.agent || (person.agent.name !== '' && person.agent.number !== '')),
    },
    {
      question: 'form',
      n: 3,
      answer: said.length === 0 ? '' : firstAnswer(said, answers),
      small: [
        choice && choice !== said[0] && titleOf(choice, answers),
        said.length > 0 && w.formDone(said.length, fields.length),
        said.length > 0 && wrongs > 0 && w.formWrong(wrongs),
      ]
        .filter(Boolean)
        .join(' · '),
      done: said.length > 0 && wrongs === 0,
    },
    {
      question: 'materials',
      n: 4,
      answer: published
        ? `${counts.asked} 项:${w.materialsSum(counts.received, shared, counts.wanting, counts.unseen)}`
        : '',
      small: '',
      done: published !== undefined && counts.unseen === 0,
    },
    {
      question: 'notify',
      n: 5,
      answer: w.deliveries[delivery].name,
      small: person.mobile || w.deliveries[delivery].hint,
      done: delivery === 'post' ? person.address !== '' : delivery !== 'electronic' || !intake.electronicBarred,
    },
  ];
}

function firstAnswer([first]: readonly AskedField[], answers: Typed['answers']): string {
  return first ? titleOf(first, answers) : '';
}

function titleOf({ name, choices }: AskedField, answers: Typed['answers']): string {
  const value = answers[name] ?? '';
  return choices.find((choice) => choice.value === value)?.title ?? value;
}

/** 不收费 · 法定 20 个工作日,承诺当场. */
export function limitsOf({ item }: Pick<Published, 'item'>): string {
  const { fees, statutory, promised } = item;
  const fee = fees.length === 0 ? w.noFee : fees.map(({ name, fen, per }) => `${name} ${yuan(fen)}/${per}`).join('、');
  return w.limits(fee, limitWords(statutory), limitWords(promised));
}

export function limitWords({ n, unit }: { readonly n: number; readonly unit: keyof typeof words.units }): string {
  return n === 0 ? w.onTheSpot : ` ${n} ${words.units[unit]}`;
}

function yuan(fen: number): string {
  return `¥${(fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 })}`;
}
