import type { ReactNode } from 'react';
import { Checkbox, Input, Radio } from '../antd.ts';
import type { CasePage } from '../api.ts';
import { ActField, ActGroup, describedBy, idOf, Wrong } from './act-field.tsx';
import type { FieldsProps } from './act-field.tsx';
import { actWords as words } from './act-words.ts';
import type { ActForm } from './act-form.ts';

const w = words.delivering;
type Props = FieldsProps & { readonly page: CasePage };
type By = ActForm['signer']['by'];

/** How the result reaches the applicant, online only with their consent; at the counter also who signs for it. */
export function HandOutFields(props: Props): ReactNode {
  const { form, change, problems, page } = props;
  return (
    <>
      <Documents page={page} label={w.documents} />
      <ActGroup
        name="mode"
        label={words.mode}
        problem={problems['mode']}
        {...(!page.electronicConsent && { hint: words.noConsent })}
      >
        <Radio.Group
          value={form.mode}
          onChange={(event) => change({ mode: event.target.value === 'electronic' ? 'electronic' : 'counter' })}
          options={[
            { value: 'electronic', label: words.electronic, disabled: !page.electronicConsent },
            { value: 'counter', label: words.counter },
          ]}
        />
      </ActGroup>
      {form.mode === 'counter' && (
        <>
          <SignerFields {...props} />
          <Refusal {...props} />
        </>
      )}
    </>
  );
}

/** Which papers change hands: what the officer takes from the drawer, each by its number. */
function Documents({ page, label }: { readonly page: CasePage; readonly label: string }): ReactNode {
  const documents = page.delivering?.documents ?? [];
  return (
    <div className="field">
      <strong id="act-documents">{label}</strong>
      <ul className="act-documents" aria-labelledby="act-documents">
        {documents.length === 0 && <li>{w.none}</li>}
        {documents.map(({ name, number }) => (
          <li key={number}>{w.numbered(name, number)}</li>
        ))}
      </ul>
    </div>
  );
}

/** Who will not sign is served all the same where a witness attests it (民诉法89): only face to face, no letter is left with a witness. */
function Refusal({ form, change, problems }: FieldsProps): ReactNode {
  const { signer } = form;
  return (
    <>
      <div className="field">
        <Checkbox
          id={idOf('signer/refuses')}
          checked={signer.refuses}
          onChange={(event) => change({ signer: { ...signer, refuses: event.target.checked } })}
        >
          {w.refuses}
        </Checkbox>
      </div>
      {signer.refuses && (
        <ActField name="signer/witness" label={w.witness} hint={w.witnessHint} problem={problems['signer/witness']}>
          <Input
            id={idOf('signer/witness')}
            maxLength={50}
            value={signer.witness}
            status={problems['signer/witness'] ? 'error' : ''}
            aria-describedby={describedBy('signer/witness')}
            onChange={(event) => change({ signer: { ...signer, witness: event.target.value } })}
          />
        </ActField>
      )}
    </>
  );
}

/** Carrier, number and address of a letter. */
export function PostFields(props: Props): ReactNode {
  return (
    <>
      <Documents page={props.page} label={w.inLetter} />
      <Line {...props} name="carrier" label={w.carrier} />
      <Line {...props} name="tracking" label={w.tracking} />
      <Line {...props} name="address" label={w.address} hint={w.addressHint} most={120} />
    </>
  );
}

/** The return slip: its day, and who signed. */
export function DeliveredFields(props: Props): ReactNode {
  const { posted } = props.page.delivering ?? {};
  return (
    <>
      <Documents page={props.page} label={w.inLetter} />
      {posted && (
        <p className="meta">
          {w.sentTo(posted.carrier, posted.tracking)} · {posted.address}
        </p>
      )}
      <Line {...props} name="signedOn" label={w.signedOn} hint={w.signedOnHint} most={10} />
      <SignerFields {...props} />
    </>
  );
}

/** Why a letter came back. */
export function ReturnedFields({ form, change, problems }: FieldsProps): ReactNode {
  const reasons = Object.entries(w.returns) as [ActForm['returned'], string][];
  return (
    <ActGroup name="returned" label={w.returned} hint={w.returnedHint} problem={problems['returned']}>
      <Radio.Group
        value={form.returned}
        onChange={(event) => {
          const chosen = reasons.find(([value]) => value === event.target.value);
          if (chosen) change({ returned: chosen[0] });
        }}
        options={reasons.map(([value, label]) => ({ value, label }))}
      />
    </ActGroup>
  );
}

function SignerFields({ form, change, problems, page }: Props): ReactNode {
  const { signer } = form;
  const company = page.applicant?.kind === 'company';
  const set = (part: Partial<ActForm['signer']>): void => change({ signer: { ...signer, ...part } });
  const line = (name: 'name' | 'relation' | 'digits', label: string): ReactNode => (
    <ActField name={`signer/${name}`} label={label} problem={problems[`signer/${name}`]}>
      <Input
        id={idOf(`signer/${name}`)}
        maxLength={name === 'digits' ? 4 : 50}
        value={signer[name]}
        status={problems[`signer/${name}`] ? 'error' : ''}
        aria-describedby={describedBy(`signer/${name}`)}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </ActField>
  );
  return (
    <>
      <ActGroup name="signer/by" label={w.signer} problem={problems['signer/by'] ?? problems['signer']}>
        <Radio.Group
          value={signer.by}
          onChange={(event) => set({ by: event.target.value as By })}
          options={[
            { value: 'self', label: company ? w.ofCompany : w.self },
            { value: 'agent', label: w.agent },
            { value: 'family', label: w.family, disabled: company },
          ]}
        />
      </ActGroup>
      {(signer.by !== 'self' || company) && line('name', w.signerName)}
      {signer.by === 'family' && line('relation', w.relation)}
      {signer.by !== 'self' && line('digits', signer.by === 'agent' ? w.digits : `${w.digits}(${words.optional})`)}
      {signer.by !== 'self' && (
        <div className="field">
          <Checkbox
            id={idOf('signer/seen')}
            checked={signer.seen}
            onChange={(event) => set({ seen: event.target.checked })}
          >
            {signer.by === 'agent' ? w.authoritySeen : w.familySeen}
          </Checkbox>
          <Wrong name="signer/seen" problem={problems['signer/seen']} />
        </div>
      )}
    </>
  );
}

type LineName = 'carrier' | 'tracking' | 'address' | 'signedOn';

function Line(
  props: FieldsProps & {
    readonly name: LineName;
    readonly label: string;
    readonly hint?: string;
    readonly most?: number;
  },
): ReactNode {
  const { form, change, problems, name, label, hint, most = 50 } = props;
  return (
    <ActField name={name} label={label} problem={problems[name]} {...(hint !== undefined && { hint })}>
      <Input
        id={idOf(name)}
        maxLength={most}
        value={form[name]}
        status={problems[name] ? 'error' : ''}
        aria-describedby={describedBy(name)}
        onChange={(event) => change({ [name]: event.target.value })}
      />
    </ActField>
  );
}
