import type { ReactNode } from 'react';
import type { CasePage } from '../api.ts';
import { actWords as w } from './act-words.ts';

/** The record that waits for a signature, word for word: whoever signs stands by it (许可法34(3)). */
export function SignatureFields({ page }: { readonly page: CasePage }): ReactNode {
  return page.reviews
    .filter(({ awaitsNames }) => awaitsNames !== '')
    .map(({ step, stepName, by, opinion, recommendation, inspectedAt }) => (
      <div key={step} className="field">
        <strong>{stepName}</strong>
        <p className="meta">
          {w.writtenBy(by)} {inspectedAt?.replace('T', ' ')}
        </p>
        <p>{opinion}</p>
        <p>{recommendation === 'grant' ? w.recommendGrant : w.recommendRefuse}</p>
      </div>
    ));
}
