import { maskNumber } from '#law';
import { fieldsOf } from '#catalog';
import type { PaperBuilder, PaperInput } from './input.ts';
import { party, verify } from './head.ts';
import { answerWords, certificateFields, scopeOf } from './scope.ts';
import { cited, printed } from './words.ts';

/**
 * 证件 (许可法39): holder, person in charge, place and scope as the answers of the item's form state them. The holder's ID number is shown
 * shortened: a certificate hangs on the wall.
 */
export const certificate: PaperBuilder<'certificate'> = (input) => {
  const { item, event, applicant, answers } = input;
  if (event.type !== 'CertificateMade') throw new Error(`${event.type} makes no certificate`);
  const { number, validFrom, validTo } = event.data;
  const fields = certificateFields(item);
  const responsible = answers[fields.responsible] ?? '';
  const holder = party(applicant, maskNumber(applicant.number));
  return {
    title: printed(item.result.name),
    number,
    holder: { ...holder, name: answers[fields.holder] ?? holder.name },
    ...(responsible !== '' && { responsible }),
    address: answers[fields.address] ?? '',
    scope: scopeOf(input),
    ...rows(input, fields.rows),
    validity: { from: validFrom, to: validTo === '' ? null : validTo },
    basis: item.basis.slice(0, 1).map(cited),
    organ: input.organ,
    date: input.on,
    verify: verify(input),
    demo: input.demo,
  };
};

function rows({ item, answers }: PaperInput, names: readonly string[]) {
  const shown = fieldsOf(item.form)
    .filter(({ name }) => names.includes(name))
    .map((field) => ({ label: printed(field.zh), value: answerWords(field, answers) }))
    .filter(({ value }) => value !== '');
  return shown.length > 0 ? { rows: shown } : {};
}
