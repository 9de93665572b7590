import type { Refusal } from '#law';
import { newId } from './code.ts';
import { lockCase } from './context.ts';
import { draftOf, draftTable, insertDraft } from './draft-store.ts';
import { mayAct } from './guards.ts';
import type { CaseworkParts } from './parts.ts';
import { ownAnswers } from './records.ts';
import type { RecordOf } from './records.ts';
import type { Draft } from './types.ts';

/**
 * The draft that answers the open correction notice of a case: it begins with what was handed in, so that only the gaps need work.
 * Asking twice gives the same draft. Refusals: `not-found` for another citizen's case, `wrong-stage` where no notice is open.
 */
export async function startCorrection(
  { ledger, jurisdiction }: CaseworkParts,
  account: string,
  number: string,
): Promise<Draft | Refusal> {
  return ledger.transact(jurisdiction, async (tx) => {
    // The lock on the case keeps two pages from starting two drafts.
    const { state } = await lockCase(tx, number);
    const barred = mayAct(state, 'answerCorrection', { kind: 'citizen', account });
    if (barred) return barred;
    if (state.stage !== 'correction-requested') throw new Error('the table allowed a correction that nobody asked for');
    const begun = await draftTable(tx.db)
      .selectFrom('draft')
      .selectAll()
      .where('jurisdiction', '=', jurisdiction)
      .where('account', '=', account)
      .where('case_number', '=', number)
      .executeTakeFirst();
    if (begun) return draftOf(begun);
    const record = (await tx.personal(state.answers.ref)) as RecordOf['answers'] | undefined;
    const person = (await tx.personal(state.applicant.ref)) as RecordOf['applicant'] | undefined;
    const names = new Map(record?.files.map((file) => [`${file.material} ${file.file}`, file]));
    return insertDraft(tx, account, {
      id: newId(),
      item: state.item,
      version: state.version,
      caseNumber: number,
      answers: {
        ...record?.answers,
        [ownAnswers.delivery]: state.delivery,
        [ownAnswers.electronicConsent]: state.electronicConsent ? 'yes' : '',
        [ownAnswers.postAddress]: person?.address ?? '',
      },
      files: state.materials.map((file) => {
        const known = names.get(`${file.material} ${file.file}`);
        return { ...file, name: known?.name ?? '文件', at: known?.at ?? tx.at };
      }),
    });
  });
}
