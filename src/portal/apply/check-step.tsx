import { acceptanceAnswerDue } from '#law';
import type { Calendar } from '#law';
import { ownAnswers } from '#casework';
import { natureOf } from '#catalog';
import type { ComponentChildren, VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { DateText } from '../components/date-text.tsx';
import { errorOf } from '../components/error-summary.tsx';
import { FieldErrorWords, FieldFrame } from '../components/field.tsx';
import { FormFields } from '../components/form-fields.tsx';
import { KeyValues } from '../components/key-values.tsx';
import type { KeyValueRow } from '../components/key-values.tsx';
import { limitWords } from '../components/limit-words.ts';
import { InLang } from '../components/in-lang.tsx';
import { sayWith } from '../say.ts';
import { CheckRows } from './check-rows.tsx';
import { stepsOf } from './plan.ts';
import { StepLayout, stepTitle } from './step-layout.tsx';
import type { StepProps } from './step-layout.tsx';

export interface CheckProps extends StepProps {
  /** The organ that gets the application. */
  readonly organ: { readonly zh: string; readonly en?: string };
  readonly calendar: Calendar;
}

/** The last look: every answer with a way to change it, what submitting will do, the declaration of truth, the button. */
export function CheckStep(props: CheckProps): VNode {
  const { visit, application, step, errors } = props;
  const { say } = visit;
  const { draft, correcting } = application;
  const { declaration } = ownAnswers;
  const steps = stepsOf(application);
  const before = steps[steps.length - 2];
  const wrong = errorOf(errors, declaration);
  const licence = natureOf(application.item) === 'licence';
  return (
    <StepLayout {...props}>
      <p class="lead">{correcting ? say('correct.lead', { n: correcting.gaps.length }) : say('check.lead')}</p>
      <CheckRows {...props} />
      <div class="fr pad">
        <h2>{say('check.effect')}</h2>
        <KeyValues look="in2" rows={correcting ? correctionEffects(props) : effects(props)} />
      </div>
      <form method="post" action={addresses.step(draft.id, step.id)} novalidate>
        <FormFields visit={visit} />
        <FieldFrame error={wrong}>
          <FieldErrorWords name={declaration} visit={visit} words={wrong} />
          <label class="ck">
            <input
              type="checkbox"
              name={declaration}
              id={declaration}
              value="yes"
              aria-describedby={wrong === undefined ? undefined : `${declaration}-error`}
            />
            <span>
              {licence ? say('check.declare') : say('check.declare.like')}
              {licence && (
                <>
                  <br />
                  <span class="xs mu">{say('check.declare.basis')}</span>
                </>
              )}
            </span>
          </label>
        </FieldFrame>
        <div class="go">
          <button type="submit" class="btn" name="do" value="submit">
            {say(correcting ? 'check.submit.correct' : 'check.submit')}
          </button>
          <button type="submit" class="btn quiet" name="do" value="keep">
            {say('apply.save')}
          </button>
          {before && (
            <a href={addresses.step(draft.id, before.id)}>
              {say('apply.back', { name: stepTitle(visit, before, false).replace(/[??]$/, '') })}
            </a>
          )}
        </div>
      </form>
    </StepLayout>
  );
}

/** What submitting does: when, what, and by which article (许可法29、32、42). */
function effects({ visit, application, organ, calendar }: CheckProps): readonly KeyValueRow[] {
  const { say, today, who } = visit;
  const { promised, statutory } = application.item;
  const { due } = acceptanceAnswerDue(today, calendar, who.jurisdiction);
  const law32 = <small>{say(natureOf(application.item) === 'licence' ? 'check.law32' : 'check.law32.like')}</small>;
  const answer: KeyValueRow =
    due === null
      ? { name: say('check.by.unknown'), value: told(say('check.by.unknown.words'), law32) }
      : {
          name: sayWith(say, 'check.by', { date: <DateText visit={visit} date={due} /> }),
          value: told(say('check.by.words'), law32),
        };
  const decision: KeyValueRow =
    promised.n === 0
      ? { name: say('check.after.now'), value: say('check.after.now.words') }
      : {
          name: say('check.after', { n: limitWords(say, promised) }),
          value: say('check.after.words', { law: limitWords(say, statutory) }),
        };
  return [at(visit, organ, 'check.now.words'), answer, decision, anyTime(visit)];
}

function correctionEffects({ visit, organ }: CheckProps): readonly KeyValueRow[] {
  const { say } = visit;
  return [
    at(visit, organ, 'check.correct.now.words'),
    { name: say('check.correct.rule'), value: say('check.correct.rule.words') },
    anyTime(visit),
  ];
}

function at(
  visit: CheckProps['visit'],
  organ: CheckProps['organ'],
  words: 'check.now.words' | 'check.correct.now.words',
): KeyValueRow {
  const { say } = visit;
  return {
    name: say('check.now'),
    value: sayWith(say, words, { organ: <InLang visit={visit} zh={organ.zh} en={organ.en} /> }),
  };
}

function anyTime({ say }: CheckProps['visit']): KeyValueRow {
  return { name: say('check.any'), value: say('check.any.words') };
}

function told(words: string, basis: ComponentChildren): VNode {
  return (
    <>
      {words}
      <br />
      {basis}
    </>
  );
}
