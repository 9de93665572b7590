import { ownAnswers } from '#casework';
import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { errorOf } from '../components/error-summary.tsx';
import { describedBy, Field, FieldErrorWords, FieldFrame } from '../components/field.tsx';
import { FormFields } from '../components/form-fields.tsx';
import { InLang } from '../components/in-lang.tsx';
import { sayWith } from '../say.ts';
import { StepButtons, StepLayout } from './step-layout.tsx';
import type { StepProps } from './step-layout.tsx';

const modes = ['electronic', 'counter', 'post'] as const;

/** How the result comes to the applicant, and the consent that electronic service needs. */
export function DeliveryStep(props: StepProps): VNode {
  const { visit, application, step, errors, fromCheck } = props;
  const { say } = visit;
  const { answers, id } = application.draft;
  const { delivery, electronicConsent, postAddress } = ownAnswers;
  const wrongMode = errorOf(errors, delivery);
  const wrongConsent = errorOf(errors, electronicConsent);
  const place = <InLang visit={visit} zh={application.item.place} en={application.item.placeEn} />;
  return (
    <StepLayout {...props}>
      <form method="post" action={addresses.step(id, step.id)} novalidate>
        <FormFields visit={visit} />
        {fromCheck && <input type="hidden" name="from" value="check" />}
        <FieldFrame error={wrongMode}>
          <fieldset aria-describedby={describedBy(delivery, undefined, wrongMode)}>
            <legend>{say('delivery.mode')}</legend>
            <FieldErrorWords name={delivery} visit={visit} words={wrongMode} />
            {modes.map((mode, index) => (
              <label class="ck">
                <input
                  type="radio"
                  name={delivery}
                  id={index === 0 ? delivery : `${delivery}-${mode}`}
                  value={mode}
                  checked={answers[delivery] === mode}
                />
                <span>
                  {say(`delivery.${mode}`)}
                  <span class="hint">
                    <br />
                    {mode === 'counter'
                      ? sayWith(say, 'delivery.counter.hint', { place })
                      : say(`delivery.${mode}.hint`)}
                  </span>
                </span>
              </label>
            ))}
          </fieldset>
        </FieldFrame>
        <Field
          visit={visit}
          name={postAddress}
          label={say('delivery.post.address')}
          hint={say('delivery.post.address.hint')}
          value={answers[postAddress]}
          error={errorOf(errors, postAddress)}
          maxLength={120}
        />
        <FieldFrame error={wrongConsent}>
          <FieldErrorWords name={electronicConsent} visit={visit} words={wrongConsent} />
          <label class="ck">
            <input
              type="checkbox"
              name={electronicConsent}
              id={electronicConsent}
              value="yes"
              checked={answers[electronicConsent] === 'yes'}
              aria-describedby={describedBy(electronicConsent, undefined, wrongConsent)}
            />
            <span>{say('delivery.consent')}</span>
          </label>
        </FieldFrame>
        <StepButtons {...props} />
      </form>
    </StepLayout>
  );
}
