import type { FastifyPluginAsync } from 'fastify';
import type { Kysely } from 'kysely';
import { catalogRoutes, catalogView, itemNames, itemsNamed } from '#catalog';
import {
  caseworkRoutes,
  caseworkTables,
  caseworkViews,
  intakeRoutes,
  listRoutes,
  openCases,
  openCasework,
} from '#casework';
import type { Casework, CaseworkParts } from '#casework';
import { certificateRegister } from '#certificates';
import type { PaperFonts } from '#documents';
import type { Files } from '#files';
import { identityRoutes, identityTables, identityViews, openIdentity, whoAsks } from '#identity';
import type { Identity, OidcProviders } from '#identity';
import type { Calendar } from '#law';
import { auditRoutes } from '#oversight';
import { openLedger, recordsTables } from '#ledger';
import type { Clock, DeclaredTables, Ledger, LedgerParts, NoTables, View } from '#ledger';

/** Every room's read models, in the order in which an append runs them. */
export const allViews: readonly View[] = [...identityViews, catalogView, certificateRegister, ...caseworkViews];

/** Every table that is no view's. */
export const allTables: readonly DeclaredTables[] = [recordsTables, identityTables, caseworkTables];

export interface DeskParts {
  /** Typed SQL under the application role. */
  readonly db: Kysely<NoTables>;
  readonly clock: Clock;
  readonly enqueue: LedgerParts['enqueue'];
  readonly noticeClockStep?: LedgerParts['noticeClockStep'];
  readonly files: Files;
  readonly jurisdiction: string;
  readonly calendar: Calendar;
  /** PUBLIC_URL without a slash at the end. */
  readonly publicUrl: string;
  /** Of `readOrMakeSecret`. */
  readonly secret: string;
  readonly fonts?: PaperFonts;
  /** Providers of sign-in; absent: none. */
  readonly oidc?: OidcProviders;
}

/** The desks, opened on one ledger. */
export interface Desks {
  readonly ledger: Ledger;
  readonly identity: Identity;
  readonly casework: Casework;
  /** What casework's jobs are worked off with. */
  readonly caseworkParts: CaseworkParts;
}

/** Opens the ledger and every desk on it. The server, the demo and the tests compose them here and nowhere else. */
export function openDesks(parts: DeskParts): Desks {
  const { db, clock, enqueue, noticeClockStep, files, jurisdiction, calendar, publicUrl, secret, fonts, oidc } = parts;
  const ledger = openLedger({ db, clock, enqueue, views: allViews, ...(noticeClockStep && { noticeClockStep }) });
  const identity = openIdentity({
    ledger,
    jurisdiction,
    publicUrl,
    secret,
    ...(oidc && { oidc }),
    ...(fonts && { fonts }),
  });
  const caseworkParts = { ledger, files, jurisdiction, calendar, publicUrl, ...(fonts && { fonts }) };
  return { ledger, identity, casework: openCasework(caseworkParts), caseworkParts };
}

/** Every desk's routes under /api/v1. The server mounts them, the build describes them: one list for both. */
export function apiRoutes(desks: Pick<Desks, 'ledger' | 'identity' | 'casework'>): readonly FastifyPluginAsync[] {
  const { ledger, identity, casework } = desks;
  return [
    identityRoutes(identity, itemsNamed(ledger, identity)),
    async (scope) => {
      const { jurisdiction } = identity;
      await scope.register(catalogRoutes, {
        ledger,
        jurisdiction,
        whoAsks,
        openCases: (item, versions) => openCases(ledger.db, jurisdiction, item, versions),
      });
    },
    async (scope) => {
      await scope.register(caseworkRoutes, { casework });
      await scope.register(intakeRoutes, { casework });
      await scope.register(listRoutes, { casework });
    },
    async (scope) => {
      const { jurisdiction } = identity;
      await scope.register(auditRoutes, {
        ledger,
        jurisdiction,
        itemsNamed: (ids) => itemNames(ledger.db, jurisdiction, ids),
      });
    },
  ];
}
