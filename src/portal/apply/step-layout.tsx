import { civilDateOf, shanghaiTime } from '#law';
import type { ComponentChildren, VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { DateText } from '../components/date-text.tsx';
import { DayCells } from '../components/day-cells.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import type { FieldError } from '../components/error-summary.tsx';
import { InLang, textInLang } from '../components/in-lang.tsx';
import { sayWith } from '../say.ts';
import { Layout } from '../shell/layout.tsx';
import type { Visit } from '../shell/visit.ts';
import { stepsOf } from './plan.ts';
import type { Application, Step } from './plan.ts';

/** What every page of an application is given. */
export interface StepProps {
  readonly visit: Visit;
  readonly application: Application;
  readonly step: Step;
  readonly errors: readonly FieldError[];
  /** The applicant came from the last look and goes back there. */
  readonly fromCheck: boolean;
}

/** The title of a page as its heading says it. */
export function stepTitle(visit: Visit, step: Step, correcting: boolean): string {
  const { say } = visit;
  switch (step.kind) {
    case 'form':
      return textInLang(visit, step.title, step.titleEn);
    case 'materials':
      return say('materials.title');
    case 'delivery':
      return say('delivery.title');
    case 'check':
      return say(correcting ? 'correct.title' : 'check.title');
  }
}

/** The frame of one page of an application: where in it one is, errors on top, the draft's state and help at the side. */
export function StepLayout(props: StepProps & { readonly children: ComponentChildren }): VNode {
  const { visit, application, step, errors, children } = props;
  const { say } = visit;
  const { item, correcting } = application;
  const title = stepTitle(visit, step, correcting !== undefined);
  const here = correcting
    ? [
        { name: say('nav.cases'), href: addresses.cases },
        { name: <InLang visit={visit} zh={item.name} en={item.nameEn} />, href: addresses.case(correcting.number) },
        { name: say('correct.title') },
      ]
    : [
        { name: <InLang visit={visit} zh={item.name} en={item.nameEn} />, href: addresses.item(item.id) },
        { name: say('apply.crumb') },
      ];
  return (
    <Layout
      visit={visit}
      title={errors.length > 0 ? `${say('error.prefix')}${title}` : title}
      section={correcting ? 'cases' : 'items'}
      crumbs={here}
    >
      <div class="two">
        <Progress {...props} />
        <ErrorSummary visit={visit} errors={errors} />
        <h1>{title}</h1>
        {children}
        <div class="side">
          <Saved visit={visit} application={application} />
        </div>
      </div>
    </Layout>
  );
}

/** 第 3 步,共 6 步, the steps as cells, and the name of this one. */
function Progress({ visit, application, step }: StepProps): VNode {
  const { say } = visit;
  const steps = stepsOf(application);
  const at = steps.findIndex(({ id }) => id === step.id);
  const cells = steps.map((_, index) => ({
    kind: index <= at ? ('used' as const) : ('to-come' as const),
    today: index === at,
  }));
  return (
    <div class="prog">
      <b>{say('apply.step', { n: at + 1, all: steps.length })}</b>
      <DayCells cells={cells} small />
    </div>
  );
}

function Saved({ visit, application }: Pick<StepProps, 'visit' | 'application'>): VNode {
  const { say, place } = visit;
  const { savedAt, keptUntil } = application.draft;
  const at = (
    <span class="nb">
      <DateText visit={visit} date={civilDateOf(savedAt)} form="bare" /> {shanghaiTime(savedAt)}
    </span>
  );
  const until = <DateText visit={visit} date={keptUntil} />;
  return (
    <>
      <div class="box s">
        <h2>{say('apply.saved')}</h2>
        <p class="q">{sayWith(say, 'apply.saved.words', { at, until })}</p>
      </div>
      <section class="s">
        <h2>{say('apply.stuck')}</h2>
        <p>{sayWith(say, 'apply.stuck.words', { hotline: <b>{place.hotline}</b> })}</p>
        <p class="q">
          <InLang visit={visit} zh={application.item.consultation} en={application.item.consultationEn} />
        </p>
      </section>
    </>
  );
}

/** The buttons below a page: on, keep and stop, back. The words of the first say where it leads. */
export function StepButtons({ visit, application, step }: StepProps): VNode {
  const { say } = visit;
  const steps = stepsOf(application);
  const before = steps[steps.findIndex(({ id }) => id === step.id) - 1];
  return (
    <div class="go">
      <button type="submit" class="btn" name="do" value="next">
        {say('apply.next')}
      </button>
      <button type="submit" class="btn quiet" name="do" value="keep">
        {say('apply.save')}
      </button>
      {before && (
        <a href={addresses.step(application.draft.id, before.id)}>
          {say('apply.back', { name: shortTitle(visit, before) })}
        </a>
      )}
    </div>
  );
}

function shortTitle(visit: Visit, step: Step): string {
  return stepTitle(visit, step, false).replace(/[??]$/, '');
}
