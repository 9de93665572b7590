import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { FormFields } from '../components/form-fields.tsx';
import { StateShape } from '../components/icons.tsx';
import type { Visit } from '../shell/visit.ts';

/** How the file that was chosen compares: `former`: as the paper was issued, but something of it was taken back since. */
export type Comparison = 'same' | 'former' | 'different' | 'none' | 'not-kept';

interface Props {
  readonly visit: Visit;
  readonly code: string;
  readonly compared?: Comparison | undefined;
}

/**
 * How the file compares, for the top of the page: below a paper that is valid, nobody would see that theirs is another. Empty where no file
 * was compared.
 */
export function Compared({ visit, compared }: Omit<Props, 'code'>): VNode | null {
  const { say } = visit;
  if (compared !== 'same' && compared !== 'former' && compared !== 'different') return null;
  return (
    <div class={compared === 'different' ? 'fr no mk' : 'fr ok mk'} id="compared">
      <StateShape state={compared === 'different' ? 'late' : 'done'} size={48} />
      <div>
        <p>
          <strong>{`${say('compare.result')}${say(`compare.${compared}`)}`}</strong>
        </p>
        <p>{say(`compare.${compared}.words`)}</p>
      </div>
    </div>
  );
}

/** Asks for the electronic file of a paper. */
export function CompareFile({ visit, code, compared }: Props): VNode {
  const { say } = visit;
  const wrong = compared === 'none' || compared === 'not-kept' ? compared : undefined;
  return (
    <section>
      <h2>{say('compare.title')}</h2>
      <p class="q">{say('compare.words')}</p>
      <form method="post" encType="multipart/form-data" action={addresses.verified(code)}>
        <FormFields visit={visit} />
        <p>
          <label for="file">{say('compare.file')}</label>
        </p>
        {wrong !== undefined && (
          <p class="err" id="file-error">
            {say(`compare.${wrong}`)}
          </p>
        )}
        <p>
          <input
            type="file"
            id="file"
            name="file"
            accept=".pdf,application/pdf"
            aria-describedby={wrong === undefined ? undefined : 'file-error'}
            aria-invalid={wrong === undefined ? undefined : 'true'}
          />
        </p>
        <p class="go">
          <button class="btn quiet" type="submit">
            {say('compare.go')}
          </button>
        </p>
      </form>
    </section>
  );
}
