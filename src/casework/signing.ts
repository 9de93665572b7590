import { legible, refuse } from '#law';
import type { Refusal } from '#law';
import type { RecordOf } from './records.ts';
import type { Applicant, CommandBody } from './types.ts';

/** Who signed, as it is laid beside the ledger, with what the event keeps of it. */
export interface SigningRead {
  readonly signedBy: 'self' | 'agent' | 'family';
  readonly witnessed: boolean;
  readonly signing: RecordOf['signing'];
}

/**
 * Reads who signed for a result (民诉法88, 89 by analogy). In: what was sent, whose case it is. Refusals: `wrong-form` without a signer,
 * `signer-not-for-company`, `text-missing` for a name, a relation, or an agent's last digits, `authority-not-seen`.
 */
export function readSigning({ signer }: CommandBody, applicant: Applicant): SigningRead | Refusal {
  if (!signer) return refuse('wrong-form', {}, 'signer');
  const { by } = signer;
  const company = applicant.kind === 'company';
  if (by === 'family' && company) return refuse('signer-not-for-company', {}, 'signer.by');
  const given = plain(signer.name);
  const name = by === 'self' && given === '' ? (company ? (applicant.filedBy ?? '') : applicant.name) : given;
  if (name === '') return refuse('text-missing', { what: '签收人姓名' }, 'signer.name');
  const relation = by === 'family' ? plain(signer.relation) : '';
  if (by === 'family' && relation === '') return refuse('text-missing', { what: '与申请人的关系' }, 'signer.relation');
  const digits = by === 'self' ? '' : plain(signer.digits).toUpperCase();
  if (by === 'agent' && !/^[0-9A-Z]{4}$/.test(digits))
    return refuse('text-missing', { what: '证件号码后四位' }, 'signer.digits');
  if (by !== 'self' && signer.seen !== true) return refuse('authority-not-seen', {}, 'signer.seen');
  const witness = plain(signer.witness);
  return { signedBy: by, witnessed: witness !== '', signing: { name, relation, digits, witness } };
}

function plain(words = ''): string {
  return legible(words).trim();
}
