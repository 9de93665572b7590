import type { Material, ServiceItem } from '#catalog';
import type { VNode } from 'preact';
import { Basis } from '../components/basis.tsx';
import { InLang } from '../components/in-lang.tsx';
import { itemName, materialState } from '../components/item-words.ts';
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
        {visit.lang === 'en' && (
          <>
            {' '}
            <Zh visit={visit}>{item.name}</Zh>
          </>
        )}
      </p>
      <p>
        {sayWith(say, 'guide.result', { name: <ResultName visit={visit} item={item} /> })}
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
        {sayWith(say, 'guide.quota', { quota: <InLang visit={visit} zh={item.quota} en={item.quotaEn} /> })}
      </p>
    </Notice>
  );
}

/** Name of the paper one receives. */
export function ResultName({ visit, item: { result } }: Props): VNode {
  return <InLang visit={visit} zh={result.name} en={result.nameEn} />;
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
            <Basis visit={visit} basis={basis} />
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
        {item.conditions.map(({ text, textEn, basis }) => (
          <li>
            <InLang visit={visit} zh={text} en={textEn} />{' '}
            <span class="xs mu">
              <Basis visit={visit} basis={basis} />
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
          <Issuer visit={visit} material={material} /> · {pieces(visit, material)}
        </p>
        {material.when !== undefined && material.when !== '' && (
          <p class="s q">
            <InLang visit={visit} zh={material.when} en={material.whenEn} />
          </p>
        )}
        <p class="s q">
          <InLang visit={visit} zh={material.notes} en={material.notesEn} />
        </p>
      </div>
      <StateMark state={marks[state]}>{say(markWords[state])}</StateMark>
      <p class="xs mu more">
        {sayWith(say, 'material.standard', {
          words: <InLang visit={visit} zh={material.standard} en={material.standardEn} />,
        })}
        <br />
        {sayWith(say, 'material.basis', { basis: <Basis visit={visit} basis={material.basis} /> })}
      </p>
    </li>
  );
}

/** Name of a material in the visitor's language, where it has one there. */
export function materialName(visit: Visit, { name, nameEn }: Pick<Material, 'name' | 'nameEn'>): VNode {
  return <InLang visit={visit} zh={name} en={nameEn} />;
}

function Issuer(props: { readonly visit: Visit; readonly material: Material }): VNode {
  const { visit, material } = props;
  const { source, issuer, issuerEn, provided } = material;
  const told = <InLang visit={visit} zh={issuer} en={issuerEn} />;
  if (source !== 'government' || provided !== 'applicant') return told;
  return <>{sayWith(visit.say, 'material.issuer', { issuer: told })}</>;
}

function pieces({ say }: Visit, { form, originals, copies }: Material): string {
  const words = [
    originals > 0 && say('material.original', { n: originals }),
    copies > 0 && say('material.copy', { n: copies }),
    form === 'electronic' && say('material.electronic'),
  ];
  return words.filter((word) => word !== false).join(' · ');
}
