import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api.ts';
import type { Line } from './ask-lines.tsx';
import type { ConsultForm } from './consult-form.ts';
import { consultWords as w } from './consult-words.ts';
import { mobileProblem } from './number-read.ts';
import { useItems } from './use-items.ts';

type Kind = Exclude<ConsultForm['asked'], ''>;
const kinds = Object.entries(w.kinds).map(([value, title]) => ({ value, title }));
const answers = Object.entries(w.answers).map(([value, title]) => ({ value, title }));

/** The questions of a consultation record; an item and an organ are typed in two letters and taken with ↓. */
export function useConsultLines(
  form: ConsultForm,
  known: string,
  change: (part: Partial<ConsultForm>) => void,
): readonly Line[] {
  const found = useItems(form.item === '' ? form.itemTyped : '').data?.items ?? [];
  const items = form.item === '' && form.itemTyped.trim() !== '' ? found : [];
  const organs =
    useQuery({
      enabled: form.answered === 'referred',
      queryKey: ['competent-organs'],
      queryFn: async ({ signal }) => bodyOf(await api.GET('/api/v1/competent-organs', { signal })),
    }).data ?? [];
  const organ = organs.find(({ unit }) => unit === form.referredTo);
  const like = organ ? organs : organs.filter(({ name }) => name.includes(form.referredTyped.trim()));
  const first = items[0];
  const item: Line = {
    name: 'consult-item',
    label: w.item,
    value: form.itemTyped,
    maxLength: 60,
    hint: first ? `↓ ${first.name}` : w.itemHint,
    onChange: (itemTyped) => change({ itemTyped, item: '' }),
    ...(first && { onArrow: () => change({ item: first.id, itemTyped: first.name }) }),
  };
  const asked: Line = {
    name: 'consult-asked',
    label: w.asked,
    value: form.asked,
    choices: kinds,
    check: (value) => (value === '' ? w.choose : undefined),
    onChange: (value) => change({ asked: value as Kind }),
  };
  const how: Line = {
    name: 'consult-answered',
    label: w.answered,
    value: form.answered,
    choices: answers,
    onChange: (value) => change({ answered: value as ConsultForm['answered'] }),
  };
  const referred: Line = {
    name: 'consult-referredTo',
    label: w.referredTo,
    value: form.referredTyped,
    maxLength: 60,
    hint: organ ? [organ.does, organ.where].filter(Boolean).join('。') : w.referredHint,
    check: (value) => (value.trim() !== '' && form.referredTo === '' ? w.chooseOrgan : undefined),
    onChange: (referredTyped) => change({ referredTyped, referredTo: '' }),
    onArrow: (by) => {
      const next = organ ? like[(like.indexOf(organ) + by + like.length) % like.length] : like[0];
      if (next) change({ referredTo: next.unit, referredTyped: next.name });
    },
  };
  const text = (name: 'words' | 'answer' | 'name' | 'mobile', maxLength: number): Line => ({
    name: `consult-${name}`,
    label: w[name],
    value: form[name],
    maxLength,
    onChange: (value) => change({ [name]: value }),
  });
  const fills = known !== '' && form.name === '';
  return [
    item,
    asked,
    { ...text('words', 500), check: (value) => (form.item === '' && value.trim() === '' ? w.say : undefined) },
    how,
    ...(form.answered === 'referred' ? [referred] : []),
    text('answer', 500),
    {
      ...text('name', 100),
      hint: fills ? w.nameFills(known) : w.nameHint,
      ...(fills && { onArrow: () => change({ name: known }) }),
    },
    { ...text('mobile', 20), check: mobileProblem },
  ];
}
