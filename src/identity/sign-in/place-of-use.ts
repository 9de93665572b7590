import type { PaperFonts } from '#documents';
import type { Jurisdiction, Ledger } from '#ledger';
import type { OidcProviders } from './provider.ts';

/** What the identity desk is opened with. */
export interface PlaceOfUse {
  readonly ledger: Ledger;
  readonly jurisdiction: Jurisdiction;
  /** PUBLIC_URL without a trailing slash; cookies are `secure` only when it is https. */
  readonly publicUrl: string;
  /** At least 32 random characters that outlive the process (`readOrMakeSecret`). */
  readonly secret: string;
  /** Providers of sign-in by OpenID Connect; absent: none, and none is shown. */
  readonly oidc?: OidcProviders;
  /** Fonts of the letters of mandate; the built-in ones when not given. */
  readonly fonts?: PaperFonts;
}
