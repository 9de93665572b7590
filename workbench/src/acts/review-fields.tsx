import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Checkbox, Input, Radio } from '../antd.ts';
import { api, bodyOf } from '../api.ts';
import type { CasePage } from '../api.ts';
import { Failure } from '../parts/note.tsx';
import { words } from '../words.ts';
import { ActField, ActGroup, describedBy, idOf, Words } from './act-field.tsx';
import type { FieldsProps } from './act-field.tsx';
import { readySteps } from './act-form.ts';
import { actWords as w } from './act-words.ts';

/** One review step: what was found, what is proposed, who signs. */
export function ReviewFields(props: FieldsProps & { readonly page: CasePage }): ReactNode {
  const { form, change, problems, page } = props;
  const steps = readySteps(page);
  const step = steps.find(({ id }) => id === form.step);
  return (
    <>
      <ActGroup name="step" label={w.step} problem={problems['step']}>
        <Radio.Group
          value={form.step}
          onChange={(event) => change({ step: String(event.target.value) })}
          options={steps.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </ActGroup>
      <ActGroup name="recommendation" label={w.recommendation} problem={problems['recommendation']}>
        <Radio.Group
          value={form.recommendation}
          onChange={(event) => change({ recommendation: event.target.value === 'refuse' ? 'refuse' : 'grant' })}
          options={[
            { value: 'grant', label: w.recommendGrant },
            { value: 'refuse', label: w.recommendRefuse },
          ]}
        />
      </ActGroup>
      {form.recommendation === 'refuse' && <UnmetFields {...props} />}
      <ActField name="opinion" label={w.opinion} hint={w.opinionHint} problem={problems['opinion']}>
        <Words
          name="opinion"
          rows={5}
          value={form.opinion}
          problem={problems['opinion']}
          onChange={(opinion) => change({ opinion })}
        />
      </ActField>
      {step?.kind === 'site-inspection' && (
        <>
          <VisitFields {...props} />
          <OfficerFields {...props} />
        </>
      )}
    </>
  );
}

/** Which conditions of the item are not met. */
export function UnmetFields({ form, change, problems, page }: FieldsProps & { readonly page: CasePage }): ReactNode {
  const toggle = (id: string, on: boolean): void =>
    change({ unmet: on ? [...form.unmet, id] : form.unmet.filter((each) => each !== id) });
  return (
    <ActGroup name="unmet" label={w.unmet} hint={w.unmetHint} problem={problems['unmet']}>
      <ul className="condition-rows">
        {page.published.item.conditions.map(({ id, text, basis }) => (
          <li key={id}>
            <Checkbox checked={form.unmet.includes(id)} onChange={(event) => toggle(id, event.target.checked)}>
              {text} <span className="meta">{`${basis.law}${basis.article}`}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </ActGroup>
  );
}

/** When and where the place was visited; left empty it was just now, at the address applied for. */
function VisitFields({ form, change, problems }: FieldsProps): ReactNode {
  return (
    <>
      <ActField name="inspectedAt" label={w.inspectedAt} hint={w.inspectedAtHint} problem={problems['inspectedAt']}>
        <Input
          id={idOf('inspectedAt')}
          type="datetime-local"
          value={form.inspectedAt}
          status={problems['inspectedAt'] ? 'error' : ''}
          aria-describedby={describedBy('inspectedAt')}
          onChange={(event) => change({ inspectedAt: event.target.value })}
        />
      </ActField>
      <ActField name="inspectedPlace" label={w.inspectedPlace} hint={w.inspectedPlaceHint}>
        <Input
          id={idOf('inspectedPlace')}
          maxLength={200}
          value={form.inspectedPlace}
          aria-describedby={describedBy('inspectedPlace')}
          onChange={(event) => change({ inspectedPlace: event.target.value })}
        />
      </ActField>
    </>
  );
}

function OfficerFields({ form, change, problems, page }: FieldsProps & { readonly page: CasePage }): ReactNode {
  const { number } = page;
  const found = useQuery({
    queryKey: ['colleagues', number],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/v1/cases/{number}/colleagues', { params: { path: { number } }, signal })),
  });
  const toggle = (post: string, on: boolean): void =>
    change({ officers: on ? [...form.officers, post] : form.officers.filter((each) => each !== post) });
  return (
    <ActGroup name="officers" label={w.officers} hint={w.officersHint} problem={problems['officers']}>
      {found.isPending && <p className="meta">{words.loading}</p>}
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.length === 0 && <p>{w.nobody}</p>}
      <p className="officer-row">
        {found.data?.map(({ post, name }) => (
          <Checkbox
            key={post}
            checked={form.officers.includes(post)}
            onChange={(event) => toggle(post, event.target.checked)}
          >
            {name}
          </Checkbox>
        ))}
      </p>
    </ActGroup>
  );
}
