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

/** Asks for the electronic file of a paper, and says whether it is the one on file, byte for byte. */
export function CompareFile({ visit, code, compared }: Props): VNode {
  const { say } = visit;
  const found = compared === 'same' || compared === 'former' || compared === 'different';
  return (
    <section>
      <h2>{say('compare.title')}</h2>
      {found && (
        <div class={compared === 'different' ? 'fr no mk' : 'fr ok mk'} id="compared">
          <StateShape state={compared === 'different' ? 'late' : 'done'} size={48} />
          <div>
            <h3>{say(`compare.${compared}`)}</h3>
            <p>{say(`compare.${compared}.words`)}</p>
          </div>
        </div>
      )}
      <p class="q">{say('compare.words')}</p>
      <form method="post" encType="multipart/form-data" action={addresses.verified(code)}>
        <FormFields visit={visit} />
        <p>
          <label for="file">{say('compare.file')}</label>
        </p>
        {compared !== undefined && !found && (
          <p class="err" id="file-error">
            {say(`compare.${compared}`)}
          </p>
        )}
        <p>
          <input
            type="file"
            id="file"
            name="file"
            accept=".pdf,application/pdf"
            aria-describedby={compared !== undefined && !found ? 'file-error' : undefined}
            aria-invalid={compared !== undefined && !found ? 'true' : undefined}
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
