import type { CommandBody } from '../api.ts';
import type { ActForm } from './act-form.ts';

/** Who signed, blanks left out; what a signer of this kind is not asked is not sent. */
export function signerOf({ signer }: ActForm): Pick<CommandBody, 'signer'> {
  const { by, name, relation, digits, seen, refuses, witness } = signer;
  return {
    signer: {
      by,
      ...(name.trim() !== '' && { name: name.trim() }),
      ...(by === 'family' && { relation: relation.trim() }),
      ...(by !== 'self' && { digits: digits.trim(), seen }),
      ...(refuses && witness.trim() !== '' && { witness: witness.trim() }),
    },
  };
}

/** What of a signer is still to be filled in. */
export function signerMissing({ signer }: ActForm, company: boolean): readonly string[] {
  const { by, name, relation, digits, seen, refuses, witness } = signer;
  const other = by !== 'self';
  return [
    ...((other || company) && name.trim() === '' ? ['signer/name'] : []),
    ...(by === 'family' && relation.trim() === '' ? ['signer/relation'] : []),
    ...(by === 'agent' && digits.trim() === '' ? ['signer/digits'] : []),
    ...(other && !seen ? ['signer/seen'] : []),
    ...(refuses && witness.trim() === '' ? ['signer/witness'] : []),
  ];
}
