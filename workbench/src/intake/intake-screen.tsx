import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { Failure } from '../parts/note.tsx';
import { placeQuery } from '../session.ts';
import { Screen } from '../shell/screen.tsx';
import { useKeys } from '../use-keys.ts';
import { Counter } from './counter.tsx';
import { doneKeys } from './counter-keys.ts';
import { DonePane } from './done-pane.tsx';
import { beginIntake } from './intake-api.ts';
import type { Finished } from './intake-api.ts';
import { intakeWords as w } from './intake-words.ts';
import { useIntake } from './use-intake.ts';

/** The counter with one intake on it, and after the act its papers. */
export function IntakeScreen(): ReactNode {
  const { id = '' } = useParams();
  return <Opened key={id} id={id} />;
}

interface Done {
  readonly title: string;
  readonly finished: Finished;
}

function Opened({ id }: { readonly id: string }): ReactNode {
  const hold = useIntake(id);
  const place = useQuery(placeQuery);
  const navigate = useNavigate();
  const client = useQueryClient();
  const [done, setDone] = useState<Done>();
  const { intake, typed } = hold;
  const toDesk = (): void => {
    client.removeQueries({ queryKey: ['intake', id] });
    void client.invalidateQueries({ queryKey: ['intakes'] });
    void navigate('/intake');
  };
  const nextMatter = async (): Promise<void> => {
    if (!intake || !typed) return;
    const next = await beginIntake({ sitting: intake.sitting, ...(intake.person && { person: intake.person }) });
    client.removeQueries({ queryKey: ['intake', id] });
    client.setQueryData(['intake', next.id], next);
    void navigate(`/intake/${next.id}`);
  };
  useKeys({ Escape: () => (!intake ? toDesk() : undefined) });
  if (done)
    return (
      <Screen className="counter-done" keys={doneKeys}>
        <DonePane
          finished={done.finished}
          title={done.title}
          onNextMatter={() => void nextMatter()}
          onNextPerson={toDesk}
        />
      </Screen>
    );
  if (!intake || !typed)
    return (
      <Screen className="whole" keys={[]}>
        <h1>{w.desk}</h1>
        {hold.error ? <Failure error={hold.error} onRetry={() => void hold.retry()} /> : w.loading}
      </Screen>
    );
  return (
    <Counter
      hold={{ ...hold, intake, typed }}
      demo={place.data?.demo === true}
      onLeave={toDesk}
      onDone={(title, finished) => setDone({ title, finished })}
    />
  );
}
