import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initialsOf } from './initials.ts';

test('an item is found by the initials of its pinyin; letters and figures stay, marks are passed over', () => {
  for (const [words, initials] of [
    ['公共场所卫生许可(新办)', 'ggcswsxkxb'],
    ['个体工商户设立登记', 'gtgshsldj'],
    ['烟花爆竹经营(零售)许可', 'yhbzjylsxk'],
    ['第二类医疗器械经营备案', 'delylqxjyba'],
    ['A4 表', 'a4b'],
    ['', ''],
  ] as const)
    assert.equal(initialsOf(words), initials, words);
});
