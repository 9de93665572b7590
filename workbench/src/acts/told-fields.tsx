import type { ReactNode } from 'react';
import { Radio } from '../antd.ts';
import type { CasePage } from '../api.ts';
import { ActGroup } from './act-field.tsx';
import type { FieldsProps } from './act-field.tsx';

const words = {
  told: '怎么通知的',
  hint: '打通了电话,或者把领取提醒作为信寄出,再记。没有联系上的不记,件会留在“待提醒”。',
  noPhone: '申请人没有留电话,写信通知。',
  telephone: '打电话',
  letter: '写信',
} as const;

/** How the applicant was told that the result lies ready; whoever has left no number gets a letter. */
export function ToldFields({ form, change, problems, page }: FieldsProps & { readonly page: CasePage }): ReactNode {
  const phone = (page.applicant?.mobile ?? '') !== '';
  return (
    <ActGroup name="told" label={words.told} hint={phone ? words.hint : words.noPhone} problem={problems['told']}>
      <Radio.Group
        value={form.told}
        onChange={(event) => change({ told: event.target.value === 'letter' ? 'letter' : 'telephone' })}
        options={[
          { value: 'telephone', label: words.telephone, disabled: !phone },
          { value: 'letter', label: words.letter },
        ]}
      />
    </ActGroup>
  );
}
