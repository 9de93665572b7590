import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../antd.ts';
import type { OpensAct } from '../case/opens-act.ts';
import { momentOf } from '../dates.ts';
import { grouped } from '../parts/case-number.tsx';
import { Key } from '../parts/key.tsx';
import { Failure, Note } from '../parts/note.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { Screen } from '../shell/screen.tsx';
import { useKeys } from '../use-keys.ts';
import { findCases } from '../worklist/list-api.ts';
import { words } from '../words.ts';
import { consultWords } from './consult-words.ts';
import { deskKeys } from './counter-keys.ts';
import { FindBox } from './find-box.tsx';
import type { Choice } from './find-box.tsx';
import { discardIntake, lookUp, beginIntake } from './intake-api.ts';
import type { CaseAtHand, IntakeRow } from './intake-api.ts';
import { intakesQuery } from './intakes-query.ts';
import { intakeWords as w } from './intake-words.ts';
import { useConsult } from './use-consult.tsx';
import { useItems } from './use-items.ts';

/**
 * The 收件 desk between two persons: one box that finds an item, or a person by number with their open cases, and below it what waits, one's own and the
 * colleagues' of the window.
 */
export function IntakeDesk(): ReactNode {
  const [typed, setTyped] = useState('');
  const [leaving, setLeaving] = useState<IntakeRow>();
  const navigate = useNavigate();
  const client = useQueryClient();
  const waiting = useQuery(intakesQuery);
  const q = typed.trim();
  // A person's number, a case's, or a part of either: four figures are enough to look for.
  const number = /^[0-9A-Za-z\s-]{4,}$/.test(q) && /\d{4}/.test(q) ? q.replace(/[\s-]/g, '') : '';
  const items = useItems(number === '' ? q : '');
  const people = useQuery({
    queryKey: ['intake-people', number],
    enabled: number.length >= 12,
    queryFn: async () => lookUp(number),
  });
  const cases = useQuery({
    queryKey: ['intake-cases', number],
    enabled: /^\d{4,20}$/.test(number),
    queryFn: async () => findCases(number, ''),
    gcTime: 0,
  });
  const start = useMutation({
    mutationFn: beginIntake,
    onSuccess: (intake) => {
      client.setQueryData(['intake', intake.id], intake);
      void navigate(`/intake/${intake.id}`);
    },
  });
  const remove = useMutation({
    mutationFn: discardIntake,
    onSuccess: async () => {
      setLeaving(undefined);
      await client.invalidateQueries({ queryKey: ['intakes'] });
    },
  });
  const consult = useConsult({ place: 'desk', onIntake: (consultation) => start.mutate({ consultation }) });
  useKeys({ F4: (event) => (event.preventDefault(), void navigate('/intake/consultations')) });
  const parked = waiting.data?.intakes ?? [];
  const resume = (row: IntakeRow): Choice => ({
    id: row.id,
    title: nameOf(row),
    small: row.itemName || w.unknownItem,
    side: row.parked ? w.parkedBy(row.by, momentOf(row.savedAt)) : w.openBy(row.by, momentOf(row.savedAt)),
    onChoose: () => void navigate(`/intake/${row.id}`),
    onRemove: () => setLeaving(row),
  });
  const choices: readonly Choice[] =
    q === ''
      ? parked.map(resume)
      : number !== ''
        ? foundCases(people.data?.cases, cases.data?.rows).flatMap((found) => {
            const small = [found.itemName, found.name, words.stages[found.stage]].filter(Boolean).join(' · ');
            const turns = withdrawable.includes(found.stage) && {
              side: `F7 ${w.withdraw}`,
              onWithdraw: () =>
                void navigate(`/cases/${found.number}`, { state: { act: 'recordWithdrawal' } satisfies OpensAct }),
            };
            const open: Choice = {
              id: `open-${found.number}`,
              title: `${w.openCase} ${grouped(found.number)}`,
              small,
              onChoose: () => void navigate(`/cases/${found.number}`),
              ...turns,
            };
            const supplement: Choice = {
              id: `supplement-${found.number}`,
              title: `${w.supplement} ${grouped(found.number)}`,
              small,
              onChoose: () => start.mutate({ case: found.number }),
              ...turns,
            };
            return found.stage === 'correction-requested' ? [supplement, open] : [open];
          })
        : (items.data?.items ?? []).map(({ id, name, plain, projectType }) => ({
            id,
            title: name,
            small: words.file.toOfficer(plain),
            side: projectType === 'on-the-spot' ? w.onTheSpotItem : w.promisedItem,
            onChoose: () => start.mutate({ item: id }),
          }));
  const failed = start.error ?? remove.error ?? items.error ?? people.error ?? cases.error ?? waiting.error;
  const none = number !== '' ? w.caseNone : w.notFound[0];
  return (
    <Screen className="intake-desk" keys={deskKeys} right={consult.said}>
      <header className="page-head">
        <h1>{w.desk}</h1>
        <span className="meta page-hint">{w.deskHint}</span>
        <span className="right act-buttons">
          <Button onClick={consult.open}>
            <Key>F1</Key> {w.consult}
          </Button>
          <Button onClick={() => void navigate('/intake/consultations')}>
            <Key>F4</Key> {consultWords.list}
          </Button>
        </span>
      </header>
      <div className="intake-desk-body">
        <FindBox
          label={w.find}
          hint={w.findHint}
          typed={typed}
          onType={setTyped}
          heading={q === '' ? `${w.parked} ${parked.length}` : number !== '' ? w.casesOf : w.found(choices.length)}
          choices={choices}
          stale={
            number !== ''
              ? people.isFetching || cases.isFetching
              : q !== '' && (items.isPlaceholderData || items.isPending)
          }
          empty={
            q === '' ? (
              !waiting.isPending && <Note title={w.parkedNone[0]}>{w.parkedNone[1]}</Note>
            ) : items.isFetching || people.isFetching || cases.isFetching ? (
              <p className="meta">{w.finding}</p>
            ) : (
              <Note title={none}>{number === '' && w.notFound[1]}</Note>
            )
          }
        />
        {failed && <Failure error={failed} onRetry={() => void waiting.refetch()} />}
      </div>
      {leaving && (
        <Leave row={leaving} onClose={() => setLeaving(undefined)} onLeave={() => remove.mutate(leaving.id)} />
      )}
      {consult.dialog}
    </Screen>
  );
}

/** Before the decision the applicant may take the application back (domain 2.2). */
const withdrawable: readonly CaseAtHand['stage'][] = ['received', 'corrected', 'correction-requested', 'under-review'];

type FoundRow = Awaited<ReturnType<typeof findCases>>['rows'][number];

interface FoundCase {
  readonly number: string;
  readonly itemName: string;
  readonly stage: CaseAtHand['stage'];
  readonly name?: string;
}

/** Cases of the number typed and cases whose own number holds it, each once. */
function foundCases(ofPerson: readonly CaseAtHand[] = [], byNumber: readonly FoundRow[] = []): readonly FoundCase[] {
  const all = [...ofPerson, ...byNumber];
  return all.filter(({ number }, at) => all.findIndex((other) => other.number === number) === at);
}

/** Nothing has been received yet; still, what was typed goes only when somebody says so. */
function Leave(props: {
  readonly row: IntakeRow;
  readonly onClose: () => void;
  readonly onLeave: () => void;
}): ReactNode {
  const { row, onClose, onLeave } = props;
  useKeys({ 'Ctrl+Enter': (event) => (event.preventDefault(), onLeave()) }, { inDialog: true });
  return (
    <Dialog className="look-dialog" label={w.discard} onClose={onClose}>
      <h2>{w.discard}</h2>
      <p>
        {nameOf(row)} · {row.itemName || w.unknownItem}
      </p>
      <p>{w.discardAsk}</p>
      <div className="act-buttons">
        <Button size="large" onClick={onClose}>
          {w.cancel} <Key>Esc</Key>
        </Button>
        <Button size="large" danger onClick={onLeave}>
          {w.discard} <Key>Ctrl Enter</Key>
        </Button>
      </div>
    </Dialog>
  );
}

/** A masked name of nobody is one star. */
const nameOf = ({ name }: IntakeRow): string => (name === '' || name === '*' ? w.unknownPerson : name);
