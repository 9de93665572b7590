import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openTestIdentity } from '#identity';
import type { TestIdentity, Who } from '#identity';
import { isRefusal } from '#law';
import { auditPage } from './audit.ts';
import type { AuditFilter, AuditPage } from './audit.ts';
import { auditSentence, toldTypes } from './audit-words.ts';

let bench: TestIdentity;
let watcher: Who;
before(async () => {
  bench = await openTestIdentity();
  watcher = await bench.officer('watcher', [['*', 'supervise']]);
});
after(() => bench.close());

const jurisdiction = '990100';
const itemsNamed = () => Promise.resolve(new Map());
const ask = (asked: AuditFilter = {}, who: Who = watcher) =>
  auditPage({ ledger: bench.ledger, jurisdiction, itemsNamed }, who, asked);
async function page(asked: AuditFilter = {}): Promise<AuditPage> {
  const answer = await ask(asked);
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer;
}

test('what happened stands there as plain sentences with place and hash in the ledger, the latest first', async () => {
  await bench.done({ name: 'renameUnit', unit: 'gov', unitName: '澜汀市人民政府(新)' });
  const { lines } = await page();
  const [first, ...others] = lines;
  assert.equal(first?.sentence, '机构改称“澜汀市人民政府(新)”。');
  assert.deepEqual([first.by, first.stream, first.kind], ['首管理', 'unit/gov', 'organisation']);
  const stored = await bench.ledger.read(jurisdiction, 'unit/gov');
  assert.deepEqual([first.seq, first.hash], [stored.length, stored.at(-1)?.hash]);
  assert.ok(others.some(({ sentence }) => /^授权.*工作人员watcher办理“全部事项”的监督/.test(sentence)));
  assert.deepEqual(
    lines.map(({ position }) => position),
    lines.map(({ position }) => position).toSorted((a, b) => b - a),
  );
  assert.ok(lines.every(({ sentence }) => !sentence.startsWith('发生了')));
});

/** Files whose events are told elsewhere: steps of cases and their certificates on the page of the case, questions at the window in their list. */
const toldElsewhere: Readonly<Record<string, readonly string[] | 'all'>> = {
  'casework/events.ts': 'all',
  'casework/consultation-events.ts': 'all',
  'certificates/events.ts': 'all',
  'ledger/simulation.ts': 'all',
  'identity/events.ts': ['CitizenAccountOpened'],
};

/** Every event type that the sources declare, by file: what stands as the type of a union's member. */
function declaredEvents(): ReadonlyMap<string, readonly string[]> {
  const root = new URL('../../src/', import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !/^(stories|demo|cli|api|portal)\//.test(file),
  );
  const found = new Map<string, readonly string[]>();
  for (const file of files) {
    const source = readFileSync(new URL(file, root), 'utf8');
    const named = [...source.matchAll(/(?:\bSaid<|\breadonly type:)\s*'([A-Z][A-Za-z]+)'/g)].map(
      ([, type]) => type ?? '',
    );
    if (named.length > 0) found.set(file, [...new Set(named)]);
  }
  return found;
}

test('every event type of the code has its sentence here, or is told elsewhere by name', () => {
  const declared = declaredEvents();
  const untold = [...declared].flatMap(([file, types]) => {
    const elsewhere = toldElsewhere[file] ?? [];
    return types
      .filter((type) => elsewhere !== 'all' && !elsewhere.includes(type) && !toldTypes.includes(type))
      .map((type) => `${file}: ${type}`);
  });
  assert.deepEqual(untold, []);
  const all = [...declared.values()].flat();
  assert.deepEqual(
    toldTypes.filter((type) => !all.includes(type)),
    [],
    'a sentence for what never happens',
  );
  assert.deepEqual(
    Object.keys(toldElsewhere).filter((file) => !declared.has(file)),
    [],
  );
  assert.ok(all.length > 60 && toldTypes.length > 30, `${all.length} and ${toldTypes.length} event types read`);
});

test('the words of every sentence hold, whatever its event says: none falls back to the name of its type', () => {
  const names = { staff: String, post: String, unit: String, item: String, account: String };
  for (const type of toldTypes) {
    const row = {
      stream: 'item/x',
      seq: 1,
      position: 1,
      type,
      at: '',
      actor: '',
      data: { version: 2, failures: 3 },
      hash: '',
    };
    const sentence = auditSentence(row, names);
    assert.match(sentence, /^[^A-Z]+.*。$/u, type);
    assert.ok(!sentence.includes('undefined') && !sentence.includes(type), sentence);
  }
});

test('pages follow one another by key without a gap or a repetition', async () => {
  for (let n = 0; n < 60; n += 1) await bench.done({ name: 'registerStaff', personName: `人${n}` });
  const seen: number[] = [];
  let after: number | undefined;
  do {
    const shown = await page(after === undefined ? {} : { after });
    seen.push(...shown.lines.map(({ position }) => position));
    assert.ok(shown.lines.length <= 50);
    ({ after } = shown);
  } while (after !== undefined);
  assert.equal(new Set(seen).size, seen.length);
  assert.deepEqual(
    seen,
    seen.toSorted((a, b) => b - a),
  );
  assert.ok(seen.length > 64);
});

test('it is narrowed to a kind, to a day of Shanghai, and to what one person did', async () => {
  const kinds = (await page({ kind: 'organisation' })).lines.map(({ kind }) => kind);
  assert.deepEqual([...new Set(kinds)], ['organisation']);
  assert.deepEqual((await page({ day: '2026-02-08' })).lines, []);
  // A quarter to midnight in Shanghai is still the same day, though in UTC half the day is left.
  bench.clock.set('2026-02-10T15:45:00.000Z');
  await bench.done({ name: 'registerStaff', personName: '夜' });
  bench.clock.set('2026-02-10T16:15:00.000Z');
  await bench.done({ name: 'registerStaff', personName: '晨' });
  const day = (await page({ day: '2026-02-10' })).lines;
  assert.deepEqual(
    day.map(({ sentence }) => sentence),
    ['登记工作人员夜。'],
  );
  const own = (await page({ person: 'watcher' })).lines;
  assert.ok(own.length > 0 && own.every(({ staff }) => staff === 'watcher'));
});

test('whoever asks about one person is told in the ledger, once a post and day', async () => {
  const traces = async () => bench.ledger.read(jurisdiction, 'audit/administrator');
  await page({ person: 'administrator' });
  await page({ person: 'administrator', kind: 'organisation' });
  assert.equal((await traces()).length, 1);
  assert.equal((await traces())[0]?.actor, 'staff/watcher@watcher');
  assert.match((await page({ kind: 'audit' })).lines[0]?.sentence ?? '', /查看了.*的审计记录/);
  bench.clock.set('2026-02-11T16:15:00.000Z');
  await page({ person: 'administrator' });
  assert.equal((await traces()).length, 2);
});

test('coming and going is listed where accounts are asked for and nowhere else', async () => {
  await bench.identity.signInStaff({ username: 'administrator', password: 'Lanting-2026' }, {});
  const sentence = '首管理登录。';
  assert.ok(!(await page()).lines.some((line) => line.sentence === sentence));
  assert.ok((await page({ kind: 'account' })).lines.some((line) => line.sentence === sentence));
});

test('it is refused to a visitor, a citizen, a post without the mandate, an organiser and whoever supervises one item only, and nothing is recorded', async () => {
  const before = (await bench.ledger.read(jurisdiction, 'audit/watcher')).length;
  const others: readonly (readonly [string, Who])[] = [
    ['not-signed-in', { kind: 'anonymous', jurisdiction }],
    ['wrong-capacity', { kind: 'citizen', jurisdiction, account: 'a', name: '' }],
    ['no-mandate', await bench.officer('plain')],
    ['no-mandate', bench.organiser],
    ['no-mandate', await bench.officer('narrow', [['00012302000001', 'supervise']])],
    ['no-mandate', { kind: 'staff', jurisdiction, staff: 'plain', name: '', ...(await borrowed()) }],
  ];
  for (const [expected, who] of others) {
    const answer = await ask({ person: 'watcher' }, who);
    assert.equal(isRefusal(answer) && answer.refused, expected);
  }
  assert.equal((await bench.ledger.read(jurisdiction, 'audit/watcher')).length, before);
});

async function borrowed() {
  const post = await bench.identity.post('watcher');
  return post ? { post } : {};
}
