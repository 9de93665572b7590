import type { Calendar } from '#law';
import type { Files } from '#files';
import type { PaperFonts } from '#documents';
import type { Jurisdiction, Ledger } from '#ledger';

/** What the casework desk is opened with. */
export interface CaseworkParts {
  readonly ledger: Ledger;
  readonly files: Files;
  readonly jurisdiction: Jurisdiction;
  readonly calendar: Calendar;
  /** PUBLIC_URL without a trailing slash; the QR codes of the papers lead there. */
  readonly publicUrl: string;
  readonly fonts?: PaperFonts;
}
