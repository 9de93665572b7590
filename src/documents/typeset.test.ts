import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { isRefusal } from '#law';
import fc from 'fast-check';
import { leavesOf, marked, printedForm, textOf, variants, without } from './paper-checks.ts';
import { readPdf } from './pdf-reading.ts';
import { sampleFacts } from './sample-facts.ts';
import { schemas, type PaperFacts, type AnyPaperKind } from './kinds.ts';
import { titleOf } from './titles.ts';
import { typeset, type TypesetPaper } from './typeset.ts';

const kinds = Object.keys(schemas) as AnyPaperKind[];

async function set<K extends AnyPaperKind>(kind: K, facts: PaperFacts[K]): Promise<TypesetPaper> {
  const paper = await typeset(kind, facts);
  if (isRefusal(paper)) throw new Error(JSON.stringify(paper));
  return paper;
}

for (const { name, kind, facts } of variants) {
  test(`every fact of ${name} stands on the paper`, async () => {
    // Every word and day is made unlike every other, so that none can hide behind its twin.
    const unlike = marked(facts) as PaperFacts[typeof kind];
    const paper = await set(kind, unlike);
    const text = textOf(paper.pdf);
    const missing = leavesOf(unlike)
      .map(([path, value]) => [path, printedForm(path, value)] as const)
      .filter(([, printed]) => printed !== undefined && !text.includes(printed.replace(/\s/g, '')));
    assert.deepEqual(missing, []);
    assert.ok(text.includes(titleOf(kind, unlike)));
    assert.equal(text.includes('演示不具法律效力'), facts.demo);
  });

  test(`${name} is not set with any required field blank or absent`, async () => {
    const gaps = leavesOf(facts).flatMap(([path]) => without(facts, path));
    assert.ok(gaps.length > 20);
    for (const { field, facts: broken } of gaps) {
      const answer = await typeset(kind, broken as PaperFacts[typeof kind]);
      assert.ok(isRefusal(answer), field);
      assert.equal(answer.refused, 'paper-incomplete');
      assert.equal(answer.detail?.['field'], field);
    }
  });
}

test('what a person writes comes out as written, never as markup', async () => {
  const facts = sampleFacts['refusal-decision'];
  const words = [
    '#panic() #sys.inputs',
    '$x^2$ *b* _i_ \\ \\n \\u{41}',
    '<a> @x #<a>',
    '`raw` ```typ #x```',
    '// comment /* c */ = heading - list + enum / term: x',
    '"quoted" \'single\' -- --- ... ~ [x] {y} <!-- --> &amp; fi ffl',
  ];
  for (const reasons of words) {
    const paper = await set('refusal-decision', { ...facts, reasons });
    assert.ok(textOf(paper.pdf).includes(reasons.replace(/\s/g, '')), reasons);
  }
  const printable = fc
    .string({
      unit: fc.constantFrom(...Array.from('#$*_\\<>@`/"\'~[]{}()-=+:;.,!?&%^|aB1 查，。')),
      minLength: 1,
      maxLength: 60,
    })
    .filter((text) => text.trim() !== '');
  await fc.assert(
    fc.asyncProperty(printable, async (reasons) => {
      const paper = await set('refusal-decision', { ...facts, reasons });
      assert.ok(textOf(paper.pdf).includes(reasons.replace(/\s/g, '')));
    }),
    { numRuns: 30 },
  );
});

test('line breaks in a free text begin new paragraphs and nothing is lost at them', async () => {
  const reasons = '第一段甲。\r\n第二段乙。\n\n第三段丙。';
  const { runs } = readPdf((await set('refusal-decision', { ...sampleFacts['refusal-decision'], reasons })).pdf)
    .pages[0] ?? {
    runs: [],
  };
  const lines = ['第二段乙。', '第三段丙。'].map((line) => runs.find((run) => run.text === line));
  assert.ok(lines.every((run) => run !== undefined && Math.abs(run.x - (28 / 25.4) * 72 - 2 * 15.79) < 1));
});

test('the same facts give the same bytes, after other papers, in another process and another time zone', async () => {
  const digest = (pdf: Uint8Array): string => createHash('sha256').update(pdf).digest('hex');
  for (const kind of ['refusal-decision', 'certificate'] as const) {
    const first = digest((await set(kind, sampleFacts[kind])).pdf);
    await set('receipt-slip', sampleFacts['receipt-slip']);
    assert.equal(digest((await set(kind, sampleFacts[kind])).pdf), first);
    const script = `const [{ typeset }, { sampleFacts }, { createHash }] = await Promise.all([import(process.argv[1]), import(process.argv[2]), import('node:crypto')]);
      const { pdf } = await typeset('${kind}', sampleFacts['${kind}']);
      process.stdout.write(createHash('sha256').update(pdf).digest('hex'));`;
    const modules = ['./typeset.js', './sample-facts.js'].map((file) => new URL(file, import.meta.url).href);
    const elsewhere = execFileSync(process.execPath, ['--input-type=module', '-e', script, ...modules], {
      env: { ...process.env, TZ: 'America/New_York' },
      encoding: 'utf8',
    });
    assert.equal(elsewhere, first);
  }
});

test('another fact gives other bytes', async () => {
  const facts = sampleFacts['acceptance-notice'];
  const one = await set('acceptance-notice', facts);
  const other = await set('acceptance-notice', { ...facts, date: '2026-02-10' });
  assert.notDeepEqual(one.pdf, other.pdf);
});

test('every kind has a sample', () => {
  assert.deepEqual(Object.keys(sampleFacts).toSorted(), kinds.toSorted());
});
