import type { Check } from './types.ts';

/**
 * C29: only substantive review may happen away from the window (现场查验等实质性审查); accepting, deciding, making out and handing over are
 * done there (授权到位; domain 9A.21).
 */
export const outsideTheWindow: Check = {
  id: 'C29',
  level: 'warning',
  basis: '除现场查验等实质性审查外,环节都在窗口办(授权到位)',
  find({ steps = [] }) {
    return steps
      .filter(
        ({ kind, place }) => kind !== undefined && kind !== 'review' && kind !== 'site-inspection' && !inside(place),
      )
      .map(({ id, name }) => ({
        at: `steps/${id}`,
        zh: `“${name}”不是实质性审查,却不在窗口办。`,
        en: `“${name}” is no substantive review and yet not done at the window.`,
      }));
  },
};

/** A draft that does not say where is not found. */
function inside(place: string | undefined): boolean {
  return place === undefined || place === 'window';
}
