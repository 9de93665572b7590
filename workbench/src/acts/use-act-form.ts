import { useState } from 'react';
import type { CasePage, Command } from '../api.ts';
import { freshForm } from './act-form.ts';
import type { ActForm, Change } from './act-form.ts';

/** What was put aside unsent, by person's page: it lives as long as the page is open and is nowhere written down. */
const aside = new Map<string, ActForm>();

/** The form of one act; what was typed lives on when the dialog is put aside, and when the case is read again. */
export function useActForm(page: CasePage, command: Command) {
  const place = `${page.number}/${command}`;
  const [fresh] = useState(() => freshForm(page, command));
  const [form, setForm] = useState(() => aside.get(place) ?? fresh);
  const change: Change = (part) => {
    const next = { ...form, ...part };
    aside.set(place, next);
    setForm(next);
  };
  const discard = (): void => {
    aside.delete(place);
  };
  return { form, change, written: JSON.stringify(form) !== JSON.stringify(fresh), discard };
}

/** Nothing of one person's is shown to the next. */
export function forgetForms(): void {
  aside.clear();
}
