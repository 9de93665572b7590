import type { Material, ServiceItem } from '#catalog';
import type { VNode } from 'preact';
import { basisWords, itemName, materialState } from '../components/item-words.ts';
import { StateMark } from '../components/state-mark.tsx';
import { Zh } from '../components/zh.tsx';
import { isWordKey, sayWith } from '../say.ts';
import type { Visit } from '../shell/visit.ts';
import { Notice } from './guide-notice.tsx';

interface Props {
  readonly visit: Visit;
  readonly item: ServiceItem;
}

/** 一 项目名称, with the codes of the item and what one receives. */
export function NameNotice({ visit, item }: Props): VNode {
  const { say } = visit;
  const type = `type.${item.type}`;
  return (
    <Notice visit={visit} n={1}>
      <p>
        <b>{itemName(visit, item)}</b>
        {visit.lang === 'en' && <Zh visit={visit}> {item.name}</Zh>}
      </p>
      <p>
        {say('guide.result', { name: resultName(visit, item) })}
        {item.result.validMonths !== undefined && ` · ${validWords(visit, item.result.validMonths)}`}
      </p>
      <p class="xs mu">
        {say('guide.codes', {
          type: isWordKey(type) ? say(type) : item.type,
          basic: item.basicCode,
          code: item.implementationCode,
        })}
      </p>
      <p class="xs mu">
        <Zh visit={visit}>{say('guide.quota', { quota: item.quota })}</Zh>
      </p>
    </Notice>
  );
}

/** Name of the paper one receives. */
export function resultName({ lang }: Visit, { result }: ServiceItem): string {
  return (lang === 'en' ? result.nameEn : undefined) ?? result.name;
}

/** 有效期 4 年. */
export function validWords({ say }: Visit, months: number): string {
  return months % 12 === 0 ? say('guide.valid.years', { n: months / 12 }) : say('guide.valid', { n: months });
}

/** 二 办事依据, each with the sentence it rests on where the catalog quotes it. */
export function BasisNotice({ visit, item }: Props): VNode {
  return (
    <Notice visit={visit} n={2}>
      <ul class="dot">
        {item.basis.map((basis) => (
          <li>
            <Zh visit={visit}>{basisWords(basis)}</Zh>
            {basis.text !== undefined && (
              <p class="s q">
                <Zh visit={visit}>{basis.text}</Zh>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** 三 申报条件. */
export function ConditionsNotice({ visit, item }: Props): VNode {
  return (
    <Notice visit={visit} n={3}>
      <ul class="dot">
        {item.conditions.map(({ text, basis }) => (
          <li>
            <Zh visit={visit}>{text}</Zh>{' '}
            <span class="xs mu">
              <Zh visit={visit}>{basisWords(basis)}</Zh>
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** 四 申报材料: who issues each, original or copy, whether the system has it, what counts as good. */
export function MaterialsNotice({ visit, item }: Props): VNode {
  const { say } = visit;
  const yours = item.materials.filter((material) => materialState(material) === 'bring').length;
  return (
    <Notice visit={visit} n={4}>
      <p>
        {say('guide.materials', {
          all: item.materials.length,
          yours: yours === 0 ? say('guide.materials.none') : say('guide.materials.yours', { n: yours }),
        })}
      </p>
      <ol class="mt">
        {item.materials.map((material, index) => (
          <MaterialRow visit={visit} material={material} n={index + 1} />
        ))}
      </ol>
    </Notice>
  );
}

const marks = { have: 'done', bring: 'now', depends: 'todo' } as const;
const markWords = { have: 'material.have', bring: 'material.bring', depends: 'material.when' } as const;

function MaterialRow(props: { readonly visit: Visit; readonly material: Material; readonly n: number }): VNode {
  const { visit, material, n } = props;
  const { say } = visit;
  const state = materialState(material);
  return (
    <li>
      <span class="mu">{n}</span>
      <div>
        <h3>{materialName(visit, material)}</h3>
        <p class="s q">
          <Zh visit={visit}>{issuerWords(visit, material)}</Zh> · {pieces(visit, material)}
        </p>
        {[material.when, material.notes].filter(Boolean).map((words) => (
          <p class="s q">
            <Zh visit={visit}>{words}</Zh>
          </p>
        ))}
      </div>
      <StateMark state={marks[state]}>{say(markWords[state])}</StateMark>
      <p class="xs mu more">
        {sayWith(say, 'material.standard', { words: <Zh visit={visit}>{material.standard}</Zh> })}
        <br />
        {sayWith(say, 'material.basis', { basis: <Zh visit={visit}>{basisWords(material.basis)}</Zh> })}
      </p>
    </li>
  );
}

/** Name of a material in the visitor's language, where it has one there. */
export function materialName(visit: Visit, { name, nameEn }: Pick<Material, 'name' | 'nameEn'>): VNode {
  return visit.lang === 'en' && nameEn !== undefined ? <>{nameEn}</> : <Zh visit={visit}>{name}</Zh>;
}

function issuerWords({ say }: Visit, { source, issuer, provided }: Material): string {
  return source === 'government' && provided === 'applicant' ? say('material.issuer', { issuer }) : issuer;
}

function pieces({ say }: Visit, { form, originals, copies }: Material): string {
  const words = [
    originals > 0 && say('material.original', { n: originals }),
    copies > 0 && say('material.copy', { n: copies }),
    form === 'electronic' && say('material.electronic'),
  ];
  return words.filter((word) => word !== false).join(' · ');
}
