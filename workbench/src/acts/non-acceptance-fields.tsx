import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Input, Radio, Select } from '../antd.ts';
import { api, bodyOf } from '../api.ts';
import type { CasePage, CommandBody } from '../api.ts';
import { inDialog } from '../shell/in-dialog.ts';
import { ActField, ActGroup, describedBy, idOf, Words } from './act-field.tsx';
import type { FieldsProps } from './act-field.tsx';
import type { Ground } from './act-form.ts';
import { actWords as w } from './act-words.ts';
import { Reason } from './decision-fields.tsx';

type Props = FieldsProps & { readonly page: CasePage };

/** Why the application is not accepted: no permit is needed, another organ is competent, or a ban runs; and what goes with each. */
export function NonAcceptanceFields({ form, change, problems, page }: Props): ReactNode {
  const { item } = page.published;
  const grounds: readonly Ground[] = [
    'not-competent',
    'not-required',
    // Only a permit on public safety knows a ban (许可法78, 79).
    ...(item.type === '01' && item.publicSafety === true ? (['barred'] as const) : []),
  ];
  return (
    <>
      <ActGroup name="ground" label={w.ground} problem={problems['ground']}>
        <Radio.Group
          value={form.ground}
          onChange={(event) => {
            const chosen = grounds.find((ground) => ground === event.target.value);
            if (chosen) change({ ground: chosen });
          }}
          options={grounds.map((ground) => ({ value: ground, label: w.grounds[ground] }))}
        />
      </ActGroup>
      {form.ground === 'not-competent' && <OrganFields form={form} change={change} problems={problems} />}
      {form.ground === 'not-required' && (
        <ActField name="mayDo" label={w.mayDo} hint={w.mayDoHint} problem={problems['mayDo']}>
          <Words name="mayDo" value={form.mayDo} problem={problems['mayDo']} onChange={(mayDo) => change({ mayDo })} />
        </ActField>
      )}
      {form.ground === 'barred' && <BanFields form={form} change={change} problems={problems} />}
      <Reason form={form} change={change} problems={problems} />
    </>
  );
}

/** The competent organ: one of the tree, whose business and place then stand on the paper, or one named in words. */
function OrganFields({ form, change, problems }: FieldsProps): ReactNode {
  const found = useQuery({
    queryKey: ['competent-organs'],
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/v1/competent-organs', { signal })),
  });
  const organs = found.data ?? [];
  const chosen = organs.find(({ unit }) => unit === form.competentUnit);
  return (
    <>
      <ActField name="competentUnit" label={w.competentUnit} hint={w.competentUnitHint}>
        <Select
          id={idOf('competentUnit')}
          showSearch={{ optionFilterProp: 'label' }}
          // The dialog lies above everything else on the page, a list outside it would lie below.
          getPopupContainer={inDialog}
          allowClear
          loading={found.isPending}
          value={form.competentUnit === '' ? null : form.competentUnit}
          onChange={(unit: string | null | undefined) => {
            const organ = organs.find((each) => each.unit === unit);
            change({ competentUnit: organ?.unit ?? '', competentOrgan: organ?.name ?? '' });
          }}
          options={organs.map(({ unit, name }) => ({ value: unit, label: name }))}
        />
      </ActField>
      {chosen && (
        <p className="meta">
          {[chosen.does, chosen.where].filter((words) => words !== '').join('。') || w.organNotInCatalogue}
        </p>
      )}
      {form.competentUnit === '' && (
        <ActField name="competentOrgan" label={w.competentOrgan} problem={problems['competentOrgan']}>
          <Input
            id={idOf('competentOrgan')}
            maxLength={200}
            value={form.competentOrgan}
            status={problems['competentOrgan'] ? 'error' : ''}
            aria-describedby={describedBy('competentOrgan')}
            onChange={(event) => change({ competentOrgan: event.target.value })}
          />
        </ActField>
      )}
    </>
  );
}

type Ban = NonNullable<CommandBody['ban']>;

/** The effective decision a ban rests on: nothing is punished here (domain 9A.17). */
function BanFields({ form, change, problems }: FieldsProps): ReactNode {
  const { ban } = form;
  const put = (part: Partial<Ban>): void => change({ ban: { ...ban, ...part } });
  return (
    <>
      <ActGroup name="ban/article" label={w.banArticle} hint={w.banHint}>
        <Radio.Group
          value={ban.article}
          onChange={(event) => put({ article: event.target.value === '79' ? '79' : '78' })}
          options={[
            { value: '78', label: w.ban78 },
            { value: '79', label: w.ban79 },
          ]}
        />
      </ActGroup>
      {(['decision', 'effectiveOn', 'until'] as const).map((part) => (
        <ActField key={part} name={`ban/${part}`} label={w.ban[part]} problem={problems[`ban/${part}`]}>
          <Input
            id={idOf(`ban/${part}`)}
            type={part === 'decision' ? 'text' : 'date'}
            maxLength={part === 'decision' ? 200 : 10}
            value={ban[part]}
            status={problems[`ban/${part}`] ? 'error' : ''}
            aria-describedby={describedBy(`ban/${part}`)}
            onChange={(event) => put({ [part]: event.target.value })}
          />
        </ActField>
      ))}
    </>
  );
}
