import { maskNumber } from '#law';
import type { PaperBuilder, PaperInput } from './input.ts';
import { party, verify } from './head.ts';
import { answerAt, answerWords, fieldsAt, scopeOf } from './scope.ts';
import { cited, printed } from './words.ts';

/**
 * 证件 (许可法39): holder, person in charge, place and scope as the answers of the item's form state them. The holder's ID number is shown
 * shortened: a certificate hangs on the wall.
 */
export const certificate: PaperBuilder<'certificate'> = (input) => {
  const { item, event, applicant, answers } = input;
  if (event.type !== 'CertificateMade') throw new Error(`${event.type} makes no certificate`);
  const { number, validFrom, validTo } = event.data;
  const responsible = answerAt(item, answers, 'responsible');
  const holder = party(applicant, maskNumber(applicant.number));
  return {
    title: printed(item.result.name),
    number,
    holder: { ...holder, name: answerAt(item, answers, 'holder') || holder.name },
    ...(responsible !== '' && { responsible }),
    address: answerAt(item, answers, 'address'),
    scope: scopeOf(input),
    ...rows(input),
    validity: { from: validFrom, to: validTo === '' ? null : validTo },
    basis: item.basis.slice(0, 1).map(cited),
    organ: input.organ,
    date: input.on,
    verify: verify(input),
    demo: input.demo,
  };
};

function rows({ item, answers }: PaperInput) {
  const shown = fieldsAt(item, 'row')
    .map((field) => ({ label: printed(field.zh), value: answerWords(field, answers) }))
    .filter(({ value }) => value !== '');
  return shown.length > 0 ? { rows: shown } : {};
}
