import { ownAnswers } from '#casework';
import type { ComponentChildren, VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { Answer } from '../case/case-filed.tsx';
import { InLang, textInLang } from '../components/in-lang.tsx';
import { KeyValues } from '../components/key-values.tsx';
import type { KeyValueRow } from '../components/key-values.tsx';
import { Zh } from '../components/zh.tsx';
import type { Visit } from '../shell/visit.ts';
import { alreadyHere, stepsOf, uploadsOf } from './plan.ts';
import type { Application, Step } from './plan.ts';
import { uploadField } from './problems.ts';
import { stepTitle } from './step-layout.tsx';
import type { StepProps } from './step-layout.tsx';

/** All that will be handed in, page by page, each with a way to change it that comes back here. */
export function CheckRows(props: StepProps): VNode {
  const { visit, application } = props;
  return (
    <>
      {stepsOf(application)
        .filter(({ kind }) => kind !== 'check')
        .map((step) => (
          <section class="part">
            <h2>{stepTitle(visit, step, false)}</h2>
            <KeyValues rows={rowsOf(props, step)} look="e" />
          </section>
        ))}
    </>
  );
}

function rowsOf(props: StepProps, step: Step): readonly KeyValueRow[] {
  switch (step.kind) {
    case 'form':
      return formRows(props, step);
    case 'materials':
      return materialRows(props, step);
    case 'delivery':
      return deliveryRows(props, step);
    case 'check':
      return [];
  }
}

function formRows(props: StepProps, step: Extract<Step, { kind: 'form' }>): readonly KeyValueRow[] {
  const { visit, application } = props;
  const { answers } = application.draft;
  return step.fields.map((field) => {
    const said = (answers[field.name] ?? '').trim();
    const name = textInLang(visit, field.zh, field.en);
    const value = said === '' ? <None visit={visit} /> : <Answer visit={visit} field={field} answer={said} />;
    return {
      name: <InLang visit={visit} zh={field.zh} en={field.en} />,
      value: <Checked {...props} field={field.name} value={value} />,
      edit: <Change visit={visit} application={application} step={step} field={field.name} name={name} />,
    };
  });
}

function materialRows(props: StepProps, step: Step): readonly KeyValueRow[] {
  const { visit, application } = props;
  const { say } = visit;
  const { draft, item, correcting } = application;
  const rows = uploadsOf(application).map(({ material, needed }) => {
    const files = draft.files.filter((file) => file.material === material.id);
    const field = uploadField(material.id);
    const name = textInLang(visit, material.name, material.nameEn);
    const value =
      files.length > 0 ? (
        files.map((file) => (
          <>
            <Zh visit={visit}>{file.name}</Zh>
            <br />
          </>
        ))
      ) : (
        <span class="q">{say(needed ? 'check.none.file' : 'materials.optional')}</span>
      );
    return {
      name: <InLang visit={visit} zh={material.name} en={material.nameEn} />,
      value: <Checked {...props} field={field} value={value} />,
      edit: <Change visit={visit} application={application} step={step} field={field} name={name} />,
    };
  });
  const have = correcting ? [] : alreadyHere(item);
  if (have.length === 0) return rows;
  const names = have.map(({ name, nameEn }) => textInLang(visit, name, nameEn));
  return [...rows, { name: say('check.have'), value: names.join(visit.lang === 'zh' ? '、' : ', ') }];
}

function deliveryRows(props: StepProps, step: Step): readonly KeyValueRow[] {
  const { visit, application } = props;
  const { say } = visit;
  const { delivery, electronicConsent, postAddress } = ownAnswers;
  const { answers } = application.draft;
  const mode = answers[delivery];
  const value =
    mode === 'electronic' || mode === 'counter' || mode === 'post' ? say(`delivery.${mode}`) : <None visit={visit} />;
  const change = (field: string, name: string): VNode => (
    <Change visit={visit} application={application} step={step} field={field} name={name} />
  );
  const first = {
    name: say('delivery.mode'),
    value: <Checked {...props} field={delivery} value={value} />,
    edit: change(delivery, say('delivery.mode')),
  };
  const address =
    mode === 'post'
      ? [
          {
            name: say('delivery.post.address'),
            value: <Checked {...props} field={postAddress} value={answers[postAddress] ?? ''} />,
            edit: change(postAddress, say('delivery.post.address')),
          },
        ]
      : [];
  if (answers[electronicConsent] !== 'yes' && !props.errors.some(({ field }) => field === electronicConsent))
    return [first, ...address];
  const consent = answers[electronicConsent] === 'yes' ? say('delivery.consent.yes') : <None visit={visit} />;
  return [
    first,
    ...address,
    {
      name: say('delivery.consent.name'),
      value: <Checked {...props} field={electronicConsent} value={consent} />,
      edit: change(electronicConsent, say('delivery.consent.name')),
    },
  ];
}

/** A value where the error summary's link lands, with the words of its error. */
function Checked({
  errors,
  field,
  value,
}: StepProps & { readonly field: string; readonly value: ComponentChildren }): VNode {
  const wrong = errors.find((error) => error.field === field);
  return (
    <span id={field} tabIndex={wrong ? -1 : undefined}>
      {value}
      {wrong && (
        <>
          <br />
          <b class="rd">{wrong.words}</b>
        </>
      )}
    </span>
  );
}

function None({ visit }: { readonly visit: Visit }): VNode {
  return <span class="q">{visit.say('check.none')}</span>;
}

function Change({
  visit,
  application,
  step,
  field,
  name,
}: {
  readonly visit: Visit;
  readonly application: Application;
  readonly step: Step;
  readonly field: string;
  readonly name: string;
}): VNode {
  return (
    <a href={`${addresses.step(application.draft.id, step.id)}?from=check#${field}`}>
      {visit.say('change')}
      <span class="vh"> {name}</span>
    </a>
  );
}
