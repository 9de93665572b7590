import type { Casework } from '#casework';
import type { Files } from '#files';
import type { Identity } from '#identity';
import type { Calendar } from '#law';
import type { Jurisdiction, Ledger } from '#ledger';

/** What the public pages stand on: the opened desks, the calendar, and the address under which people reach us. */
export interface PortalParts {
  readonly ledger: Ledger;
  readonly identity: Identity;
  readonly casework: Casework;
  readonly files?: Files;
  /** PUBLIC_URL without a trailing slash. */
  readonly publicUrl: string;
  readonly jurisdiction: Jurisdiction;
  readonly calendar: Calendar;
}
