import type { CivilDate } from '#law';
import type { Commitment } from '#ledger';

/** A certificate (证照) was made and entered under its number. Change, renewal, suspension and the four ends come with the law's whole. */
export interface CertificateIssued {
  readonly type: 'CertificateIssued';
  readonly data: {
    readonly item: string;
    readonly case: string;
    readonly organ: string;
    readonly prefix: string;
    readonly year: number;
    /** Running number within prefix and year: certificate numbers come from this register alone (domain P4). */
    readonly n: number;
    readonly holder: Commitment;
    readonly issuedOn: CivilDate;
    readonly validFrom: CivilDate;
    /** Empty: no term. */
    readonly validTo: CivilDate;
  };
}

/** The paper is void and another stands for the same licence: it was lost in the post, or said something by a slip of the pen. */
export interface CertificateVoided {
  readonly type: 'CertificateVoided';
  readonly data: {
    readonly on: CivilDate;
    readonly ground: 'lost' | 'corrected';
    /** Number of the certificate that takes its place. */
    readonly replacedBy: string;
  };
}

export type CertificateEvent = CertificateIssued | CertificateVoided;
