import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, bodyOf, freshKey } from '../api.ts';
import type { CasePage, LookAsked, PersonalShown } from '../api.ts';

/** What has been shown in full since the case was opened. It lies in this page's memory and nowhere else. */
export interface Look {
  /** Masked here, and to be had in full on a stated ground. */
  readonly may: (field: string) => boolean;
  readonly full: (field: string) => string | undefined;
  readonly fullBefore: (field: string) => string | undefined;
  /** Places of the records that the values stand in. */
  readonly records: readonly number[];
  readonly asking: string | undefined;
  readonly ask: (field: string | undefined) => void;
}

interface Kept {
  /** How often the answers had changed: another answer under the same field is not the one that was shown. */
  readonly edition: number;
  readonly shown: readonly PersonalShown[];
}

type Looked = Pick<CasePage, 'number' | 'masked' | 'history'>;

function editionOf(page: Looked): number {
  return page.history.filter(({ type }) => type === 'CorrectedOnTheSpot' || type === 'CorrectionReceived').length;
}

/** The numbers of a case that an officer has asked for. In: the page as it stands, or what of it a list knows. */
export function useLook(page: Looked) {
  const [asking, setAsking] = useState<string>();
  const [kept, setKept] = useState<Kept>({ edition: 0, shown: [] });
  const intended = useRef({ said: '', key: '' });
  const client = useQueryClient();
  const edition = editionOf(page);
  const shown = kept.edition === edition ? kept.shown : [];
  const { number } = page;

  const showing = useMutation({
    networkMode: 'always',
    mutationFn: async (body: LookAsked) => {
      // Pressing again after a broken line repeats the same look; another ground is another.
      const said = JSON.stringify([edition, body]);
      if (intended.current.said !== said) intended.current = { said, key: freshKey() };
      return bodyOf(
        await api.POST('/api/v1/cases/{number}/unmask', {
          params: { path: { number }, header: { 'idempotency-key': intended.current.key } },
          body,
        }),
      );
    },
    onSuccess: (answer) => {
      intended.current = { said: '', key: '' };
      setKept({ edition, shown: [...shown, answer] });
      setAsking(undefined);
      // The history now tells of it.
      void client.invalidateQueries({ queryKey: ['case', number] });
    },
    // The answer is kept above, not in the cache of requests.
    gcTime: 0,
  });
  const latest = [...shown].reverse();
  const look: Look = {
    may: (field) =>
      page.masked.includes(field) && !shown.some(({ values, before }) => field in values || field in before),
    full: (field) => latest.find(({ values }) => field in values)?.values[field],
    fullBefore: (field) => latest.find(({ before }) => field in before)?.before[field],
    records: shown.map(({ seq }) => seq),
    asking,
    ask: (field) => (showing.reset(), setAsking(field)),
  };
  return { look, showing };
}

export type Showing = ReturnType<typeof useLook>['showing'];
