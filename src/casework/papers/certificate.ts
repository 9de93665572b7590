import { maskIdentityDocument } from '#law';
import { isRegistration, natureOf, registersOf } from '#catalog';
import type { PaperBuilder, PaperInput } from './input.ts';
import { natureFact, party, verify } from './head.ts';
import { answerAt, answerWords, fieldsAt, scopeOf } from './scope.ts';
import { decidedUnder, printed } from './words.ts';

/**
 * 证件 (许可法39): holder, person in charge, place and scope as the answers of the item's form state them. The holder's ID number is shown
 * shortened: a certificate hangs on the wall. A business licence states what is registered and nothing else (市场主体登记管理条例8, 21).
 */
export const certificate: PaperBuilder<'certificate'> = (input) => {
  const { item, event, applicant, answers } = input;
  if (event.type !== 'CertificateMade') throw new Error(`${event.type} makes no certificate`);
  const { number, validFrom, validTo } = event.data;
  const responsible = answerAt(item, answers, 'responsible');
  const holder = party(applicant, maskIdentityDocument(applicant.number));
  const name = answerAt(item, answers, 'holder') || holder.name;
  const registered = isRegistration(item) && natureOf(item) === 'licence';
  const registers = registersOf(item);
  const address = answerAt(item, answers, 'address');
  return {
    title: printed(item.result.name),
    number,
    ...(registered && { registration: true }),
    ...(registered && registers && { registers }),
    ...natureFact(item),
    holder: registered ? { name } : { ...holder, name },
    ...(responsible !== '' && { responsible }),
    ...(address !== '' && { address }),
    scope: scopeOf(input),
    ...rows(input),
    // A business licence states what is registered and nothing beside it.
    ...(input.replaces !== undefined && !registered && { replaces: input.replaces }),
    ...(input.foundedOn !== undefined && registered && { foundedOn: input.foundedOn }),
    validity: { from: validFrom, to: validTo === '' ? null : validTo },
    basis: decidedUnder(item, 'grant'),
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
