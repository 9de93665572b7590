import type { ReactNode } from 'react';
import { Select } from '../antd.ts';
import { fieldOf, withField } from './at.ts';
import { catalogWords as w } from './catalog-words.ts';
import { textOf, Typed } from './typed.tsx';

const levels = ['法律', '行政法规', '地方性法规', '部门规章', '地方政府规章', '规范性文件'].map((value) => ({
  value,
  label: value,
}));

/** A law with its article, its level, the date of its text and the sentence itself. Nothing is offered: whoever mends has the text at hand. */
export function BasisField(props: {
  readonly id: string;
  readonly value: unknown;
  readonly save: (next: unknown) => void;
}): ReactNode {
  const { id, value, save } = props;
  const put = (key: string, next: unknown): void => save(lawful(withField(value, key, next)));
  const text = (key: string): string => textOf(fieldOf(value, key));
  return (
    <div className="basis-fields">
      <div className="field">
        <label htmlFor={`${id}-law`}>法律、法规或者文件名称</label>
        <Typed id={`${id}-law`} value={text('law')} onSave={(typed) => put('law', typed || undefined)} />
      </div>
      <div className="field">
        <label htmlFor={`${id}-lawEn`}>
          通用英文名称 <span className="meta">{w.optional}</span>
        </label>
        <Typed id={`${id}-lawEn`} value={text('lawEn')} onSave={(typed) => put('lawEn', typed || undefined)} />
      </div>
      <div className="field">
        <label htmlFor={`${id}-article`}>第几条</label>
        <Typed
          id={`${id}-article`}
          value={text('article')}
          placeholder="第…条"
          onSave={(typed) => put('article', typed || undefined)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-level`}>法律层级</label>
        <Select
          id={`${id}-level`}
          value={text('level') || null}
          placeholder={w.choose}
          options={levels}
          popupMatchSelectWidth={false}
          onChange={(next: string) => put('level', next)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-version`}>文本日期</label>
        <Typed
          id={`${id}-version`}
          date
          value={text('version')}
          onSave={(typed) => put('version', typed || undefined)}
        />
      </div>
      <div className="field basis-text">
        <label htmlFor={`${id}-text`}>
          条文原文 <span className="meta">{w.optional}</span>
        </label>
        <Typed id={`${id}-text`} rows={2} value={text('text')} onSave={(typed) => put('text', typed || undefined)} />
      </div>
    </div>
  );
}

/** A basis names its law, be it not written yet: the other fields are kept beside an empty one. */
function lawful(basis: ReturnType<typeof withField>): ReturnType<typeof withField> {
  return basis === undefined || 'law' in basis ? basis : { law: '', ...basis };
}
