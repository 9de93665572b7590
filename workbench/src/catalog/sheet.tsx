import type { ReactNode } from 'react';
import { Button } from '../antd.ts';
import { longDay } from '../dates.ts';
import { DemoMark } from '../shell/demo-mark.tsx';
import type { DeskItem, Draft } from './catalog-api.ts';
import { catalogWords as w } from './catalog-words.ts';
import { basisInWords, limitInWords } from './item-limits.ts';

/** The guide on one sheet as a clerk will hand it out (一次性告知单), of the version being worked on or the one in force. */
export function Sheet({ page, draft }: { readonly page: DeskItem; readonly draft?: Draft }): ReactNode {
  const { working, inForce, discarded } = page;
  const which = working
    ? w.sheet.of(working.version)
    : discarded
      ? w.sheet.discarded(discarded.version)
      : w.sheet.inForce(inForce?.version ?? 0);
  if (!draft) return null;
  return (
    <div className="sheet-page">
      <p className="sheet-note">
        <span className="meta">{which}</span>
        <Button size="small" onClick={() => window.print()}>
          {w.sheet.print}
        </Button>
      </p>
      <article className="sheet" aria-label={w.sheet.title}>
        <DemoMark />
        <h2>{draft.name}</h2>
        <p className="meta">
          {w.sheet.title} · {which}
        </p>
        <dl className="pairs">
          {rowsOf(draft).map(([title, said]) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>
                {said.length === 0 ? (
                  <span className="gap">{w.missing}</span>
                ) : (
                  said.map((each) => <p key={each}>{each}</p>)
                )}
              </dd>
            </div>
          ))}
        </dl>
        <p className="meta sheet-foot">{longDay(page.today)}</p>
      </article>
    </div>
  );
}

function rowsOf(draft: Draft): readonly (readonly [string, readonly string[]])[] {
  const r = w.sheet.rows;
  const { materials = [], steps = [], fees = [], visits, visitsReason, promised, statutory } = draft;
  const some = (...said: readonly (string | undefined)[]): readonly string[] =>
    said.filter((each) => each !== undefined && each !== '').map(String);
  const named = (provided: boolean): readonly string[] =>
    materials
      .filter((material) => (material.provided === 'system') === provided)
      .map(({ name, when, notes }) => some(name, when, notes).join(' '));
  const limits = some(promised && `承诺 ${limitInWords(promised)}`, statutory && `法定 ${limitInWords(statutory)}`);
  return [
    [r.visits, some(visits === undefined ? undefined : visits === 0 ? '不用跑' : `${visits} 次`, visitsReason)],
    [r.days, limits],
    [r.fee, fees.length > 0 ? fees.map(({ name }) => name) : some(draft.noFeeNote)],
    [r.basis, (draft.basis ?? []).map(basisInWords)],
    [r.conditions, (draft.conditions ?? []).map(({ text }) => text)],
    [r.materials, named(false)],
    ...(named(true).length > 0 ? [[r.have, named(true)] as const] : []),
    [r.steps, some(steps.map(({ name }) => name).join(' → '))],
    [r.result, some(draft.result?.name)],
    [r.where, some(some(draft.place, draft.hours).join(' · '))],
    [r.ask, some(draft.consultation)],
    [r.complain, some(draft.complaint)],
    [r.review, draft.reviewOrgan && draft.court ? [w.sheet.reviewText(draft.reviewOrgan, draft.court)] : []],
  ];
}
