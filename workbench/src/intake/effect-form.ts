import { plusDays } from '../dates.ts';
import type { Body, End } from './intake-api.ts';

/** All that can be typed in the effect panel; each act takes its own part. */
export interface EffectForm {
  readonly ground: 'not-competent' | 'not-required' | 'barred';
  /** A unit of the tree, when the organ named is one. */
  readonly competentUnit: string;
  readonly competentOrgan: string;
  readonly reason: string;
  readonly mayDo: string;
  readonly article: '78' | '79';
  readonly decision: string;
  readonly effectiveOn: string;
  readonly until: string;
  readonly outcome: 'grant' | 'refuse';
  readonly unmet: readonly string[];
  readonly scope: string;
  /** The consent to electronic service is signed. */
  readonly consent: boolean;
}

export const freshEffect: EffectForm = {
  ground: 'not-competent',
  competentUnit: '',
  competentOrgan: '',
  reason: '',
  mayDo: '',
  article: '79',
  decision: '',
  effectiveOn: '',
  until: '',
  outcome: 'grant',
  unmet: [],
  scope: '',
  consent: false,
};

export function groundOf(value: string): EffectForm['ground'] {
  return value === 'not-required' || value === 'barred' ? value : 'not-competent';
}

/** What is not filled in, in the order it stands; the server checks everything again. */
export function lacking(end: End, form: EffectForm): readonly string[] {
  const empty = (...names: readonly (keyof EffectForm)[]): string[] =>
    names.filter((name) => String(form[name]).trim() === '');
  if (end === 'refuseToAccept') {
    if (form.ground === 'not-competent') return empty('competentOrgan', 'reason');
    if (form.ground === 'not-required') return empty('mayDo', 'reason');
    const days = (['effectiveOn', 'until'] as const).filter((name) => !isDay(dayOf(form[name])));
    return [...empty('decision'), ...days, ...empty('reason')];
  }
  if (end === 'decideOnTheSpot' && form.outcome === 'refuse')
    return [...(form.unmet.length === 0 ? ['unmet'] : []), ...empty('reason')];
  return [];
}

export function bodyOfEffect(end: End, form: EffectForm, gaps: NonNullable<Body['gaps']>): Body {
  const reason = form.reason.trim() === '' ? {} : { reason: form.reason.trim() };
  switch (end) {
    case 'requestCorrection':
      return { gaps };
    case 'refuseToAccept': {
      const { ground, competentUnit, competentOrgan, mayDo, article, decision } = form;
      switch (ground) {
        case 'not-competent':
          return {
            ground,
            ...(competentUnit === '' ? { competentOrgan: competentOrgan.trim() } : { competentUnit }),
            ...reason,
          };
        case 'not-required':
          return { ground, mayDo: mayDo.trim(), ...reason };
        case 'barred': {
          const ban = {
            article,
            decision: decision.trim(),
            effectiveOn: dayOf(form.effectiveOn),
            until: dayOf(form.until),
          };
          return { ground, ban, ...reason };
        }
      }
    }
    case 'decideOnTheSpot':
      return form.outcome === 'grant'
        ? { outcome: 'grant', ...(form.scope.trim() !== '' && { scope: form.scope.trim() }) }
        : { outcome: 'refuse', unmet: [...form.unmet], ...reason };
    case 'accept':
    case 'none':
      return {};
  }
}

/** `20260301` is how a day is typed. */
export function dayOf(typed: string): string {
  return typed.trim().replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
}

export function isDay(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && plusDays(day, 0) === day;
}
