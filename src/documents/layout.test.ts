import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#law';
import jsQR from 'jsqr';
import { readPdf, type PdfPage } from './pdf-reading.ts';
import { sampleFacts } from './sample-facts.ts';
import type { PaperFacts, AnyPaperKind } from './kinds.ts';
import { typeset } from './typeset.ts';

const mm = 72 / 25.4;

async function pagesOf<K extends AnyPaperKind>(kind: K, facts: PaperFacts[K]): Promise<readonly PdfPage[]> {
  const paper = await typeset(kind, facts);
  if (isRefusal(paper)) throw new Error(JSON.stringify(paper));
  const { pages, fonts } = readPdf(paper.pdf);
  assert.equal(pages.length, paper.pages);
  assert.ok(fonts.some((font) => font.startsWith('NotoSerifSC')));
  return pages;
}

/** The QR code of a page, drawn module by module from the filled boxes in its lower left corner and read by a QR decoder. */
function decoded(page: PdfPage): string | undefined {
  const boxes = page.boxes.filter(({ right, top }) => right < 70 * mm && top > page.height - 60 * mm);
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const scale = 400 / (Math.max(...boxes.map((box) => box.right)) - left);
  const side = 480;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const box of boxes) {
    for (let y = Math.round((box.top - top) * scale); y < Math.round((box.bottom - top) * scale); y += 1) {
      for (let x = Math.round((box.left - left) * scale); x < Math.round((box.right - left) * scale); x += 1) {
        pixels.fill(0, ((y + 40) * side + x + 40) * 4, ((y + 40) * side + x + 40) * 4 + 3);
      }
    }
  }
  return jsQR.default(pixels, side, side)?.data;
}

const verified = (Object.keys(sampleFacts) as AnyPaperKind[]).filter((kind) => kind !== 'mandate-letter');
for (const kind of verified) {
  test(`a ${kind} is A4, its fonts are in it, and the QR code on every page leads to its verification`, async () => {
    const pages = await pagesOf(kind, sampleFacts[kind]);
    const sides = kind === 'certificate' ? [297, 210] : [210, 297];
    for (const page of pages) {
      assert.deepEqual([page.width / mm, page.height / mm].map(Math.round), sides);
      assert.equal(decoded(page), sampleFacts[kind].verify.url);
      const words = page.runs.map((run) => run.text).join('');
      assert.ok(words.includes(`核验码 ${sampleFacts[kind].verify.code}`));
      assert.equal(words.includes('—'), pages.length > 1);
    }
  });
}

test('a mandate-letter is A4 inside the margins, its fonts are in it, and every page bears its code', async () => {
  const facts = sampleFacts['mandate-letter'];
  const [one = assert.fail()] = facts.items;
  for (const items of [facts.items, Array.from({ length: 30 }, () => one)]) {
    const pages = await pagesOf('mandate-letter', { ...facts, items });
    assert.equal(pages.length > 1, items.length > 2);
    for (const page of pages) {
      assert.deepEqual([page.width / mm, page.height / mm].map(Math.round), [210, 297]);
      const words = page.runs.map((run) => run.text).join('');
      assert.equal(decoded(page), facts.verify.url);
      assert.ok(words.includes(`核验码 ${facts.verify.code}`));
      assert.equal(words.includes('—'), pages.length > 1);
      // The demo's mark above and the page number below stand outside on purpose.
      for (const run of page.runs.filter(({ size }) => size === 16))
        assert.ok(run.x >= 28 * mm - 1 && run.y <= 262 * mm + 1 && run.y >= 37 * mm, run.text);
    }
  }
});

test('a full page holds 22 lines of 28 characters inside 156 × 225 mm (GB/T 9704-2012 5.2)', async () => {
  const pages = await pagesOf('refusal-decision', { ...sampleFacts['refusal-decision'], facts: '查'.repeat(2000) });
  const full = pages[1];
  assert.ok(full);
  const lines = full.runs.filter((run) => /^查+$/.test(run.text));
  assert.equal(lines.length, 22);
  for (const line of lines) {
    assert.equal(line.text.length, 28);
    assert.equal(line.size, 16);
    assert.ok(Math.abs(line.x - 28 * mm) < 1);
    // Baseline 0.88 em below the top of the character and 0.12 em above its bottom.
    assert.ok(line.y - 0.88 * 16 >= 37 * mm - 0.1);
    assert.ok(line.y + 0.12 * 16 <= (37 + 225) * mm + 0.1);
  }
});

test('the seal never stands on a page without the words it seals', async () => {
  const facts = sampleFacts['refusal-decision'];
  const ends: number[] = [];
  for (let length = 0; length <= 600; length += 28) {
    const pages = await pagesOf('refusal-decision', { ...facts, reasons: `因${'查'.repeat(length)}` });
    const last = pages.at(-1);
    assert.ok(last);
    const signed = last.runs.findIndex((run) => run.text === facts.organ && run.size === 16);
    const before = last.runs.slice(0, signed).map((run) => run.text);
    assert.ok(before.join('').includes('提起行政诉讼'), `after ${length} characters`);
    ends.push(pages.length);
  }
  assert.ok(new Set(ends).size > 1, 'the lengths cross a page break');
  for (const length of [300, 500, 600, 700, 800, 900, 1400]) {
    const last = (await pagesOf('certificate', { ...sampleFacts.certificate, scope: '查'.repeat(length) })).at(-1);
    assert.ok(
      last?.runs.some((run) => run.text === '发证依据'),
      `certificate of ${length} characters`,
    );
    assert.ok(last?.runs.some((run) => run.text === '云溪市卫生健康委员会'));
  }
});

test('nothing is set beyond the margins: long names, long codes, long organs', async () => {
  const pages = await pagesOf('acceptance-notice', {
    ...sampleFacts['acceptance-notice'],
    applicant: { name: 'MUHAMMADABDULKARIMOVICHALEXANDROV·AL-FARABI', idKind: '外国护照', idNumber: 'E'.repeat(40) },
    organ: '云溪市人民政府政务服务和数据管理局行政审批服务中心公共卫生许可分局',
    complaint: 'A'.repeat(200),
  });
  for (const page of pages) {
    for (const run of page.runs.filter(({ y, size }) => y > 37 * mm && y < 262 * mm && size >= 11)) {
      // A mark may be squeezed to half its width, a foreign letter is narrower still.
      const share = (letter: string): number =>
        /[，。、；：《》（）“”]/.test(letter) ? 0.5 : letter > '\u{2E7F}' ? 1 : 0.3;
      const width = Array.from(run.text).reduce((sum, letter) => sum + share(letter) * run.size, 0);
      assert.ok(run.x >= 28 * mm - 20 && run.x + width <= 184 * mm + 20, run.text);
    }
  }
});

test('a demo paper bears a ring with 演示, a real paper leaves the place to the real seal', async () => {
  const letters = async (demo: boolean): Promise<number> => {
    const facts = { ...sampleFacts['grant-decision'], demo };
    const pages = await pagesOf('grant-decision', facts);
    return pages.flatMap((page) => page.runs).filter((run) => run.text === '演 示').length;
  };
  assert.equal(await letters(true), 1);
  assert.equal(await letters(false), 0);
});
