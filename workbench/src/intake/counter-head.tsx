import { Link } from 'react-router';
import type { ReactNode } from 'react';
import { Button } from '../antd.ts';
import { grouped } from '../parts/case-number.tsx';
import { Key } from '../parts/key.tsx';
import { words } from '../words.ts';
import type { Intake } from './intake-api.ts';
import type { Typed } from './intake-shown.ts';
import { intakeWords as w } from './intake-words.ts';

/** Who stands at the counter, what else is under way for them, and the ways on. */
export function CounterHead(props: {
  readonly intake: Intake;
  readonly typed: Typed;
  readonly onPark: () => void;
  readonly onNext: () => void;
  readonly onConsult: () => void;
}): ReactNode {
  const { intake, typed, onPark, onNext, onConsult } = props;
  const { name } = typed.person;
  const [first] = intake.cases;
  return (
    <header className="counter-head">
      <div className="counter-who">
        <h1>
          {name || w.unknownPerson} <small>{w.handling}</small>
        </h1>
        <span className="meta">{intake.published?.item.name ?? w.unknownItem}</span>
      </div>
      {first && (
        <div className="counter-cases">
          <span className="meta">{w.casesOpen(intake.cases.length)}</span>
          {intake.cases.slice(0, 2).map((each) => (
            <Link key={each.number} to={`/cases/${each.number}`} tabIndex={-1} title={grouped(each.number)}>
              {each.itemName} · {words.stages[each.stage]}
            </Link>
          ))}
        </div>
      )}
      <div className="right act-buttons">
        <Button onClick={onConsult} tabIndex={-1}>
          <Key>F1</Key> {w.consult}
        </Button>
        <Button onClick={onPark} tabIndex={-1}>
          <Key>Esc</Key> {w.park}
        </Button>
        <Button onClick={onNext} tabIndex={-1}>
          <Key>F2</Key> {w.nextPerson}
        </Button>
      </div>
    </header>
  );
}
