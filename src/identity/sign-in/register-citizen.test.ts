import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isRefusal } from '#law';
import { openTestIdentity } from '../testing.ts';
import type { TestIdentity } from '../testing.ts';
import type { Registration } from './register-citizen.ts';

let bench: TestIdentity;
before(async () => {
  bench = await openTestIdentity();
});
after(() => bench.close());

const refusal = (answer: unknown): string => (isRefusal(answer) ? answer.refused : 'done');
const phoneless: Registration = {
  name: '柳三',
  number: '990102199003074258',
  mobile: '',
  username: '柳三家',
  password: 'willow99',
};
let made = 0;
const register = (given: Registration) => {
  made += 1;
  return bench.identity.registerCitizen(given, `register-${made}`);
};

test('whoever has no phone registers with a user name, signs in with it as they type it, and may give an address', async () => {
  const opened = await register({ ...phoneless, username: ' Liu.San ', address: ' 澜汀市  清风镇柳家村 3 号 ' });
  assert.ok(!isRefusal(opened));
  assert.deepEqual(await bench.identity.person(opened.account), {
    name: '柳三',
    number: phoneless.number,
    mobile: '',
    address: '澜汀市 清风镇柳家村 3 号',
  });
  for (const username of ['liu.san', 'LIU.SAN', ' ｌｉｕ.san'])
    assert.equal(refusal(await bench.identity.signInCitizen({ username, password: phoneless.password }, {})), 'done');
  const events = await bench.ledger.read('990100', `account/${opened.account}`);
  assert.ok(!JSON.stringify(events).includes('liu.san'));
});

test('a user name is taken once, begins with a letter or a Chinese character and is no number of a document', async () => {
  assert.equal(refusal(await register(phoneless)), 'done');
  assert.equal(refusal(await register(phoneless)), 'username-taken');
  const wrong = ['', '柳', '3liu', '13800001111', 'liu san!', '长'.repeat(31)];
  for (const username of wrong) {
    const answer = await register({ ...phoneless, username });
    assert.ok(
      isRefusal(answer) && answer.refused === 'citizen-username-wrong' && answer.field === 'username',
      username,
    );
  }
  const permit = { ...phoneless, idKind: 'hm-travel-permit', number: 'H12345678' } as const;
  assert.equal(refusal(await register({ ...permit, username: 'h12345678' })), 'citizen-username-wrong');
  assert.equal(refusal(await register({ ...phoneless, username: 'willow', password: 'Willow-9999' })), 'password-weak');
  assert.equal(refusal(await register({ ...phoneless, username: 'liu.wu', mobile: '123' })), 'mobile-wrong');
  assert.equal(
    refusal(await register({ ...phoneless, username: 'liu.liu', address: '长'.repeat(121) })),
    'address-long',
  );
});

test('a user name never opens the account of a mobile number, nor the other way round', async () => {
  const { username: _none, ...withPhone } = phoneless;
  assert.equal(refusal(await register({ ...withPhone, mobile: '13844440001' })), 'done');
  const named = { username: '13844440001', password: phoneless.password };
  // What is typed says which it is: a mobile number is one in either field.
  assert.equal(refusal(await bench.identity.signInCitizen(named, {})), 'done');
  assert.equal(refusal(await register({ ...phoneless, username: '13844440002' })), 'citizen-username-wrong');
});

test('every document of today opens an account, its kind is kept, and a number of another kind is refused', async () => {
  const documents = [
    ['hmt-residence-permit', '810000199408230021', '810000199408230022'],
    ['foreign-permanent-resident-id', 'usa110090062001', 'USA11009006200'],
    ['hm-travel-permit', 'h1234 5678', 'A12345678'],
    ['taiwan-travel-permit', '12345678', 'H12345678'],
    ['passport', 'e12345678', 'E12345678901'],
  ] as const;
  for (const [idKind, number, wrong] of documents) {
    const username = `doc.${idKind.replaceAll('-', '_')}`.slice(0, 30);
    const refused = await register({ ...phoneless, username, idKind, number: wrong });
    assert.ok(isRefusal(refused) && refused.refused === 'id-document-wrong' && refused.field === 'number', idKind);
    const opened = await register({ ...phoneless, username, idKind, number });
    assert.ok(!isRefusal(opened), idKind);
    const person = await bench.identity.person(opened.account);
    assert.equal(person?.idKind, idKind);
    assert.equal(person?.number, number.replaceAll(' ', '').toUpperCase());
  }
  const old = { ...phoneless, username: 'old.card', idKind: 'resident-id-15', number: '110105491231002' } as const;
  assert.equal(refusal(await register(old)), 'id-document-wrong');
});
