import type { FastifyInstance } from 'fastify';
import { buildApi } from '#api';
import { openTestCasework } from '#casework';
import type { CitizenWho, TestCasework } from '#casework';
import { identityGuards } from '#identity';
import type { SignedIn } from '#identity';
import { defaultCalendar, isRefusal } from '#law';
import type { Instant, Refusal } from '#law';
import { portalPages } from '#portal';
import { sql } from 'kysely';
import { apiRoutes } from '../desks.ts';
import { walkerAt } from './walker.ts';
import type { Walker } from './walker.ts';

/** The desks of 澜汀市 with their API and the public pages before them; no queue runs, so that nothing happens that a story did not do. */
export interface Town {
  readonly city: TestCasework;
  readonly http: FastifyInstance;
  /** A browser; nobody is signed in. */
  walker(): Walker;
  /** Opens an account for a member of the staff and signs in. In: the id of the person. */
  officer(staff: string): Promise<Walker>;
  /** Registers citizen `n` and signs in. */
  citizen(n: number): Promise<{ readonly who: CitizenWho; readonly walker: Walker }>;
  close(): Promise<void>;
}

const password = 'Lanting-2026';

/** Opens a town. In: the instant at which the clock stands. */
export async function openTown(start?: Instant): Promise<Town> {
  const city = await openTestCasework(start);
  const { identity, ledger, casework, parts } = city;
  const { publicUrl, jurisdiction } = parts;
  const http = await buildApi({
    publicUrl,
    version: '0',
    guards: [identityGuards(identity)],
    routes: apiRoutes(city),
    pages: [portalPages({ ledger, identity, casework, publicUrl, jurisdiction, calendar: defaultCalendar })],
    healthy: () => Promise.resolve(true),
  });
  const signedIn = (answer: SignedIn | Refusal): Walker => {
    if (isRefusal(answer)) throw new Error(answer.refused);
    return walkerAt(http, { cookie: answer.cookies.map((value) => value.split(';')[0] ?? '').join('; ') });
  };
  return {
    city,
    http,
    walker: () => walkerAt(http),
    async officer(staff) {
      const username = `user.${staff}`.slice(0, 30);
      const open = { name: 'openStaffAccount', staff, username, password } as const;
      const opened = await identity.organise({ kind: 'system', jurisdiction }, open, `open-account-${staff}`);
      if (isRefusal(opened)) throw new Error(opened.refused);
      return signedIn(await identity.signInStaff({ username, password }, {}));
    },
    async citizen(n) {
      const who = await city.citizen(n);
      const mobile = `1990000${String(n).padStart(4, '0')}`;
      return { who, walker: signedIn(await identity.signInCitizen({ mobile, password }, {})) };
    },
    async close() {
      await http.close();
      await city.close();
    },
  };
}

/** How much the ledger holds, and what lies beside it: after a refusal it is the same. */
export async function recordedIn({ ledger }: Pick<TestCasework, 'ledger'>): Promise<unknown> {
  const { rows } = await sql`select (select count(*) from event) as events, (select sum(seq) from stream) as heads,
    (select count(*) from personal_record) as records, (select count(*) from command_key) as keys,
    (select count(*) from case_paper) as papers, (select count(*) from draft) as drafts`.execute(ledger.db);
  return rows[0];
}
