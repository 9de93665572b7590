import { authoredItems, catalogView, lanting } from '#catalog';
import type { ServiceItem } from '#catalog';
import { certificateRegister } from '#certificates';
import { identityViews } from '#identity';
import type { Act, Who } from '#identity';
import { civilDateOf, defaultCalendar, isRefusal } from '#law';
import type { Calendar, Instant } from '#law';
import { openTestLedger } from '#ledger';
import type { EventData, TestLedger } from '#ledger';
import type { Asker, CaseCommand } from './command.ts';
import { caseDates, caseStream, lockCase } from './context.ts';
import { decide } from './decide.ts';
import type { PaperIssued } from './events.ts';
import type { CaseworkParts } from './parts.ts';
import type { RecordOf } from './records.ts';
import { caseworkViews } from './views/index.ts';

const { jurisdiction } = lanting;
export const [hygiene, registration] = authoredItems(lanting) as readonly [ServiceItem, ServiceItem];

/** Officers of the test city: post, person, item, acts. 陈静 holds two posts: a second post is no second officer. */
const officers: readonly (readonly [post: string, staff: string, item: string, acts: readonly Act[]])[] = [
  ['clerk', '周敏', hygiene.id, ['accept']],
  ['reviewer', '林晓燕', hygiene.id, ['review']],
  ['second', '赵蕾', hygiene.id, ['review']],
  ['twin', '林晓燕', hygiene.id, ['review']],
  ['approver', '高文斌', hygiene.id, ['decide']],
  ['issuer', '唐海', hygiene.id, ['issue']],
  ['registrar', '何志远', registration.id, ['accept', 'review', 'decide', 'issue']],
  ['supervisor', '马海涛', '*', ['supervise']],
];

export interface CityOfCases {
  readonly test: TestLedger;
  readonly parts: CaseworkParts;
  readonly citizen: (account: string) => Who;
  readonly officer: (post: string) => Who;
  /** Tells one command of a case to the rules and records what follows. */
  readonly tell: (number: string, by: Who, command: CommandTold) => Promise<void>;
  close(): Promise<void>;
}

/** A command with its words not yet laid beside the ledger. */
export type CommandTold = CaseCommand extends infer Each
  ? Each extends { readonly name: infer Name }
    ? { readonly name: Name } & Partial<Omit<Each, 'name' | keyof Words>> & Partial<Words>
    : never
  : never;

interface Words {
  readonly applicant: RecordOf['applicant'];
  readonly answers: RecordOf['answers'];
  readonly texts: RecordOf['gaps'] | RecordOf['reasons'];
  readonly opinion: RecordOf['opinion'];
}

/** A city with officers, mandates and both items, whose cases are told event by event through the real rules. */
export async function openCityOfCases(start: Instant, calendar: Calendar = defaultCalendar): Promise<CityOfCases> {
  const views = [...identityViews, catalogView, certificateRegister, ...caseworkViews];
  const test = await openTestLedger(views, start);
  const { ledger } = test;
  const parts = { ledger, jurisdiction, calendar, publicUrl: 'http://onewindow.example' } as CaseworkParts;
  const by = { actor: 'system', capacity: 'system' };
  await ledger.transact(jurisdiction, async (tx) => {
    const say = (stream: `${string}/${string}`, type: string, data: { readonly [key: string]: EventData }, seq = 0) =>
      tx.append(stream, seq, [{ type, data }], by);
    const unit = { region: jurisdiction, creditCode: '', numberPrefix: '' };
    await say('unit/lt-health', 'UnitEstablished', {
      ...unit,
      kind: 'department',
      name: '澜汀市卫生健康局',
      parent: '',
    });
    await say('unit/lt-section', 'UnitEstablished', {
      ...unit,
      kind: 'licensing-section',
      name: '行政审批科',
      parent: 'lt-health',
    });
    const known = new Set<string>();
    for (const [post, staff, item, acts] of officers) {
      if (!known.has(staff))
        await say(`staff/${staff}`, 'StaffRegistered', {
          person: await tx.deposit('person', { name: staff }),
          on: '2025-01-01',
        });
      known.add(staff);
      const term = { from: '2025-01-01', to: '2030-12-31' };
      await say(`post/${post}`, 'PostAssigned', {
        staff,
        unit: 'lt-section',
        title: `${post}岗`,
        auxiliary: false,
        ...term,
      });
      for (const act of acts)
        await say(`mandate/${post}-${act}`, 'MandateGranted', {
          post,
          staff,
          item,
          act,
          document: '澜授〔2025〕1号',
          ...term,
        });
    }
    for (const item of [hygiene, registration]) {
      const content = JSON.parse(JSON.stringify(item)) as EventData;
      await say(`item/${item.id}`, 'ItemVersionDrafted', { version: 1, content, drafter: 'x' });
      await say(`item/${item.id}`, 'ItemVersionAudited', { version: 1, auditor: 'y' }, 1);
      await say(`item/${item.id}`, 'ItemVersionPublished', { version: 1, effectiveOn: '2025-01-01' }, 2);
    }
    return true;
  });
  const officer = (post: string): Who => {
    const [, staff = ''] = officers.find(([id]) => id === post) ?? [];
    const held = { id: post, staff, unit: 'lt-section', title: `${post}岗`, auxiliary: false, from: '2025-01-01' };
    return { kind: 'staff', jurisdiction, staff, name: staff, post: held };
  };
  return {
    test,
    parts,
    citizen: (account) => ({ kind: 'citizen', jurisdiction, account, name: `申请人${account}` }),
    officer,
    tell: (number, who, command) => tell(parts, number, who, command),
    close: () => test.close(),
  };
}

let papers = 0;

async function tell(parts: CaseworkParts, number: string, who: Who, told: CommandTold): Promise<void> {
  const { ledger, calendar } = parts;
  const done = await ledger.transact(jurisdiction, async (tx) => {
    const { state, seq } = await lockCase(tx, number);
    const applied = told.name === 'submit' && told.account?.startsWith('registration') === true;
    const item = applied || (state.stage !== 'none' && state.item === registration.id) ? registration : hygiene;
    const words = Object.entries<unknown>(told).map(async ([key, value]): Promise<readonly [string, unknown]> =>
      ['applicant', 'answers', 'texts', 'opinion'].includes(key) ? [key, await tx.deposit(key, value)] : [key, value],
    );
    const command = Object.fromEntries(await Promise.all(words)) as unknown as CaseCommand;
    const facts = await tx.deposit('paper', { title: '测试文书', organ: '澜汀市卫生健康局' });
    const paper = (kind: PaperIssued['kind']): PaperIssued => {
      papers += 1;
      const code = `C0DE${String(papers).padStart(16, '0')}`;
      return {
        paper: `p${papers}`,
        kind,
        number: `测〔2026〕${papers}号`,
        n: papers,
        year: 2026,
        organ: 'lt-health',
        code,
        facts,
      };
    };
    const dates = caseDates(item, civilDateOf(tx.at), calendar, jurisdiction);
    const everything = new Set<Act>(['accept', 'review', 'decide', 'issue']);
    const asker: Asker =
      who.kind === 'citizen'
        ? { kind: 'citizen', account: who.account }
        : { kind: 'staff', post: who.kind === 'staff' ? (who.post?.id ?? '') : '', acts: everything };
    const events = decide(state, command, { asker, item, version: 1, dates, paper });
    if (isRefusal(events)) throw new Error(`${told.name}: ${events.refused} ${JSON.stringify(events.detail)}`);
    const actor =
      who.kind === 'citizen'
        ? `citizen/${who.account}`
        : `staff/${who.kind === 'staff' ? `${who.staff}@${who.post?.id}` : ''}`;
    return tx.append(caseStream(number), seq, events, { actor, capacity: 'test' });
  });
  if (isRefusal(done)) throw new Error(done.refused);
}

/** A complete application; `account` beginning with `registration` applies for the registration. */
export function application(account: string, name = '林秀兰'): CommandTold {
  const item = account.startsWith('registration') ? registration : hygiene;
  const brought = item.materials.filter(({ provided }) => provided === 'applicant');
  const materials = brought.map(({ id }) => ({ material: id, file: `sm3-${id}`, size: 7, grade: 'C' as const }));
  return {
    name: 'submit',
    applicant: { kind: 'person', name, number: '990101196001010021', mobile: '13800003062' },
    answers: {
      answers: { shopName: '水云间' },
      files: materials.map(({ material, file }) => ({
        material,
        file,
        name: `${material}.pdf`,
        at: '2026-02-09T01:00:00.000Z',
      })),
    },
    materials,
    delivery: 'electronic',
    electronicConsent: true,
    account,
  };
}
