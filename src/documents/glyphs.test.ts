import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { isRefusal } from '#law';
import { readFontFace } from './glyphs.ts';
import { textOf } from './paper-checks.ts';
import { readPdf } from './pdf-reading.ts';
import { sampleFacts } from './sample-facts.ts';
import { typeset } from './typeset.ts';

const require = createRequire(import.meta.url);
const fontFile = (family: string, style: string): string =>
  require.resolve(`@expo-google-fonts/${family}/${style}.ttf`);
const serif = fontFile('noto-serif-sc', '400Regular/NotoSerifSC_400Regular');
const sans = fontFile('noto-sans-sc', '400Regular/NotoSansSC_400Regular');

const named = (name: string) => ({
  ...sampleFacts['withdrawal-confirmation'],
  applicant: { ...sampleFacts['withdrawal-confirmation'].applicant, name },
});

test('names with rare characters, a middle dot or thirty letters are set as they are', async () => {
  for (const name of ['㐂子', '阿依古丽·买买提', '䶮㛃', 'Maximiliana Konstantinopoulou-Ng', 'Zoë Nuñez']) {
    const paper = await typeset('withdrawal-confirmation', named(name));
    assert.ok(!isRefusal(paper), JSON.stringify(paper));
    assert.ok(textOf(paper.pdf).includes(name.replace(/\s/g, '')));
  }
});

test('a character that no font can draw stops the paper and is named', async () => {
  const table = [
    ['𠮷野', '𠮷U+20BB7'],
    ['བསྟན་འཛིན', /U\+0F56.*U\+0F66/],
    ['李\t明', 'U+0009'],
    ['李\u200B明', 'U+200B'],
    ['李\u0000明', 'U+0000'],
    ['葛\u{E0100}城', 'U+E0100'],
    ['王\uD842', 'U+D842'],
  ] as const;
  for (const [name, characters] of table) {
    const answer = await typeset('withdrawal-confirmation', named(name));
    assert.ok(isRefusal(answer), name);
    assert.equal(answer.refused, 'glyph-missing');
    const listed = String(answer.detail?.['characters']);
    if (typeof characters === 'string') assert.equal(listed, characters);
    else assert.match(listed, characters);
  }
});

test('a configured font for rare characters lets their bearer have the paper', async () => {
  const name = '\u{30EDD}小明';
  assert.ok(isRefusal(await typeset('withdrawal-confirmation', named(name))));
  const paper = await typeset('withdrawal-confirmation', named(name), { rare: sans });
  assert.ok(!isRefusal(paper), JSON.stringify(paper));
  assert.ok(textOf(paper.pdf).includes(name));
});

test('a configured 仿宋 sets the running text', async () => {
  const facts = sampleFacts['withdrawal-confirmation'];
  const [plain, configured] = [
    await typeset('withdrawal-confirmation', facts),
    await typeset('withdrawal-confirmation', facts, { fangsong: sans }),
  ];
  assert.ok(!isRefusal(plain) && !isRefusal(configured));
  assert.ok(!readPdf(plain.pdf).fonts.includes('NotoSansSC-Regular'));
  assert.ok(readPdf(configured.pdf).fonts.includes('NotoSansSC-Regular'));
  await assert.rejects(typeset('withdrawal-confirmation', facts, { fangsong: new URL(import.meta.url).pathname }));
});

test('the words of every template can be drawn by the body font, and titles lack nothing the body has', async () => {
  const [regular, semiBold] = await Promise.all(
    [serif, fontFile('noto-serif-sc', '600SemiBold/NotoSerifSC_600SemiBold')].map(readFontFace),
  );
  assert.ok(regular && semiBold);
  assert.equal(regular.family, 'Noto Serif SC');
  const folder = new URL('../../src/documents/templates/', import.meta.url);
  const words = readdirSync(folder)
    .filter((file) => file.endsWith('.typ'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'));
  assert.ok(words.length > 10);
  const missing = [...new Set(words.join('').replaceAll('\n', ''))].filter(
    (character) => !regular.covers(character.codePointAt(0) ?? 0),
  );
  assert.deepEqual(missing, []);
  for (let code = 0x20; code < 0x30000; code += code < 0xa000 ? 1 : 37)
    assert.equal(semiBold.covers(code), regular.covers(code));
});
