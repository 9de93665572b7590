import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useKeys } from '../use-keys.ts';
import { ConsultDialog } from './consult-dialog.tsx';
import { freshConsult, typedAnything } from './consult-form.ts';
import type { ConsultForm, InHand } from './consult-form.ts';
import { consultWords as w } from './consult-words.ts';

/** What was typed and not sent, by the screen it was typed over; in the memory of the page and nowhere else. */
const unsent = new Map<string, ConsultForm>();

/**
 * F1 writes a question down over what is on the screen and goes back to it. In: the screen, what is in hand, how an intake goes on from
 * the question where it may. Out: the dialog while it is open, what was done, and the way to open it with a button.
 */
export function useConsult(on: {
  readonly place: string;
  readonly item?: InHand | undefined;
  readonly person?: string;
  readonly onIntake?: (consultation: string) => void;
}): { readonly open: () => void; readonly dialog: ReactNode; readonly said: string } {
  const { place, item, person = '', onIntake } = on;
  const [form, setForm] = useState<ConsultForm>();
  const [said, setSaid] = useState('');
  const client = useQueryClient();
  const open = (): void => {
    setSaid('');
    setForm(unsent.get(place) ?? freshConsult(item));
  };
  useKeys({ F1: (event) => (event.preventDefault(), open()) });
  const dialog = form && (
    <ConsultDialog
      form={form}
      known={person}
      mayGoOn={onIntake !== undefined}
      onChange={(next) => {
        setForm(next);
        if (typedAnything(next)) unsent.set(place, next);
        else unsent.delete(place);
      }}
      onClose={() => setForm(undefined)}
      onDone={(number, goesOn) => {
        unsent.delete(place);
        setForm(undefined);
        setSaid(w.done(number));
        void client.invalidateQueries({ queryKey: ['consultations'] });
        if (goesOn) onIntake?.(number);
      }}
    />
  );
  return { open, dialog, said };
}
