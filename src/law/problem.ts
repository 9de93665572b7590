/** What is wrong with a number, in the user's words. */
export interface NumberProblem {
  readonly code:
    'length' | 'characters' | 'region' | 'birth-date' | 'check-digit' | 'organisation-check' | 'kind' | 'scheme';
  readonly zh: string;
  readonly en: string;
}

export interface NumberCheck {
  readonly valid: boolean;
  readonly problems: readonly NumberProblem[];
}

export function verdict(problems: readonly NumberProblem[]): NumberCheck {
  return { valid: problems.length === 0, problems };
}
