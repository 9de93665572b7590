import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Select } from '../antd.ts';
import { api, bodyOf } from '../api.ts';
import type { CasePage } from '../api.ts';
import { Failure } from '../parts/note.tsx';
import { words } from '../words.ts';
import { inDialog } from '../shell/in-dialog.ts';
import { ActField, idOf } from './act-field.tsx';
import type { FieldsProps } from './act-field.tsx';
import { actWords as w } from './act-words.ts';

/** Where the case goes on, and the mapping: what comes along, what is then missing, what stays (domain 9B). */
export function ConvertFields({ form, change, problems, page }: FieldsProps & { readonly page: CasePage }): ReactNode {
  const { number } = page;
  const targets = useQuery({
    queryKey: ['conversions', number],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/v1/cases/{number}/conversions', { params: { path: { number } }, signal })),
  });
  return (
    <>
      <ActField name="item" label={w.convertTo} hint={w.convertHint} problem={problems['item']}>
        <Select
          id={idOf('item')}
          showSearch={{ optionFilterProp: 'label' }}
          // The dialog lies above everything else on the page, a list outside it would lie below.
          getPopupContainer={inDialog}
          loading={targets.isPending}
          status={problems['item'] ? 'error' : ''}
          value={form.item === '' ? null : form.item}
          onChange={(item: string | null) => change({ item: item ?? '' })}
          options={(targets.data ?? []).map(({ item, name }) => ({ value: item, label: name }))}
        />
      </ActField>
      {targets.isError && <Failure error={targets.error} onRetry={() => void targets.refetch()} />}
      {targets.data?.length === 0 && <p>{w.convertNowhere}</p>}
      {form.item !== '' && <Mapping number={number} item={form.item} />}
    </>
  );
}

function Mapping({ number, item }: { readonly number: string; readonly item: string }): ReactNode {
  const found = useQuery({
    queryKey: ['conversion', number, item],
    queryFn: async ({ signal }) =>
      bodyOf(
        await api.GET('/api/v1/cases/{number}/conversions/{item}', { params: { path: { number, item } }, signal }),
      ),
  });
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <p className="meta">{words.loading}</p>;
  const { answersKept, answersWanted, materialsKept, materialsWanted, left } = found.data;
  const along = materialsKept.map(({ from, to }) => (from === to ? to : `${from} → ${to}`));
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [w.convertAnswers, answersKept],
    [w.convertMaterials, along],
    [w.convertMissing, [...answersWanted.map(({ name }) => name), ...materialsWanted]],
    [w.convertLeft, left],
  ];
  return (
    <ul className="conversion">
      {rows.map(([name, all]) => (
        <li key={name}>
          <strong>{name}</strong> {all.length === 0 ? w.convertNone : all.join('、')}
        </li>
      ))}
    </ul>
  );
}
