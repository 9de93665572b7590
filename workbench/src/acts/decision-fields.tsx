import type { ReactNode } from 'react';
import { Radio } from '../antd.ts';
import type { CasePage } from '../api.ts';
import { ActField, ActGroup, Words } from './act-field.tsx';
import type { FieldsProps } from './act-field.tsx';
import { actWords as w } from './act-words.ts';
import { UnmetFields } from './review-fields.tsx';

type Props = FieldsProps & { readonly page: CasePage };

/** Grant: what is permitted, and, against a review that advised otherwise, why. */
export function GrantFields({ form, change, problems, page }: Props): ReactNode {
  const departs = page.reviews.some(({ recommendation }) => recommendation === 'refuse');
  return (
    <>
      <ActField name="scope" label={`${w.scope}(${w.optional})`} hint={w.scopeHint} problem={problems['scope']}>
        <Words
          name="scope"
          rows={2}
          value={form.scope}
          problem={problems['scope']}
          onChange={(scope) => change({ scope })}
        />
      </ActField>
      {(departs || problems['reason']) && (
        <Reason form={form} change={change} problems={problems} {...(departs && { hint: w.departs })} />
      )}
    </>
  );
}

export function RefusalFields(props: Props): ReactNode {
  return (
    <>
      <UnmetFields {...props} />
      <Reason {...props} />
    </>
  );
}

/** Acceptance and decision in one: granted or refused. */
export function OnTheSpotFields(props: Props): ReactNode {
  const { form, change, problems } = props;
  return (
    <>
      <ActGroup name="outcome" label={w.outcome} problem={problems['outcome']}>
        <Radio.Group
          value={form.outcome}
          onChange={(event) => change({ outcome: event.target.value === 'refuse' ? 'refuse' : 'grant' })}
          options={[
            { value: 'grant', label: w.grant },
            { value: 'refuse', label: w.refuse },
          ]}
        />
      </ActGroup>
      {form.outcome === 'grant' ? <GrantFields {...props} /> : <RefusalFields {...props} />}
    </>
  );
}

export function Reason({
  form,
  change,
  problems,
  hint = w.reasonHint,
}: FieldsProps & { readonly hint?: string }): ReactNode {
  return (
    <ActField name="reason" label={w.reason} hint={hint} problem={problems['reason']}>
      <Words
        name="reason"
        rows={4}
        value={form.reason}
        problem={problems['reason']}
        onChange={(reason) => change({ reason })}
      />
    </ActField>
  );
}
