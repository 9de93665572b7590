import { isRefusal } from '#law';
import type { Instant, Refusal } from '#law';
import { openTestLedger } from '#ledger';
import type { TestLedger, View } from '#ledger';
import type { OrganisationCommand, OrganisationDone } from './commands.ts';
import { openIdentity } from './identity.ts';
import type { Identity } from './identity.ts';
import type { OidcProviders } from './sign-in/provider.ts';
import type { Act, PostId, System, Who } from './types.ts';
import { identityViews } from './views/index.ts';

/** The first administrator's own words; tests sign in with them. */
export const administrator = { name: '首管理', username: 'administrator', password: 'Lanting-2026' } as const;

/** An identity desk on a database of its own, with a city that has its first administrator, for one test file. */
export interface TestIdentity extends TestLedger {
  readonly identity: Identity;
  readonly system: System;
  /** The first administrator, acting in their post. */
  readonly organiser: Who;
  /** One command by the organiser (or whom is named) under a key of its own. Out: the answer or the refusal. */
  readonly give: (command: OrganisationCommand, by?: Who | System) => Promise<OrganisationDone | Refusal>;
  /** The same, for what a test takes for granted: a refusal throws. */
  readonly done: (command: OrganisationCommand) => Promise<string>;
  /** A member of the staff in a post of the government, with mandates from today to the end of the year. Out: who they are. */
  readonly officer: (id: string, mandates?: readonly (readonly [item: string, act: Act])[]) => Promise<Who>;
  /** Who acts in a post. */
  readonly inPost: (id: PostId) => Promise<Who>;
}

const secret = 'a secret of the tests, longer than it need be';

/** In: what differs from a plain demo city of 2026-02-09, and views of further rooms. */
export async function openTestIdentity(
  options: {
    readonly jurisdiction?: string;
    readonly publicUrl?: string;
    readonly start?: Instant;
    readonly views?: readonly View[];
    readonly oidc?: OidcProviders;
  } = {},
): Promise<TestIdentity> {
  const { jurisdiction = '990100', publicUrl = 'http://127.0.0.1:8080', start, views = [], oidc } = options;
  const bench = await openTestLedger([...identityViews, ...views], start);
  const identity = openIdentity({ ledger: bench.ledger, jurisdiction, publicUrl, secret, ...(oidc && { oidc }) });
  const system: System = { kind: 'system', jurisdiction };
  const founded = await identity.firstStart({
    government: { id: 'gov', region: jurisdiction, name: '澜汀市人民政府' },
    administrator,
    document: '澜府任〔2026〕1号',
    until: '2027-12-31',
  });
  if (isRefusal(founded)) throw new Error(founded.refused);
  let keys = 0;
  const inPost = async (id: PostId): Promise<Who> => {
    const post = await identity.post(id);
    if (!post) throw new Error(`no post ${id}`);
    const unit = await identity.unit(post.unit);
    return { kind: 'staff', jurisdiction, staff: post.staff, name: '', post, ...(unit && { unit }) };
  };
  const organiser = await inPost('administrator');
  const give: TestIdentity['give'] = (command, by = organiser) => {
    keys += 1;
    return identity.organise(by, command, `test-command-${keys}`);
  };
  const done: TestIdentity['done'] = async (command) => {
    const answer = await give(command);
    if (isRefusal(answer)) throw new Error(`${command.name}: ${answer.refused}`);
    return answer.id;
  };
  return {
    ...bench,
    identity,
    system,
    organiser,
    give,
    done,
    inPost,
    async officer(id, mandates = []) {
      const from = identity.today();
      await done({ name: 'registerStaff', id, personName: `工作人员${id}` });
      await done({ name: 'assignPost', id, staff: id, unit: 'gov', title: '审批人员', auxiliary: false, from });
      for (const [item, act] of mandates) {
        const to = `${from.slice(0, 4)}-12-31`;
        await done({ name: 'grantMandate', post: id, item, act, from, to, document: '澜授〔2026〕7号' });
      }
      return inPost(id);
    },
  };
}
