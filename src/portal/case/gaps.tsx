import { fieldsOf } from '#catalog';
import type { CasePage } from '#casework';
import type { VNode } from 'preact';
import { InLang } from '../components/in-lang.tsx';
import { Zh } from '../components/zh.tsx';
import type { Visit } from '../shell/visit.ts';

/** What the open correction notice asks for, in its own words, each under the name of the material or question. */
export function Gaps({ visit, page }: { readonly visit: Visit; readonly page: CasePage }): VNode | null {
  if (page.stage !== 'correction-requested' || page.gaps.length === 0) return null;
  const { item } = page.published;
  const fields = fieldsOf(item.form);
  return (
    <section>
      <h2>{visit.say('gaps.title')}</h2>
      <ol class="mt">
        {page.gaps.map(({ kind, about, words }, index) => {
          const material = item.materials.find(({ id }) => kind === 'material' && id === about);
          const field = fields.find(({ name }) => kind === 'field' && name === about);
          return (
            <li>
              <span class="q">{index + 1}</span>
              <div>
                <h3>
                  <InLang visit={visit} zh={material?.name ?? field?.zh ?? about} en={material?.nameEn ?? field?.en} />
                </h3>
                <p>
                  <Zh visit={visit}>{words}</Zh>
                </p>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
