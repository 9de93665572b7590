import { authoredItems, lanting, materialsAsked } from '#catalog';
import type { ServiceItem } from '#catalog';
import { hygieneAnswers, registrationAnswers } from '#casework';
import type { CasePage, CommandBody, CommandName, Worklist } from '#casework';
import { sm3 } from '#ledger';
import { setTimeout as pause } from 'node:timers/promises';
import { demoIdNumber } from '../demo/identifiers.ts';
import type { Answered, Client, Upload } from './kill-client.ts';
import type { Records } from './kill-records.ts';

const [hygiene, registration] = authoredItems(lanting);
if (!hygiene || !registration) throw new Error('the demo city has no items');

/** What was answered to people: the applications received by their mark, the acts done by case, the accounts opened. */
export interface Acknowledged {
  /** Number of the case by the name of the shop, which no other application bears. */
  readonly cases: Map<string, string>;
  readonly acts: { readonly number: string; readonly name: CommandName }[];
  readonly accounts: Set<string>;
  /** Every application whose submission was sent, answered or not. */
  readonly sent: Set<string>;
  /** Mobile numbers of citizens who were asked to sign in after they had registered. */
  readonly signedInAgain: string[];
}

export interface Part {
  readonly client: Client;
  readonly records: Records;
  readonly known: Acknowledged;
  /** Whether the work goes on; asked between two requests. */
  readonly goesOn: () => boolean;
}

/** A citizen's desk: person after person registers, fills in draft after draft with files, submits. In: which of the citizens. */
export async function applyAgainAndAgain({ client, records, known, goesOn }: Part, n: number): Promise<void> {
  let person = { name: '', number: '', mobile: '', password: '' };
  for (let round = 0; goesOn(); round += 1) {
    if (round % 4 === 0) await register(n * 200 + round);
    const item = round % 2 === 0 ? (hygiene as ServiceItem) : (registration as ServiceItem);
    await apply(item, `${n}-${round}`);
  }

  async function register(who: number): Promise<void> {
    client.forget();
    const mobile = `1650000${String(who).padStart(4, '0')}`;
    person = { name: '林知兰', number: demoIdNumber('1990-01-01', who), mobile, password: 'Lanting-2026' };
    await client.post(await client.get('/register'), person);
    known.accounts.add(mobile);
  }

  async function apply(item: ServiceItem, mark: string): Promise<void> {
    const shop = `澜汀第${mark}号店`;
    const answers = { ...(item === hygiene ? hygieneAnswers : registrationAnswers) } as Record<string, string>;
    answers[item === hygiene ? 'placeName' : 'businessName'] = shop;
    let page = await client.get(`/apply/${item.id}`);
    // Whoever registered in the midst of a kill may have to sign in; the account is there, and nothing was begun yet.
    if (page.path.startsWith('/sign-in')) {
      known.signedInAgain.push(person.mobile);
      await client.post(await client.get('/sign-in'), { mobile: person.mobile, password: person.password });
      page = await client.get(`/apply/${item.id}`);
    }
    for (const { fields } of item.form.pages) {
      if (!goesOn()) return;
      const typed = Object.fromEntries(fields.map((name) => [name, answers[name] ?? '']));
      page = await client.post(page, { ...typed, do: 'next' });
    }
    const draft = /^\/drafts\/([^/]+)/.exec(page.path)?.[1] ?? '';
    const files = materialsAsked(item, answers).map(({ id }) => fileFor(id, mark));
    page = await client.upload(page, files, () => records.draftHas(draft, files));
    if (!goesOn()) return;
    page = await client.post(page, { delivery: 'electronic', electronicConsent: 'yes', do: 'next' });
    known.sent.add(shop);
    const receipt = await client.post(page, { declaration: 'yes', do: 'submit' }, () => records.draftIsGone(draft));
    known.cases.set(shop, receiptOf(receipt));
  }
}

function receiptOf({ path, body }: Answered): string {
  const number = /^\/cases\/(\d+)\/receipt$/.exec(path)?.[1];
  if (number === undefined) throw new Error(`no receipt: ${path} ${body.slice(-3000)}`);
  return number;
}

/** Some hundred kilobytes that no other material consists of: they come in in pieces. */
function fileFor(material: string, mark: string): Upload {
  const filler = Array.from({ length: 2000 }, (_, line) => `% ${sm3(`${mark} ${material} ${line % 40}`)}`).join('\n');
  return { field: `material-${material}`, bytes: new Uint8Array(Buffer.from(`%PDF-1.4\n${filler}\n%%EOF\n`)) };
}

/** An officer of the demo city and the acts that are theirs. */
export interface Officer {
  readonly login: string;
  readonly item?: string;
  readonly next: (page: CasePage) => readonly [CommandName, CommandBody] | undefined;
}

export const officers: readonly Officer[] = [
  {
    login: 'zhouxiaotang',
    item: hygiene.id,
    next: ({ stage }) => (stage === 'received' ? ['accept', {}] : undefined),
  },
  { login: 'shenjiahe', item: hygiene.id, next: nextReview },
  {
    login: 'baiyuanzhou',
    item: hygiene.id,
    next: ({ acts }) =>
      acts.some(({ command, allowed }) => command === 'coSign' && allowed) ? ['coSign', {}] : undefined,
  },
  {
    login: 'dumingqian',
    item: hygiene.id,
    next: ({ stage }) => (stage === 'under-review' ? ['grant', {}] : undefined),
  },
  {
    login: 'gaoruoxi',
    item: registration.id,
    next: ({ stage }) => (stage === 'received' ? ['decideOnTheSpot', { outcome: 'grant' }] : undefined),
  },
  {
    login: 'jiangyutong',
    next: ({ stage }) => {
      if (stage === 'granted') return ['makeCertificate', {}];
      return stage === 'certificate-made' ? ['handOut', { mode: 'electronic' }] : undefined;
    },
  },
];

function nextReview({ stage, reviews }: CasePage): readonly [CommandName, CommandBody] | undefined {
  const step = ['review', 'inspection'].find((one) => !reviews.some((done) => done.step === one));
  if (stage !== 'under-review' || step === undefined) return undefined;
  const said = { step, recommendation: 'grant', opinion: '符合条件' } as const;
  return ['recordReview', step === 'inspection' ? { ...said, officers: ['lt-s05'] } : said];
}

/** An officer at the API: the worklist, the case, the act that is due, over and over. In: the password. */
export async function actAgainAndAgain(
  { client, records, known, goesOn }: Part,
  { login, item, next }: Officer,
  password: string,
): Promise<void> {
  await client.api('POST', '/session', { username: login, password });
  while (goesOn()) {
    const { rows } = await client.api<Worklist>('GET', `/cases${item === undefined ? '' : `?item=${item}`}`);
    if (rows.length === 0) await pause(60);
    for (const { number } of rows.slice(0, 4)) {
      if (!goesOn()) return;
      const page = await client.api<CasePage>('GET', `/cases/${number}`);
      const due = next(page);
      if (!due) continue;
      const [name, body] = due;
      const { seq } = page;
      const done = () => records.actedAfter(number, seq);
      await client.api('POST', `/cases/${number}/commands/${name}`, { seq, body }, done);
      known.acts.push({ number, name });
    }
  }
}
