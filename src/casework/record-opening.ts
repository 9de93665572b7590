import { civilDateOf, isRefusal } from '#law';
import type { Refusal } from '#law';
import { actorOf } from '#identity';
import type { Who } from '#identity';
import { recordAccess } from './access-log.ts';
import { accessTable, eyesOf } from './access-rights.ts';
import type { Asker } from './command.ts';
import type { CaseworkParts } from './parts.ts';

/** A file of a case that somebody opens: the material or paper it belongs to, and its address in the file store (of a paper: its id). */
export interface Opening {
  readonly kind: 'material' | 'paper';
  readonly about: string;
  readonly file: string;
}

/**
 * Leaves a trace before a file goes to somebody who only supervises the case: supervision looks at everything, and is seen looking
 * (个人信息保护法51). One line a post, file and day: leafing to and fro in the same file says nothing new. Out: the refusal to
 * record, which is then a refusal to show; undefined where the file may go out.
 */
export async function recordOpening(
  { ledger, jurisdiction }: CaseworkParts,
  who: Who,
  asker: Asker,
  { number, seq: caseSeq }: { readonly number: string; readonly seq: number },
  opening: Opening,
): Promise<Refusal | undefined> {
  if (accessTable.openFile[eyesOf(asker)] === 'freely') return undefined;
  const by = actorOf(who, 'supervisor');
  const recorded = await ledger.transact(jurisdiction, (tx) =>
    recordAccess(tx, number, by, (before) => {
      const today = civilDateOf(tx.at);
      const known = before.some(
        ({ type, data, actor, at }) =>
          type === 'CaseFileOpened' && data.file === opening.file && actor === by.actor && civilDateOf(at) === today,
      );
      return known ? undefined : { type: 'CaseFileOpened', data: { caseSeq, ...opening } };
    }),
  );
  return isRefusal(recorded) ? recorded : undefined;
}
