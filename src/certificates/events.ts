import type { CivilDate } from '#law';
import type { Commitment } from '#ledger';

/** What can have happened to a certificate (证照). Change, renewal, suspension and the four ends come with the law's whole. */
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

export type CertificateEvent = CertificateIssued;
