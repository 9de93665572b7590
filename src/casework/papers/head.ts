import { groupCaseNumber, identityDocumentTitle, maskIdentityDocument, maskMobile, remediesOf } from '#law';
import { natureOf } from '#catalog';
import type { ServiceItem, Step } from '#catalog';
import type { LawArticle, PaperFacts, Party } from '#documents';
import { printedCode } from '#documents';
import type { Applicant } from '../types.ts';
import type { PaperInput } from './input.ts';
import { binding, printed } from './words.ts';

type Head = Omit<PaperFacts['withdrawal-confirmation'], 'acceptedOn' | 'withdrawnOn' | 'reason' | 'consequence'>;

/** The step of the item that an event belongs to where it is not the acceptance. */
const stepBehind: Readonly<Partial<Record<PaperInput['event']['type'], Step['kind']>>> = {
  ReviewCoSigned: 'site-inspection',
  LicenceGranted: 'decision',
  LicenceRefused: 'decision',
};

/** What stands on every paper but the certificate (domain 2.3), with the articles this one rests on. */
export function head(input: PaperInput, basis: readonly LawArticle[]): Head {
  const { item, state, applicant } = input;
  const electronic = state.delivery === 'electronic' && state.electronicConsent;
  return {
    ...natureFact(item),
    number: input.number,
    applicant: party(applicant, maskIdentityDocument(applicant.number)),
    ...(applicant.agent && {
      agent: party({ kind: 'person', ...applicant.agent }, maskIdentityDocument(applicant.agent.number)),
    }),
    contact: contactOf(applicant),
    item: { name: printed(item.name), code: item.implementationCode },
    caseNumber: groupCaseNumber(input.caseNumber),
    appliedOn: state.receivedOn,
    basis: binding(item, stepBehind[input.event.type] ?? 'acceptance', basis),
    organ: input.organ,
    seal: natureOf(item) === 'licence' ? '行政许可专用章' : '业务专用章',
    date: input.on,
    ...(!electronic && { copies: '本文书一式两份，申请人和本机关各执一份。' }),
    ...(input.replaces !== undefined && { replaces: input.replaces }),
    verify: verify(input),
    demo: input.demo,
  };
}

/** What the item is where it is no licence. */
export function natureFact(item: ServiceItem): Pick<Head, 'nature'> {
  const nature = natureOf(item);
  return nature === 'licence' ? {} : { nature };
}

/** The applicant as named on a paper. A credit code is public; of a person's number only the ends are shown. */
export function party({ kind, name, idKind = 'resident-id', number }: Applicant, masked: string): Party {
  return kind === 'company'
    ? { name, idKind: '统一社会信用代码', idNumber: number }
    : { name, idKind: identityDocumentTitle(idKind).zh, idNumber: masked };
}

/** How a paper says the applicant is reached; whoever has no phone gave an address, or asks at the counter. */
export function contactOf({ filedBy, mobile, address }: Applicant): string {
  const reached = mobile === '' ? (address ?? '凭本文书到窗口查询') : maskMobile(mobile);
  return [filedBy, reached].join(' ').trim();
}

/** How the paper speaks to its addressee: 你 to a person, 你单位 to whoever bears a credit code. */
export function you({ applicant }: Pick<PaperInput, 'applicant'>): '你' | '你单位' {
  return applicant.kind === 'company' ? '你单位' : '你';
}

export function verify({ code, url }: PaperInput): Head['verify'] {
  return { code: printedCode(code), url };
}

/**
 * Remedies of an adverse paper (domain 9A.10). Every item of the catalog so far is decided by a department of the government that the
 * item names as its review organ (复议法24); none of 复议法 23's matters is among them.
 */
export function remedies({ item, state }: PaperInput): string[] {
  const { words } = remediesOf({
    organClass: 'ordinary',
    government: item.reviewOrgan,
    court: item.court,
    servedOnline: state.delivery === 'electronic' && state.electronicConsent,
    reviewOnline: item.reviewOnline,
    reviewFirst: 'none',
  });
  return words.map(printed);
}
