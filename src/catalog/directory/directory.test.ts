import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directoryDepartments, listedServices } from './directory.ts';
import { searchDirectory } from './search-directory.ts';

const found = (words: string, online: readonly string[] = []): readonly string[] =>
  searchDirectory(words, { limit: 5, online }).map(({ name }) => name);

test('1,135 services of 34 departments are listed, every one with a name, a type and a department', () => {
  assert.equal(listedServices.length, 1135);
  assert.equal(directoryDepartments.length, 34);
  assert.equal(new Set(directoryDepartments.map(({ id }) => id)).size, 34);
  assert.equal(
    directoryDepartments.reduce((sum, { services }) => sum + services, 0),
    1135,
  );
  for (const { name, type, department } of listedServices) {
    assert.ok(name.trim() === name && name !== '' && department.zh !== '' && department.en !== '');
    assert.match(type, /^(01|05|07|08|09|10|20)$/);
  }
});

test('no real place, telephone or code is in the list', () => {
  for (const { name, department } of listedServices)
    assert.doesNotMatch(name + department.zh, /广安|四川|成都|绵阳|\d{7}|[A-Z0-9]{18}/, name);
});

const questions: readonly (readonly [string, RegExp])[] = [
  ['结婚证在哪领', /结婚/],
  ['身份证丢了怎么补', /身份证/],
  ['残疾证怎么办', /残疾人证/],
  ['失业金', /失业/],
  ['想开个小旅馆要办啥证', /旅馆业/],
  ['取水', /取水/],
];
for (const [ask, name] of questions)
  test(`“${ask}” finds a listed service first that has to do with it`, () => {
    assert.match(found(ask)[0] ?? '', name);
  });

test('nothing, signs and words nobody knows find nothing; a few are shown and no more', () => {
  for (const ask of ['', '   ', '???', '量子纠缠', 'xyzzy']) assert.deepEqual(found(ask), [], ask);
  assert.equal(found('卫生').length, 5);
});

test('what is online under the same name is not listed beside it', () => {
  const [first = ''] = found('取水');
  assert.ok(!found('取水', [first]).includes(first));
});
