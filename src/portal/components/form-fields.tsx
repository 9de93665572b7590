import type { VNode } from 'preact';
import type { Visit } from '../shell/visit.ts';

/** Stands in every POST form, first: the signed token against cross-site requests and the one-time key of the command. */
export function FormFields({ visit }: { readonly visit: Visit }): VNode {
  const { token, key } = visit.formFields();
  return (
    <>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="key" value={key} />
    </>
  );
}
