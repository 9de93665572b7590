import { civilDateOf, isRefusal, refuse } from '#law';
import type { Instant, Refusal } from '#law';
import type { Jurisdiction, Ledger } from '#ledger';
import { accounts } from './sign-in/accounts.ts';
import { lockedAccounts } from './sign-in/tries.ts';
import { mayOrganise } from './decide.ts';
import { askerOf } from './service.ts';
import type { PostId, StaffId, UnitId, Who } from './types.ts';
import { cover, holders, mandatesEver, namedPost, postsOfPeople, unitPage } from './views/register.ts';
import type { Cover, Holder, NamedPost, RegisteredMandate, UnitPage } from './views/register.ts';
import { findStaff, staffNames } from './views/staff.ts';

/** A member of the staff as the organiser sees them: posts now and to come, and the account without its secrets. */
export interface StaffCard {
  readonly id: StaffId;
  readonly name: string;
  readonly posts: readonly (NamedPost & { readonly unitName: string })[];
  readonly account?: { readonly username: string; readonly totp: boolean; readonly locked: boolean };
}

/** A post with all it was ever empowered to. */
export interface PostRegister {
  readonly post: NamedPost & { readonly unitName: string };
  readonly mandates: readonly RegisteredMandate[];
}

/**
 * What may be read of the organisation beyond its tree. People and accounts are the organiser's business alone; units, posts and mandates
 * are also read by whoever supervises everything. Refusals: those of `mayOrganise`; `unit-unknown`, `staff-unknown`, `post-unknown`.
 */
export interface Register {
  unit(who: Who, id: UnitId): Promise<UnitPage | Refusal>;
  staffCard(who: Who, id: StaffId): Promise<StaffCard | Refusal>;
  /** At most twenty people whose name holds these words, by name. */
  findStaff(who: Who, words: string): Promise<readonly StaffCard[] | Refusal>;
  post(who: Who, id: PostId): Promise<PostRegister | Refusal>;
  holders(who: Who, item: string): Promise<readonly Holder[] | Refusal>;
  cover(who: Who): Promise<readonly Cover[] | Refusal>;
}

export function openRegister(ledger: Ledger, jurisdiction: Jurisdiction): Register {
  const { db } = ledger;
  const moment = (): Instant => ledger.clock.now();
  const today = () => civilDateOf(moment());
  const cards = async (ids: readonly StaffId[]): Promise<readonly StaffCard[]> => {
    const names = await staffNames(db, jurisdiction, ids);
    const posts = await postsOfPeople(db, jurisdiction, ids, today());
    const own = await accounts.ofPeople(db, ids);
    const locked = await lockedAccounts(
      db,
      jurisdiction,
      [...own.values()].map(({ account }) => account),
      moment(),
    );
    return ids.map((id) => {
      const account = own.get(id);
      return {
        id,
        name: names.get(id) ?? '',
        posts: posts.filter(({ staff }) => staff === id),
        ...(account && {
          account: { username: account.username, totp: account.totp, locked: locked.has(account.account) },
        }),
      };
    });
  };
  const barred = (who: Who): Promise<Refusal | undefined> => mayRead(ledger, who, false);
  const barredToWatch = (who: Who): Promise<Refusal | undefined> => mayRead(ledger, who, true);
  return {
    async unit(who, id) {
      return (await barredToWatch(who)) ?? (await unitPage(db, jurisdiction, id, today())) ?? refuse('unit-unknown');
    },
    async staffCard(who, id) {
      const no = await barred(who);
      if (no) return no;
      const [card] = await cards([id]);
      return card && card.name !== '' ? card : refuse('staff-unknown');
    },
    async findStaff(who, words) {
      const no = await barred(who);
      return no ?? cards(await findStaff(db, jurisdiction, words.trim()));
    },
    async post(who, id) {
      const no = await barredToWatch(who);
      if (no) return no;
      const post = await namedPost(db, jurisdiction, id);
      return post ? { post, mandates: await mandatesEver(db, jurisdiction, id) } : refuse('post-unknown');
    },
    async holders(who, item) {
      return (await barredToWatch(who)) ?? holders(db, jurisdiction, item, today());
    },
    async cover(who) {
      return (await barredToWatch(who)) ?? cover(db, jurisdiction, today());
    },
  };
}

/** May this person read the register? In: whether a mandate to supervise everything is enough. Refusals: those of `mayOrganise`. */
export async function mayRead(ledger: Ledger, who: Who, watching: boolean): Promise<Refusal | undefined> {
  const asker = await askerOf(ledger.db, who, civilDateOf(ledger.clock.now()));
  const no = mayOrganise(asker);
  const watches = watching && asker.kind === 'staff' && asker.acts.has('supervise');
  return no && isRefusal(no) && !watches ? no : undefined;
}
