import type { ReactNode } from 'react';
import { Button } from '../antd.ts';
import { actKeys } from '../acts/act-keys.ts';
import { catalogActKeys } from '../catalog/catalog-acts.tsx';
import { catalogWords } from '../catalog/catalog-words.ts';
import { deliveryWords } from '../delivery/delivery-words.ts';
import { sheetKeys } from '../intake/counter-keys.ts';
import { intakeWords } from '../intake/intake-words.ts';
import { statisticsWords } from '../statistics/statistics-words.ts';
import { Key } from '../parts/key.tsx';
import { words } from '../words.ts';
import { Dialog } from './dialog.tsx';

const k = words.keys;
const sheet: readonly { readonly title: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  {
    title: k.global,
    keys: [
      ['/', k.search],
      ['?', k.sheet],
      ['F2', intakeWords.nextCall],
      ['F4', deliveryWords.title],
      ['Esc', k.escape],
    ],
  },
  { title: intakeWords.sheet, keys: sheetKeys },
  {
    title: k.list,
    keys: [
      ['j k', k.move],
      ['Enter', k.enter],
      ['n', k.next],
      ['1–4', k.views],
    ],
  },
  {
    title: deliveryWords.desk,
    keys: [
      ['j k', k.move],
      ['Enter', k.enter],
      ['n', k.next],
      ['1–7', deliveryWords.keys.kinds],
      ['x', deliveryWords.keys.telephone],
    ],
  },
  {
    title: k.file,
    keys: [
      ['1–9', k.openMaterial],
      ['d', k.derive],
      ['l', k.history],
      ['c', k.changes],
      ['n', k.next],
      ['Esc', k.toList],
    ],
  },
  {
    title: catalogWords.title,
    keys: [
      ['j k', k.move],
      ['Enter', catalogWords.keys.toField],
      ['n', catalogWords.show.mine],
      ['1–4', catalogWords.keys.tabs],
      ...Object.entries(catalogActKeys).map(
        ([command, key]) => [key, catalogWords.act.submit[command as keyof typeof catalogWords.act.submit]] as const,
      ),
    ],
  },
  {
    title: statisticsWords.desk,
    keys: [
      ['j k', k.move],
      ['Enter', statisticsWords.keys.open],
      ['a', statisticsWords.keys.openAll],
      ['[ ]', statisticsWords.keys.year],
      ['p', statisticsWords.keys.print],
    ],
  },
  {
    title: k.dialog,
    keys: [...Object.entries(actKeys).map(([, { key, name }]) => [key, name] as const), ['Ctrl Enter', k.submit]],
  },
];

/** All keys on one sheet. */
export function KeySheet({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <Dialog className="key-sheet" label={k.sheet} onClose={onClose}>
      <header>
        <h2>{k.sheet}</h2>
        <Button size="small" onClick={onClose} autoFocus>
          {words.close} <Key>Esc</Key>
        </Button>
      </header>
      <div className="key-columns">
        {sheet.map((part) => (
          <section key={part.title}>
            <h3>{part.title}</h3>
            <dl>
              {part.keys.map(([key, does]) => (
                <div key={`${key}${does}`}>
                  <dt>
                    {key.split(' ').map((each) => (
                      <Key key={each}>{each}</Key>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
