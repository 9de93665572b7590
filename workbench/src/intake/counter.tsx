import { useQuery } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { sessionQuery } from '../session.ts';
import { Screen } from '../shell/screen.tsx';
import { useKeys } from '../use-keys.ts';
import { ActBar } from './act-bar.tsx';
import { barActs } from './bar-acts.ts';
import type { CounterAct } from './bar-acts.ts';
import { askedNow } from './asked-now.ts';
import { AskedPane } from './asked-pane.tsx';
import { CounterHead } from './counter-head.tsx';
import { counterKeys } from './counter-keys.ts';
import { EffectPanel } from './effect-panel.tsx';
import { CounterPaper, PaperSide } from './paper-side.tsx';
import { askedFields, knownAnswers } from './form-fields.ts';
import type { Finished, Intake, IntakeAct, End } from './intake-api.ts';
import type { Question, Typed } from './intake-shown.ts';
import { intakeWords as w } from './intake-words.ts';
import { QuestionColumn } from './question-column.tsx';
import { firstOpen, neighbour, questionsShown } from './questions-shown.ts';
import { saying } from './saying.ts';
import { countTicks, gapsOf, nextRow } from './ticks.ts';
import { useConsult } from './use-consult.tsx';
import type { useIntake } from './use-intake.ts';

export type Hold = Omit<ReturnType<typeof useIntake>, 'intake' | 'typed'> & {
  readonly intake: Intake;
  readonly typed: Typed;
};

/** One screen at the counter: questions left, the one being asked in the middle, the paper that grows right, the acts below. */
export function Counter(props: {
  readonly hold: Hold;
  readonly demo: boolean;
  readonly onLeave: () => void;
  readonly onDone: (title: string, finished: Finished) => void;
}): ReactNode {
  const { hold, demo, onLeave, onDone } = props;
  const { intake, typed, change, flush } = hold;
  const { published } = intake;
  const session = useQuery(sessionQuery).data;
  const fields = published ? askedFields(published.item) : [];
  const wrong = (field: string): boolean =>
    intake.problems.some((problem) => problem.field === field || problem.field.startsWith(`${field}.`));
  const questions = questionsShown(intake, typed, fields, wrong);
  const [at, setAt] = useState<Question>(() => firstOpen(questions));
  const [row, setRow] = useState(0);
  const [told, setTold] = useState(0);
  const [end, setEnd] = useState<End>();
  const [wanted, setWanted] = useState<End>();
  const [said, setSaid] = useState('');
  const [objecting, setObjecting] = useState(false);
  const undo = useRef<readonly Typed['ticks'][]>([]);

  const materials = published?.item.materials ?? [];
  const asked = askedNow(intake, typed.ticks);
  const gaps = gapsOf(typed.ticks, asked);
  const counts = countTicks(typed.ticks, asked);

  const known = typed.person.name !== '' && typed.person.number !== '';
  const answers = intake.caseNumber !== undefined;
  const ask = (question: Question): void => {
    if (question !== 'item' && !published) return setAt('item');
    // Who handed in the case is known; a supplement changes neither the person nor the matter.
    if (answers && (question === 'item' || question === 'person' || question === 'agent')) return;
    setSaid('');
    setAt(question);
  };
  const itemId = published?.item.id;
  // With the drawing of the question, not after it: a key that comes in between would be undone by what is laid in here.
  useLayoutEffect(() => {
    if (at === 'materials') setRow(nextRow(typed.ticks, materials, asked, -1));
    // What she has said of herself already is not asked again.
    if (at !== 'form' || answers) return;
    const said = knownAnswers(fields, typed.answers, typed.person);
    if (Object.keys(said).length > 0) change({ answers: { ...typed.answers, ...said } });
  }, [at, itemId]);
  const next = (): void => {
    const after = neighbour(at, 1);
    if (after) ask(after);
    else document.querySelector<HTMLElement>('.act-bar .ant-btn-primary')?.focus();
  };
  // She goes on at once; what the server then finds in the form is told where she stands, and Shift Tab leads back to it.
  const doneForm = (): void => {
    setTold(told + 1);
    next();
    setObjecting(true);
    void flush();
  };
  const formSeen = fields.every(({ name }) => (intake.answers[name] ?? '') === (typed.answers[name] ?? ''));
  const wrongInForm = fields.filter(({ name }) => wrong(`answers.${name}`)).map(({ title }) => title);
  useEffect(() => {
    if (!objecting || !formSeen) return;
    setObjecting(false);
    if (at !== 'form' && wrongInForm.length > 0) setSaid(w.formObjected(wrongInForm.join('、')));
  }, [objecting, formSeen]);
  // What the answers do not ask for any more is not taken, and the row in hand is one that is asked for.
  const askedIds = intake.asked.join();
  useEffect(() => {
    if (at !== 'materials') return;
    const taken = typed.ticks.filter(({ material }) => intake.asked.includes(material));
    if (taken.length < typed.ticks.length) change({ ticks: taken });
    const inHand = materials[row];
    if (!inHand || !intake.asked.includes(inHand.id)) setRow(nextRow(taken, materials, asked, -1));
  }, [askedIds]);
  const park = async (): Promise<void> => {
    await hold.put({ parked: true });
    onLeave();
  };
  const bar = barActs({ intake, counts, gaps, questions });
  /** What is not saved yet may decide whether it may be done: it is saved first. */
  const open = (act: CounterAct): void => {
    void flush();
    setWanted(act.does);
  };
  useEffect(() => {
    if (!wanted || hold.saving === 'saving') return;
    setWanted(undefined);
    const act = bar.find(({ does }) => does === wanted);
    if (hold.saving === 'not-saved' || !act) return setSaid(w.notSaved);
    if (act.allowed) return setEnd(act.does);
    const lacking = questions.find(({ done }) => !done);
    if (lacking && !act.barred) ask(lacking.question);
    setSaid(act.reason);
  }, [wanted, hold.saving]);
  const ticked = (ticks: Typed['ticks']): void => {
    undo.current = [...undo.current.slice(-49), typed.ticks];
    change({ ticks });
  };
  const untick = (): void => {
    const before = undo.current.at(-1);
    if (!before) return;
    undo.current = undo.current.slice(0, -1);
    change({ ticks: before });
  };
  useKeys({
    ...Object.fromEntries(
      bar.map((act) => [act.key, (event: { preventDefault(): void }) => (event.preventDefault(), open(act))] as const),
    ),
    Escape: () => void park(),
    F2: (event) => (event.preventDefault(), void park()),
    ...(at === 'materials' && { 'Ctrl+z': (event) => (event.preventDefault(), untick()) }),
  });
  const onTab = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab' || event.ctrlKey || event.altKey) return;
    const to = neighbour(at, event.shiftKey ? -1 : 1);
    if (!to) return;
    event.preventDefault();
    ask(to);
  };
  const consult = useConsult({
    place: intake.id,
    item: published && { id: published.item.id, name: published.item.name },
    person: typed.person.name,
  });
  const actOf = (wanted: End | undefined): IntakeAct | undefined => intake.acts.find((each) => each.end === wanted);
  const act = actOf(end);
  const primary = bar.find((each) => each.primary);
  const paper = { intake, typed, gaps, session, inHand: at === 'materials' ? (materials[row]?.id ?? '') : '' };
  return (
    <Screen className="counter" keys={counterKeys} right={w[hold.saving === 'not-saved' ? 'notSaved' : hold.saving]}>
      <CounterHead
        intake={intake}
        typed={typed}
        onPark={() => void park()}
        onNext={() => void park()}
        onConsult={consult.open}
      />
      <QuestionColumn questions={questions} at={at} say={saying(gaps)} onAsk={ask} />
      <div className="asked" onKeyDown={onTab}>
        <AskedPane
          hold={hold}
          at={at}
          row={row}
          told={told}
          demo={demo}
          fields={fields}
          counts={counts}
          onRow={setRow}
          onTicks={ticked}
          onItem={(item) => {
            // What was ticked was ticked for another catalogue.
            change({ ticks: [] });
            void hold.put({ item }).then(() => setAt(known ? 'form' : 'person'));
          }}
          onNext={next}
          onForm={doneForm}
        />
      </div>
      <PaperSide {...paper} end={primary?.does ?? 'none'} />
      <ActBar
        acts={bar}
        effect={actOf(primary?.does)?.effect ?? ''}
        article={actOf(primary?.does)?.article ?? ''}
        said={said}
        done={consult.said}
        onAct={open}
      />
      {end && act && published && (
        <EffectPanel
          intake={intake}
          published={published}
          end={end}
          act={act}
          gaps={gaps.map(({ material, problem, demand }) => ({
            kind: 'material',
            about: material.id,
            words: `${problem}${demand}`,
          }))}
          facts={questions
            .slice(1)
            .map(({ question, answer, small }) => [w.questions[question], [answer, small].filter(Boolean).join(' · ')])}
          paper={(form) => <CounterPaper {...paper} end={end} form={form} />}
          onClose={() => setEnd(undefined)}
          onDone={(finished) => onDone(act.name, finished)}
        />
      )}
      {consult.dialog}
    </Screen>
  );
}
