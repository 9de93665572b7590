import type { Consulted } from './consult-api.ts';

/** What is typed in the dialog of a consultation. */
export interface ConsultForm {
  /** Chosen item; `itemTyped` is what stands in its line. */
  readonly item: string;
  readonly itemTyped: string;
  readonly asked: '' | Consulted['asked'];
  readonly words: string;
  readonly answered: Consulted['answered'];
  readonly referredTo: string;
  readonly referredTyped: string;
  readonly answer: string;
  readonly name: string;
  readonly mobile: string;
}

const fresh: ConsultForm = {
  item: '',
  itemTyped: '',
  asked: '',
  words: '',
  answered: 'told',
  referredTo: '',
  referredTyped: '',
  answer: '',
  name: '',
  mobile: '',
};

export interface InHand {
  readonly id: string;
  readonly name: string;
}

/** In: the item in hand, which is then chosen already. */
export function freshConsult(item: InHand | undefined): ConsultForm {
  return item ? { ...fresh, item: item.id, itemTyped: item.name } : fresh;
}

/** Whether something was typed that would be missed. */
export function typedAnything({ asked, words, answer, name, mobile }: ConsultForm): boolean {
  return [asked, words, answer, name, mobile].some((value) => value.trim() !== '');
}

/** The first line that is not in order; undefined where it can be sent. The server checks everything again. */
export function consultLacks(form: ConsultForm): 'asked' | 'words' | 'referredTo' | undefined {
  if (form.asked === '') return 'asked';
  if (form.item === '' && form.words.trim() === '') return 'words';
  return form.answered === 'referred' && form.referredTyped.trim() !== '' && form.referredTo === ''
    ? 'referredTo'
    : undefined;
}

export function bodyOfConsult(form: ConsultForm): Consulted {
  const { item, asked, words, answered, referredTo, answer, name, mobile } = form;
  const sentTo = answered === 'referred' && referredTo !== '';
  return {
    item,
    asked: asked === '' ? 'other' : asked,
    answered,
    ...(sentTo && { referredTo }),
    ...(words.trim() !== '' && { words: words.trim() }),
    ...(answer.trim() !== '' && { answer: answer.trim() }),
    ...((name.trim() !== '' || mobile.trim() !== '') && { person: { name: name.trim(), mobile: mobile.trim() } }),
  };
}
