import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { Button, Input, Select } from '../antd.ts';
import { momentOf } from '../dates.ts';
import { Key } from '../parts/key.tsx';
import { Failure, Note } from '../parts/note.tsx';
import { Screen } from '../shell/screen.tsx';
import { useKeys } from '../use-keys.ts';
import { words } from '../words.ts';
import { listConsultations } from './consult-api.ts';
import type { ConsultationRow } from './consult-api.ts';
import { consultKeys } from './counter-keys.ts';
import { consultWords as w } from './consult-words.ts';
import { dayOf, isDay } from './effect-form.ts';
import { beginIntake, findItems } from './intake-api.ts';
import { intakeWords } from './intake-words.ts';
import { useConsult } from './use-consult.tsx';

const everyItem = '*';

/** 咨询登记簿: what this window was asked and answered, by item and by day; an intake goes on from the row in hand. */
export function ConsultationsScreen(): ReactNode {
  const [item, setItem] = useState(everyItem);
  const [day, setDay] = useState('');
  const [chosen, setChosen] = useState('');
  const navigate = useNavigate();
  const client = useQueryClient();
  const on = dayOf(day);
  const filter = { ...(item !== everyItem && { item }), ...(isDay(on) && { on }) };
  const found = useInfiniteQuery({
    queryKey: ['consultations', filter],
    initialPageParam: '',
    queryFn: ({ pageParam }) => listConsultations({ ...filter, ...(pageParam !== '' && { after: pageParam }) }),
    getNextPageParam: (page) => page.after,
    gcTime: 0,
  });
  const items = useQuery({ queryKey: ['intake-items', ''], queryFn: async () => findItems(''), staleTime: 60_000 });
  const begin = useMutation({
    mutationFn: async (consultation: string) => beginIntake({ consultation }),
    onSuccess: (intake) => {
      client.setQueryData(['intake', intake.id], intake);
      void navigate(`/intake/${intake.id}`);
    },
  });
  const { open, dialog, said } = useConsult({ place: 'desk', onIntake: (number) => begin.mutate(number) });
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  const at = Math.max(
    rows.findIndex(({ number }) => number === chosen),
    0,
  );
  const move = (to: number): void => {
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)];
    if (!row) return;
    setChosen(row.number);
    document.getElementById(`consultation-${row.number}`)?.scrollIntoView({ block: 'nearest' });
  };
  const step = (by: 1 | -1) => (event: KeyboardEvent) => (event.preventDefault(), move(at + by));
  useKeys({
    j: step(1),
    ArrowDown: step(1),
    k: step(-1),
    ArrowUp: step(-1),
    Enter: () => rows[at] && !begin.isPending && begin.mutate(rows[at].number),
    Escape: () => void navigate('/intake'),
  });
  const narrowed = item !== everyItem || day !== '';
  const [title, text] = narrowed ? w.noneSuch : w.none;
  return (
    <Screen className="intake-desk" keys={consultKeys} right={said}>
      <header className="page-head">
        <h1>{w.list}</h1>
        <span className="meta page-hint">{w.listHint}</span>
        <span className="right act-buttons">
          <Button onClick={open}>
            <Key>F1</Key> {w.title}
          </Button>
          <Link to="/intake">← {intakeWords.desk}</Link>
        </span>
      </header>
      <div className="consult-filter">
        <Select
          aria-label={w.item}
          value={item}
          onChange={setItem}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          options={[
            { value: everyItem, label: w.everyItem },
            { value: '', label: w.noItem },
            ...(items.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Input
          aria-label={w.day}
          placeholder={w.dayHint}
          value={day}
          maxLength={10}
          status={day !== '' && !isDay(on) ? 'error' : ''}
          onChange={(event) => setDay(event.target.value)}
        />
        {day.length >= 8 && !isDay(on) && <span className="field-problem">{w.dayWrong}</span>}
        {found.data && <span className="meta right">{w.count(rows.length, found.hasNextPage)}</span>}
      </div>
      <div className="intake-desk-body">
        {found.isLoading && <p className="whole">{words.loadingList}</p>}
        {(found.error ?? begin.error) && (
          <Failure error={found.error ?? begin.error} onRetry={() => void found.refetch()} />
        )}
        {found.data && rows.length === 0 && <Note title={title}>{text}</Note>}
        <ol className="consultations" aria-label={w.list}>
          {rows.map((row, index) => (
            <Row
              key={row.number}
              row={row}
              inHand={index === at}
              onChoose={() => setChosen(row.number)}
              onIntake={() => begin.mutate(row.number)}
            />
          ))}
        </ol>
        {found.hasNextPage && (
          <p className="list-end meta">
            <button type="button" className="link" onClick={() => void found.fetchNextPage()}>
              {w.more}
            </button>
          </p>
        )}
      </div>
      {dialog}
    </Screen>
  );
}

function Row(props: {
  readonly row: ConsultationRow;
  readonly inHand: boolean;
  readonly onChoose: () => void;
  readonly onIntake: () => void;
}): ReactNode {
  const { row, inHand, onChoose, onIntake } = props;
  const { number, itemName, asked, answered, referredName, name, mobile, by, at } = row;
  return (
    <li id={`consultation-${number}`} className={inHand ? 'in-hand' : ''} aria-current={inHand} onClick={onChoose}>
      <span className="consult-when">
        {momentOf(at)}
        <small>{by}</small>
      </span>
      <span className="consult-about">
        <strong>{itemName || w.noItem}</strong>
        <small>{w.kinds[asked]}</small>
      </span>
      <span className="consult-said">
        {row.words}
        <small>
          {w.answers[answered]}
          {referredName && `:${referredName}`}
          {row.answer && ` · ${row.answer}`}
        </small>
      </span>
      <span className="consult-who">
        {name || w.nobody}
        <small>{mobile}</small>
      </span>
      <Button size="small" tabIndex={-1} onClick={onIntake}>
        {inHand && <Key>Enter</Key>} {w.toIntake}
      </Button>
    </li>
  );
}
