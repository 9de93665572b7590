import type { VNode } from 'preact';
import type { HeldForm } from '../shell/held-form.ts';
import type { Visit } from '../shell/visit.ts';

/** A form typed before, to be sent once more with a token of now. The one-time key stays: sent twice it is still one command. */
export function SendAgain({ visit, held }: { readonly visit: Visit; readonly held: HeldForm }): VNode {
  const { token, key } = visit.formFields();
  const fields = { key, ...held.fields, token };
  return (
    <form method="post" action={held.path}>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <p class="go">
        <button type="submit" class="btn">
          {visit.say('held.go')}
        </button>
      </p>
    </form>
  );
}
