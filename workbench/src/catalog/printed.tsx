import type { ReactNode } from 'react';
import type { DeskItem, Draft } from './catalog-api.ts';
import { catalogWords as w } from './catalog-words.ts';
import type { FieldSpec } from './fields.ts';
import * as specs from './fields.ts';
import { formOf } from './form-parts.ts';
import { textOf } from './typed.tsx';
import { basisInWords, limitInWords } from './item-limits.ts';

/** What is not known yet stands as a gap, not as nothing. */
function Said({ children }: { readonly children: ReactNode }): ReactNode {
  return children === undefined || children === '' || children === null ? (
    <span className="gap">{w.missing}</span>
  ) : (
    children
  );
}

/** What the English pages say in its place. */
function English({ children }: { readonly children: string | undefined }): ReactNode {
  return children ? (
    <p className="meta" lang="en">
      {children}
    </p>
  ) : null;
}

/** A value in the words in which its field offers it. */
export function inWords(spec: FieldSpec, value: unknown, units: DeskItem['units']): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((one) => named(spec, String(one), units)).join('、');
  if (spec.kind === 'basis') return basisInWords(value as { law?: string } | undefined);
  return typeof value === 'string' ? named(spec, value, units) : '';
}

function named(spec: FieldSpec, value: string, units: DeskItem['units']): string {
  if (spec.kind === 'unit') return units.find(({ id }) => id === value)?.name ?? value;
  return spec.options?.find(([one]) => one === value)?.[1] ?? value;
}

function Pairs(props: {
  readonly of: readonly FieldSpec[];
  readonly said: object | undefined;
  readonly units: DeskItem['units'];
}): ReactNode {
  const said = (props.said ?? {}) as Readonly<Record<string, unknown>>;
  return (
    <dl className="pairs">
      {props.of
        .filter(({ key, optional }) => !optional || said[key] !== undefined)
        .map((spec) => (
          <div key={spec.key}>
            <dt>{spec.label}</dt>
            <dd>
              <Said>{inWords(spec, said[spec.key], props.units)}</Said>
            </dd>
          </div>
        ))}
    </dl>
  );
}

export function printName(draft: Draft, units: DeskItem['units']): ReactNode {
  return (
    <>
      <p className="printed-name">{draft.name}</p>
      <Pairs of={specs.itemFields.filter(({ key }) => key !== 'name')} said={draft} units={units} />
      <Pairs of={specs.mustEnterFields} said={draft.mustEnter} units={units} />
    </>
  );
}

export function printBasis({ basis = [], decidedUnder }: Draft): ReactNode {
  return (
    <>
      <ul className="dots">
        {basis.map((one, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a basis is its place
          <li key={index}>
            {basisInWords(one)} <span className="meta">{[one.level, one.version].filter(Boolean).join(' · ')}</span>
            {one.text && <blockquote>{one.text}</blockquote>}
          </li>
        ))}
      </ul>
      {basis.length === 0 && <Said>{''}</Said>}
      {decidedUnder?.grant && <p>准予决定引用 {basisInWords(decidedUnder.grant)}</p>}
      {decidedUnder?.refuse && <p>不予决定引用 {basisInWords(decidedUnder.refuse)}</p>}
    </>
  );
}

export function printConditions({ conditions = [] }: Draft): ReactNode {
  return conditions.length === 0 ? (
    <Said>{''}</Said>
  ) : (
    <ul className="dots">
      {conditions.map(({ id, text, textEn, basis }) => (
        <li key={id}>
          {text}{' '}
          <span className="meta">
            <Said>{basisInWords(basis)}</Said>
          </span>
          <English>{textEn}</English>
        </li>
      ))}
    </ul>
  );
}

export function printMaterials({ materials = [] }: Draft, units: DeskItem['units']): ReactNode {
  return materials.length === 0 ? (
    <Said>{''}</Said>
  ) : (
    <ol className="printed-rows">
      {materials.map((material) => (
        <li key={material.id}>
          <strong>{material.name}</strong>
          <Pairs of={specs.materialFields.slice(1)} said={material} units={units} />
        </li>
      ))}
    </ol>
  );
}

export function printSteps({ steps = [] }: Draft): ReactNode {
  return steps.length === 0 ? (
    <Said>{''}</Said>
  ) : (
    <ol className="printed-rows">
      {steps.map((step) => (
        <li key={step.id}>
          <strong>{step.name}</strong> <Said>{step.who}</Said>
          {step.limit && <> · {limitInWords({ ...step.limit })}</>} ·{' '}
          <span className="meta">
            <Said>{basisInWords(step.basis)}</Said>
          </span>
          <English>{[step.nameEn, step.whoEn].filter(Boolean).join(' · ')}</English>
        </li>
      ))}
    </ol>
  );
}

export function printLimits({ statutory, promised, special = [] }: Draft): ReactNode {
  return (
    <dl className="pairs">
      <div>
        <dt>承诺时限</dt>
        <dd>
          <Said>{limitInWords(promised)}</Said>
        </dd>
      </div>
      <div>
        <dt>法定时限</dt>
        <dd>
          <Said>{limitInWords(statutory)}</Said>{' '}
          <span className="meta">{statutory && <Said>{basisInWords(statutory.basis)}</Said>}</span>
        </dd>
      </div>
      {special.map(({ id, name, limit }) => (
        <div key={id}>
          <dt>不计入:{name}</dt>
          <dd>
            <Said>{limit && limitInWords({ ...limit })}</Said>
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function printFees({ fees, noFeeNote, noFeeNoteEn }: Draft): ReactNode {
  if (fees === undefined || fees.length === 0)
    return (
      <>
        <p>
          <Said>{noFeeNote}</Said>
        </p>
        <English>{noFeeNoteEn}</English>
      </>
    );
  return (
    <ul className="dots">
      {fees.map(({ id, name, fen, per, basis }) => (
        <li key={id}>
          {name} {fen !== undefined && `${(fen / 100).toFixed(2)} 元${per ? `/${per}` : ''}`}{' '}
          <span className="meta">
            <Said>{basisInWords(basis)}</Said>
          </span>
        </li>
      ))}
    </ul>
  );
}

export function printResult({ quota, quotaEn, result }: Draft, units: DeskItem['units']): ReactNode {
  return (
    <>
      <p>
        数量:<Said>{quota}</Said>
      </p>
      <English>{quotaEn}</English>
      <Pairs of={specs.resultFields} said={result} units={units} />
    </>
  );
}

export function printForm({ form, name }: Draft): ReactNode {
  const { schema, pages } = formOf(form, name);
  if (pages.length === 0) return <Said>{''}</Said>;
  return (
    <ol className="printed-rows">
      {pages.map((page) => (
        <li key={page.id}>
          <strong>{page.title}</strong>
          <p>
            {page.fields
              .map((field) => {
                const title = textOf(schema.properties[field]?.['title']);
                return schema.required.includes(field) ? `${title}(必填)` : title;
              })
              .join('、')}
          </p>
        </li>
      ))}
    </ol>
  );
}

export function printPlace(draft: Draft, units: DeskItem['units']): ReactNode {
  return <Pairs of={specs.placeFields} said={draft} units={units} />;
}

export function printFaq({ faq }: Draft): ReactNode {
  if (faq === undefined) return <Said>{''}</Said>;
  if (faq.length === 0) return <p>没有常见问题。</p>;
  return (
    <dl className="printed-faq">
      {faq.map(({ q, qEn, a, aEn }) => (
        <div key={q}>
          <dt>{q}</dt>
          <dd>
            {a}
            <English>{[qEn, aEn].filter(Boolean).join(' ')}</English>
          </dd>
        </div>
      ))}
    </dl>
  );
}
