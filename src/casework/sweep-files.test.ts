import assert from 'node:assert/strict';
import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { openKysely, openPool } from '#db';
import { openFiles } from '#files';
import { machineSeconds, rebuildViews } from '#ledger';
import type { NoTables } from '#ledger';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { forgetOldDrafts } from './drafts.ts';
import { sweepFiles } from './sweep-files.ts';
import { smallPdf } from './testing/answers.ts';
import { openTestCasework } from './testing/index.ts';
import type { CitizenWho, TestCasework } from './testing/index.ts';
import { sure } from './testing/people.ts';
import { caseworkViews } from './views/index.ts';

let city: TestCasework;
let lan: CitizenWho;
let wei: CitizenWho;
let owner: Kysely<NoTables>;
before(async () => {
  city = await openTestCasework();
  lan = await city.citizen(1);
  wei = await city.citizen(2);
  owner = openKysely(openPool(city.ownerUrl, 2));
});
after(async () => {
  await owner.destroy();
  await city.close();
});
beforeEach(() => city.clock.set('2026-02-09T01:00:00.000Z'));

const hours = 60 * 60;
const stored = (): string[] =>
  readdirSync(city.folder)
    .filter((prefix) => prefix.length === 2)
    .flatMap((prefix) => readdirSync(join(city.folder, prefix)).map((name) => prefix + name));

/** Dates every file back, as if nobody had put one for so long. */
function letPass(seconds: number): void {
  const at = machineSeconds() - seconds;
  for (const hash of stored()) utimesSync(join(city.folder, hash.slice(0, 2), hash.slice(2)), at, at);
}

/** A draft of one file. Out: the draft's number and the file's address. */
async function draftWith(who: CitizenWho, words: string): Promise<{ id: string; file: string }> {
  const { id } = sure(await city.casework.startDraft(who, city.hygiene.id));
  const { files } = sure(await city.casework.addFile(who, id, 'floor-plan', '图.pdf', smallPdf(words)));
  return { id, file: files[0]?.file ?? '' };
}

test('what was taken out of a draft, discarded or forgotten with it is gone a day after; what a draft still names stays', async () => {
  const { casework, parts, clock } = city;
  const [taken, discarded, forgotten] = [
    await draftWith(lan, 'taken'),
    await draftWith(lan, 'discarded'),
    await draftWith(lan, 'forgotten'),
  ];
  clock.set('2026-06-09T01:00:00.000Z');
  const kept = await draftWith(lan, 'kept');
  sure(await casework.removeFile(lan, taken.id, 'floor-plan', taken.file));
  sure(await casework.discardDraft(lan, discarded.id));
  await forgetOldDrafts(parts);
  letPass(23 * hours);
  assert.equal(await sweepFiles(parts), 0);
  letPass(25 * hours);
  assert.equal(await sweepFiles(parts), 3);
  for (const { file } of [taken, discarded, forgotten]) assert.equal(await parts.files.has(file), false);
  assert.equal(
    Buffer.from(sure(await casework.draftFile(lan, kept.id, kept.file)).bytes).toString(),
    String(smallPdf('kept')),
  );
});

test('a file that two drafts name stays until the last of them lets it go', async () => {
  const { casework, parts } = city;
  const [mine, hers] = [await draftWith(lan, 'the same'), await draftWith(wei, 'the same')];
  assert.equal(mine.file, hers.file);
  sure(await casework.discardDraft(lan, mine.id));
  letPass(48 * hours);
  await sweepFiles(parts);
  assert.equal(await parts.files.has(hers.file), true);
  sure(await casework.discardDraft(wei, hers.id));
  assert.equal(await sweepFiles(parts), 1);
  assert.equal(await parts.files.has(hers.file), false);
});

test('a case keeps its files in every stage: received, supplemented with what was superseded, withdrawn, closed, and its papers', async () => {
  const { casework, parts, staff, hygiene, clock } = city;
  const numbers = [await city.apply(wei, hygiene), await city.apply(lan, hygiene), await city.apply(lan, hygiene)];
  const [, supplemented = '', granted = ''] = numbers;
  const withdrawn = await city.apply(wei, hygiene);
  await city.done(wei, withdrawn, 'withdraw');
  const gaps = [{ kind: 'material', about: 'floor-plan', words: '没有标明消毒间的位置' }] as const;
  await city.done(staff.clerk, supplemented, 'requestCorrection', { gaps });
  const draft = sure(await casework.startCorrection(lan, supplemented));
  const old = draft.files.find(({ material }) => material === 'floor-plan')?.file ?? '';
  sure(await casework.removeFile(lan, draft.id, 'floor-plan', old));
  sure(await casework.addFile(lan, draft.id, 'floor-plan', '新图.pdf', smallPdf('a new plan')));
  sure(await casework.saveDraft(lan, draft.id, { declaration: 'yes' }));
  sure(await casework.submit(lan, draft.id, 'supplement'));
  clock.set('2026-02-10T02:00:00.000Z');
  await city.done(staff.clerk, granted, 'accept');
  const opinion = { recommendation: 'grant', opinion: '符合条件' } as const;
  await city.done(staff.reviewer, granted, 'recordReview', { ...opinion, step: 'review' });
  await city.done(staff.reviewer, granted, 'recordReview', {
    ...opinion,
    step: 'inspection',
    officers: ['post-officer'],
  });
  await city.done(staff.officer, granted, 'coSign');
  await city.done(staff.approver, granted, 'grant');
  await city.done(staff.issuer, granted, 'makeCertificate');
  await city.setPapers();
  const before = new Set(stored());
  const stray = await draftWith(wei, 'stray');
  sure(await casework.discardDraft(wei, stray.id));
  letPass(48 * hours);
  assert.equal(await sweepFiles(parts), 1);
  assert.deepEqual(new Set(stored()), before);
  assert.ok(before.has(old), 'the superseded plan');
  for (const number of [...numbers, withdrawn]) {
    const { events } = await city.load(number);
    for (const event of events) {
      const named =
        event.type === 'PaperTypeset'
          ? [event.data.file]
          : 'materials' in event.data
            ? event.data.materials.map(({ file }) => file)
            : [];
      for (const file of named) assert.equal(await parts.files.has(file), true, `${event.type} of ${number}`);
    }
  }
  const { rows } = await sql<{ n: number }>`select count(*)::integer as n from case_paper where file <> ''`.execute(
    owner,
  );
  assert.ok((rows[0]?.n ?? 0) >= 6, 'no papers were set');
  assert.deepEqual((await rebuildViews(owner, caseworkViews)).differences, []);
});

test('a paper and a draft are found each by itself, without the view of the cases’ files', async () => {
  const { parts } = city;
  const { file } = await draftWith(wei, 'only in a draft');
  const { rows } = await sql<{ file: string }>`select file from case_paper where file <> ''`.execute(owner);
  const counted = stored().length;
  letPass(48 * hours);
  await sql`create table kept as select * from case_file`.execute(owner);
  await sql`delete from case_file where hash in (select file from case_paper)`.execute(owner);
  assert.equal(await sweepFiles(parts), 0);
  await sql`insert into case_file select * from kept on conflict do nothing`.execute(owner);
  await sql`drop table kept`.execute(owner);
  assert.equal(stored().length, counted);
  for (const hash of [file, ...rows.map((row) => row.file)]) assert.equal(await parts.files.has(hash), true);
});

test('a file that is put again while the sweep is at work stays, for the draft that will name it', async () => {
  const { casework, parts } = city;
  const { files } = parts;
  const gone = await draftWith(lan, 'again');
  sure(await casework.discardDraft(lan, gone.id));
  letPass(48 * hours);
  // Between the look at the files and their removal somebody hands in the same content, and the draft's row is not there yet.
  const meanwhile = {
    ...files,
    async *older(moment: number) {
      for await (const hashes of files.older(moment)) {
        if (hashes.includes(gone.file)) await files.put(Buffer.from(smallPdf('again')));
        yield hashes;
      }
    },
  };
  assert.equal(await sweepFiles({ ...parts, files: meanwhile }), 0);
  const again = await draftWith(lan, 'again');
  assert.equal(again.file, gone.file);
  sure(await casework.draftFile(lan, again.id, again.file));
});

test('sweeps of several processes at once remove each file once and nothing else', async () => {
  const { casework, parts, folder } = city;
  const drafts = [];
  for (let n = 0; n < 8; n += 1) drafts.push(await draftWith(wei, `many ${n}`));
  for (const { id } of drafts.slice(0, 6)) sure(await casework.discardDraft(wei, id));
  const kept = stored().length - 6;
  letPass(48 * hours);
  const sweeps = [1, 2, 3].map(() => sweepFiles({ ledger: parts.ledger, files: openFiles(folder) }));
  assert.ok((await Promise.all(sweeps)).reduce((sum, one) => sum + one, 0) <= 6);
  await sweepFiles(parts);
  assert.equal(stored().length, kept);
  for (const { file } of drafts.slice(6)) assert.equal(await parts.files.has(file), true);
  assert.deepEqual(readdirSync(join(folder, 'leaving')), []);
});

test('whatever day the ledger’s clock shows, only the machine’s day counts for a file', async () => {
  const { casework, parts, clock } = city;
  const { id, file } = await draftWith(wei, 'young');
  sure(await casework.discardDraft(wei, id));
  for (const day of ['2020-01-01T00:00:00.000Z', '2039-01-01T00:00:00.000Z'] as const) {
    clock.set(day);
    assert.equal(await sweepFiles(parts), 0);
    assert.equal(await parts.files.has(file), true);
  }
});

test('an upload that a crash broke off is cleared away after a day', async () => {
  const { parts, folder } = city;
  const [old, young] = [join(folder, 'incoming', 'old'), join(folder, 'incoming', 'young')];
  for (const place of [old, young]) writeFileSync(place, '%PDF-');
  utimesSync(old, machineSeconds() - 25 * hours, machineSeconds() - 25 * hours);
  await sweepFiles(parts);
  assert.deepEqual(readdirSync(join(folder, 'incoming')), ['young']);
});
