import type { ReactNode } from 'react';
import { shapes } from '../parts/icons.tsx';
import { Key } from '../parts/key.tsx';
import type { Question } from './intake-shown.ts';
import { intakeWords as w } from './intake-words.ts';

export interface QuestionShown {
  readonly question: Question;
  /** 1 … 5; the second half of a question bears no number. */
  readonly n?: number;
  readonly answer: string;
  readonly small: string;
  readonly done: boolean;
}

/** The order in which a clerk asks, with what was answered; the one being asked is marked. */
export function QuestionColumn(props: {
  readonly questions: readonly QuestionShown[];
  readonly at: Question;
  readonly say: string;
  readonly onAsk: (question: Question) => void;
}): ReactNode {
  const { questions, at, say, onAsk } = props;
  return (
    <section className="questions" aria-label={w.order}>
      <header className="pane-head">
        <h2>{w.order}</h2>
        <span className="right hints">
          <Key>Tab</Key> {w.next} <Key>⇧Tab</Key> {w.previous}
        </span>
      </header>
      <ol>
        {questions.map(({ question, n, answer, small, done }) => (
          <li key={question} className={question === at ? 'asking' : ''}>
            <button
              type="button"
              tabIndex={-1}
              aria-current={question === at ? 'step' : undefined}
              onClick={() => onAsk(question)}
            >
              <span className="question-number">{n}</span>
              <span className="question-body">
                <small>{w.questions[question]}</small>
                <strong>{answer || w.open}</strong>
                {small && <small>{small}</small>}
              </span>
              {done && <span className="question-done">{shapes.done}</span>}
            </button>
          </li>
        ))}
      </ol>
      {say && (
        <figure className="say">
          <figcaption className="meta">{w.say}</figcaption>
          <blockquote>{say}</blockquote>
        </figure>
      )}
    </section>
  );
}
