import type { ReactNode } from 'react';
import type { DeskItem, Draft } from './catalog-api.ts';
import { catalogWords } from './catalog-words.ts';
import { Field } from './field.tsx';
import * as specs from './fields.ts';
import type { FieldSpec } from './fields.ts';
import { FormRows } from './form-rows.tsx';
import { BasisRows, FaqRows } from './list-rows.tsx';
import * as printed from './printed.tsx';
import { Rows } from './rows.tsx';
import type { Mending } from './use-mending.ts';

interface EditProps {
  readonly mending: Mending;
  readonly units: DeskItem['units'];
}

/** One part of the guide: how it is printed, how it is mended, and which parts of the item it holds. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly string[];
  readonly print: (draft: Draft, units: DeskItem['units']) => ReactNode;
  readonly edit: (props: EditProps) => ReactNode;
}

function Own({ mending, units, of }: EditProps & { readonly of: readonly FieldSpec[] }): ReactNode {
  return (
    <div className="mend-fields">
      {of.map((spec) => (
        <Field key={spec.key} mending={mending} units={units} at={spec.key} spec={spec} whole />
      ))}
    </div>
  );
}

function Inside(props: EditProps & { readonly at: string; readonly title: string; readonly of: readonly FieldSpec[] }) {
  const { mending, units, at, title, of } = props;
  return (
    <section className="mend-row">
      <header>
        <h3>{title}</h3>
      </header>
      <div className="mend-fields">
        {of.map((spec) => (
          <Field key={spec.key} mending={mending} units={units} at={at} spec={spec} />
        ))}
      </div>
    </section>
  );
}

/** The seven notices (七项告知) in their order, then what stands with them. */
export const sections: readonly Section[] = [
  {
    id: 'name',
    title: '一 项目名称',
    parts: ['id', ...specs.itemFields.map(({ key }) => key), 'mustEnter'],
    print: printed.printName,
    edit: (props) => (
      <>
        <Own {...props} of={specs.itemFields} />
        <Inside {...props} at="mustEnter" title="四个必进窗口" of={specs.mustEnterFields} />
      </>
    ),
  },
  {
    id: 'basis',
    title: '二 办事依据',
    parts: ['basis', 'decidedUnder'],
    print: printed.printBasis,
    edit: (props) => (
      <>
        <BasisRows mending={props.mending} />
        <Inside {...props} at="decidedUnder" title="决定书引用的条款" of={specs.decidedFields} />
      </>
    ),
  },
  {
    id: 'conditions',
    title: '三 申报条件',
    parts: ['conditions'],
    print: printed.printConditions,
    edit: (props) => <Rows {...props} part="conditions" what="条条件" stem="condition" specs={specs.conditionFields} />,
  },
  {
    id: 'materials',
    title: '四 申报材料',
    parts: ['materials'],
    print: printed.printMaterials,
    edit: (props) => <Rows {...props} part="materials" what="份材料" stem="material" specs={specs.materialFields} />,
  },
  {
    id: 'steps',
    title: '五 办理程序',
    parts: ['steps'],
    print: printed.printSteps,
    edit: (props) => (
      <Rows {...props} part="steps" what="个环节" stem="step" specs={specs.stepFields} fresh={{ after: [] }} />
    ),
  },
  {
    id: 'limits',
    title: '六 办理时限',
    parts: ['statutory', 'promised', 'special'],
    print: printed.printLimits,
    edit: (props) => (
      <>
        <Inside {...props} at="statutory" title="法定时限" of={specs.limitFields} />
        <Inside {...props} at="promised" title="承诺时限" of={specs.limitFields} />
        <Rows {...props} part="special" what="个特别程序" stem="special" specs={specs.specialFields} />
      </>
    ),
  },
  {
    id: 'fees',
    title: '七 收费标准',
    parts: ['fees', 'noFeeNote', 'noFeeNoteEn'],
    print: printed.printFees,
    edit: ({ mending, units }) => (
      <>
        {printed.printFees(mending.draft)}
        <p className="meta">{catalogWords.fees}</p>
        <Own mending={mending} units={units} of={specs.noFeeFields} />
        {mending.draft.fees === undefined && (
          <button type="button" className="link" id="f-fees-whole" onClick={() => mending.mend('fees', () => [])}>
            没有收费项目
          </button>
        )}
        {(mending.draft.fees ?? []).map(({ id, name }) => (
          <div key={id}>
            <p>
              {name}{' '}
              <button type="button" className="link" onClick={() => mending.mend(`fees/${id}`, () => undefined)}>
                删去这项收费
              </button>
            </p>
            <div className="mend-fields">
              {specs.feeEnglishFields.map((spec) => (
                <Field key={spec.key} mending={mending} units={units} at={`fees/${id}`} spec={spec} />
              ))}
            </div>
          </div>
        ))}
      </>
    ),
  },
  {
    id: 'result',
    title: '数量和办理结果',
    parts: ['quota', 'quotaEn', 'result'],
    print: printed.printResult,
    edit: (props) => (
      <>
        <Own {...props} of={specs.quotaFields} />
        <Inside {...props} at="result" title="办理结果" of={specs.resultFields} />
      </>
    ),
  },
  {
    id: 'form',
    title: '申请书',
    parts: ['form'],
    print: printed.printForm,
    edit: ({ mending }) => <FormRows mending={mending} />,
  },
  {
    id: 'place',
    title: '地点、时间、咨询和救济',
    parts: specs.placeFields.map(({ key }) => key),
    print: printed.printPlace,
    edit: (props) => <Own {...props} of={specs.placeFields} />,
  },
  {
    id: 'faq',
    title: '常见问题',
    parts: ['faq'],
    print: printed.printFaq,
    edit: ({ mending }) => <FaqRows mending={mending} />,
  },
];

/** The section that holds the place of a finding. */
export function sectionOf(at: string): Section {
  const part = at.split('/')[0] ?? '';
  const [first] = sections;
  const found = sections.find(({ parts }) => parts.includes(part)) ?? first;
  if (!found) throw new Error('a guide has sections');
  return found;
}
