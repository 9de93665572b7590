import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isRefusal } from '#law';
import { certificateNumbered } from '#certificates';
import { remindUncollected } from './remind-uncollected.ts';
import { sure } from './testing/people.ts';
import { openTestCasework } from './testing/index.ts';
import type { CitizenWho, TestCasework } from './testing/index.ts';
import type { CommandBody } from './types.ts';
import type { CommandName } from './what-next.ts';

let city: TestCasework;
let lan: CitizenWho;
before(async () => {
  city = await openTestCasework();
  lan = await city.citizen(1);
});
after(() => city.close());

/** A licence that lies made, granted on 2026-02-11. */
async function made(delivery: 'electronic' | 'counter' | 'post' = 'counter'): Promise<string> {
  const { staff, hygiene, clock } = city;
  clock.set('2026-02-10T02:00:00.000Z');
  const number = await city.apply(lan, hygiene, {
    delivery,
    postAddress: delivery === 'post' ? '澜汀市滨江路 18 号 302' : '',
  });
  await city.done(staff.clerk, number, 'accept');
  const opinion = { recommendation: 'grant', opinion: '符合条件' } as const;
  await city.done(staff.reviewer, number, 'recordReview', { ...opinion, step: 'review' });
  await city.done(staff.reviewer, number, 'recordReview', {
    ...opinion,
    step: 'inspection',
    officers: ['post-officer'],
  });
  await city.done(staff.officer, number, 'coSign', { step: 'inspection' });
  clock.set('2026-02-11T02:00:00.000Z');
  await city.done(staff.approver, number, 'grant');
  await city.done(staff.issuer, number, 'makeCertificate');
  return number;
}

async function refused(who: keyof TestCasework['staff'], number: string, name: CommandName, body: CommandBody) {
  const { seq } = await city.load(number);
  const answer = await city.casework.act(city.staff[who], number, seq, name, body, `refused-${name}-${seq}-${keys++}`);
  return isRefusal(answer) ? [answer.refused, answer.field] : answer;
}
let keys = 0;

const paperText = async (number: string, kind: string): Promise<string> => {
  const page = sure(await city.casework.casePage(city.staff.issuer, number));
  const paper = page.papers.findLast((one) => one.kind === kind);
  assert.ok(paper, kind);
  const { state } = await city.load(number);
  const issued = state.stage === 'none' ? undefined : state.papers.find((one) => one.paper === paper.paper);
  // What its facts say stands on the paper: the tests of the papers hold that for every kind.
  assert.ok(sure(await city.casework.paper(city.staff.issuer, number, paper.paper)).pdf.length > 1000);
  return JSON.stringify(await city.ledger.personal(city.parts.jurisdiction, issued?.facts.ref ?? ''));
};

/** A business of a person, registered on the spot, its licence made. */
async function registered(delivery: 'counter' | 'post'): Promise<string> {
  city.clock.set('2026-02-11T02:00:00.000Z');
  const sent = { delivery, postAddress: delivery === 'post' ? '澜汀市滨江路 18 号 302' : '' };
  const number = await city.apply(lan, city.registration, sent);
  await city.done(city.staff.registrar, number, 'decideOnTheSpot', { outcome: 'grant' });
  await city.done(city.staff.issuer, number, 'makeCertificate');
  return number;
}

test('at the counter an agent signs with a letter of authority, and a family member never for a company (民诉法88)', async () => {
  const number = await made();
  const hand = (signer: CommandBody['signer']): CommandBody => ({ mode: 'counter', ...(signer && { signer }) });
  assert.deepEqual(await refused('issuer', number, 'handOut', hand(undefined)), ['wrong-form', 'signer']);
  const agent = { by: 'agent', name: '阿依古丽·买买提', digits: '004X', seen: true } as const;
  const { seen: _no, ...unseen } = agent;
  assert.deepEqual(await refused('issuer', number, 'handOut', hand(unseen)), ['authority-not-seen', 'signer.seen']);
  const none = hand({ ...agent, digits: '4' });
  assert.deepEqual(await refused('issuer', number, 'handOut', none), ['text-missing', 'signer.digits']);
  const son = hand({ by: 'family', name: '林小', relation: '儿子', seen: true });
  assert.deepEqual(await refused('issuer', number, 'handOut', son), ['signer-not-for-company', 'signer.by']);
  const person = await registered('counter');
  const alone = hand({ by: 'family', name: '林小', seen: true });
  assert.deepEqual(await refused('issuer', person, 'handOut', alone), ['text-missing', 'signer.relation']);
  await city.done(city.staff.issuer, number, 'handOut', hand(agent));
  const { state, events } = await city.load(number);
  assert.equal(state.stage, 'closed');
  assert.doesNotMatch(JSON.stringify(events), /阿依古丽|004X/);
  const text = await paperText(number, 'service-record');
  assert.match(text, /004X","name":"阿依古丽·买买提","relation":"受托人","seen":"已核对授权委托书/);
  assert.match(text, /准予行政许可决定书.*公共场所卫生许可证.*窗口直接送达/s);
  const page = sure(await city.casework.casePage(lan, number));
  assert.ok(page.history.some(({ zh }) => zh.includes('受托人持授权委托书签收')));
});

test('what is sent is served on the day of the return slip, and the ten days of 许可法44 are counted until then', async () => {
  const number = await registered('post');
  assert.deepEqual(await refused('issuer', number, 'post', { carrier: '邮政' }), ['text-missing', 'tracking']);
  await city.done(city.staff.issuer, number, 'post', { carrier: '邮政特快专递', tracking: 'EX20260211' });
  const sent = sure(await city.casework.casePage(lan, number));
  assert.equal(sent.stage, 'posted');
  assert.deepEqual(sent.delivering?.posted, {
    on: '2026-02-11',
    inTime: true,
    carrier: '邮政特快专递',
    tracking: 'EX20260211',
    address: '澜汀市滨江路 18 号 302',
  });
  const row = sure(await city.casework.worklist(city.staff.issuer, 'mine')).rows.find((one) => one.number === number);
  assert.deepEqual([row?.counting, row?.next, row?.stageName], ['delivery', 'recordDelivered', '按期寄出 · 待签收']);
  city.clock.set('2026-02-14T02:00:00.000Z');
  const signer = { by: 'family', name: '林小', relation: '儿子', seen: true } as const;
  for (const signedOn of ['2026-02-10', '2026-02-15'])
    assert.deepEqual(await refused('issuer', number, 'recordDelivered', { signedOn, signer }), [
      'signed-before-sent',
      'signedOn',
    ]);
  const witnessed = { signedOn: '2026-02-13', signer: { ...signer, witness: '何秀英' } };
  assert.deepEqual(await refused('issuer', number, 'recordDelivered', witnessed), [
    'witness-not-by-post',
    'signer.witness',
  ]);
  await city.done(city.staff.issuer, number, 'recordDelivered', { signedOn: '2026-02-13', signer });
  const text = await paperText(number, 'service-record');
  assert.match(text, /邮件号EX20260211/);
  assert.match(text, /林小.*同住成年家属，儿子/);
  assert.match(text, /"servedOn":"2026-02-13"/);
});

test('a letter that came back was not served: the case waits with the reason and goes out again to another address', async () => {
  const number = await made('post');
  await city.done(city.staff.issuer, number, 'post', { carrier: '邮政', tracking: 'A1' });
  await city.done(city.staff.issuer, number, 'recordReturned', { returned: 'wrong-address' });
  const back = sure(await city.casework.casePage(lan, number));
  assert.deepEqual([back.stage, back.delivering?.returned?.reason], ['certificate-made', 'wrong-address']);
  const mine = sure(await city.casework.worklist(city.staff.issuer, 'mine')).rows;
  const row = mine.find((one) => one.number === number);
  assert.deepEqual([row?.counting, row?.next, row?.stageName], ['delivery', 'post', '已制证 · 地址不对退回']);
  assert.deepEqual(await refused('issuer', number, 'reissue', {}), ['nothing-lost', undefined]);
  await city.done(city.staff.issuer, number, 'post', { carrier: '邮政', tracking: 'A2', address: '澜汀市新华巷 7 号' });
  await city.done(city.staff.issuer, number, 'recordDelivered', { signedOn: '2026-02-11', signer: { by: 'self' } });
  assert.match(await paperText(number, 'service-record'), /新华巷 7 号/);
  assert.equal((await city.load(number)).state.stage, 'closed');
});

test('a certificate lost in the post is void for ever; its free successor says the same under a new number', async () => {
  const number = await made('post');
  const before = sure(await city.casework.casePage(lan, number)).papers.find(({ kind }) => kind === 'certificate');
  assert.ok(before);
  await city.done(city.staff.issuer, number, 'post', { carrier: '邮政', tracking: 'L1' });
  await city.done(city.staff.issuer, number, 'recordReturned', { returned: 'lost' });
  assert.deepEqual(await refused('issuer', number, 'handOut', { mode: 'electronic' }), ['certificate-lost', undefined]);
  assert.deepEqual(await refused('issuer', number, 'post', { carrier: 'a', tracking: 'b' }), [
    'certificate-lost',
    undefined,
  ]);
  await city.done(city.staff.issuer, number, 'reissue');
  const page = sure(await city.casework.casePage(lan, number));
  const [old, next] = page.papers.filter(({ kind }) => kind === 'certificate');
  assert.deepEqual(old?.void, { on: '2026-02-11', ground: 'lost', replacedBy: next?.number });
  assert.notEqual(old?.number, next?.number);
  const said = sure(await city.casework.verify(before.code));
  assert.deepEqual([said.validity, said.voided?.replacedBy], ['void', next?.number]);
  assert.equal(sure(await city.casework.verify(next?.code ?? '')).validity, 'valid');
  const { ledger } = city;
  const register = await Promise.all(
    [old, next].map((one) => certificateNumbered(ledger.db, city.parts.jurisdiction, one?.number ?? '')),
  );
  assert.deepEqual(
    register.map((one) => [one?.status, one?.valid_from, one?.valid_to]),
    [
      ['void', '2026-02-11', register[0]?.valid_to],
      ['valid', '2026-02-11', register[0]?.valid_to],
    ],
  );
  assert.match(await paperText(number, 'certificate'), /邮寄遗失补发/);
  assert.deepEqual(await refused('issuer', number, 'reissue', {}), ['nothing-lost', undefined]);
});

test('who does not come is reminded once at 15, 30 and 60 days, after a standstill only of the last; nothing lapses', async () => {
  const number = await made();
  const parts = city.parts;
  const remindedOf = async (): Promise<readonly number[]> =>
    (await city.load(number)).events.flatMap((event) => (event.type === 'CollectionReminded' ? event.data.days : []));
  city.clock.set('2026-02-25T02:00:00.000Z');
  await remindUncollected(parts);
  assert.deepEqual(await remindedOf(), []);
  city.clock.set('2026-02-26T02:00:00.000Z');
  // As many processes as there may be, each letter once.
  await Promise.all(Array.from({ length: 6 }, () => remindUncollected(parts)));
  await remindUncollected(parts);
  assert.deepEqual(await remindedOf(), [15]);
  const row = sure(await city.casework.worklist(city.staff.issuer, 'mine')).rows.find((one) => one.number === number);
  assert.equal(row?.stageName, '已制证 · 未领 15 天');
  assert.equal(sure(await city.casework.casePage(lan, number)).delivering?.reminded, 15);
  assert.match(await paperText(number, 'collection-reminder'), /"days":15,.*"readyOn":"2026-02-11"/);
  // Nothing ran for two months.
  city.clock.set('2026-04-20T02:00:00.000Z');
  await remindUncollected(parts);
  assert.deepEqual(await remindedOf(), [15, 60]);
  city.clock.set('2026-09-20T02:00:00.000Z');
  await remindUncollected(parts);
  assert.deepEqual(await remindedOf(), [15, 60]);
  assert.equal((await city.load(number)).state.stage, 'certificate-made');
  await city.done(city.staff.issuer, number, 'handOut', { mode: 'counter', signer: { by: 'self' } });
});

test('a slip of the pen is mended side by side, the old code says void, and what was handed out is exchanged', async () => {
  const number = await made();
  await city.done(city.staff.issuer, number, 'handOut', { mode: 'counter', signer: { by: 'self' } });
  const page = sure(await city.casework.casePage(city.staff.approver, number));
  const [paper] = page.correctable.filter(({ title }) => title === city.hygiene.result.name);
  assert.ok(paper);
  const [place] = paper.fields.filter(({ name }) => name === 'placeAddress');
  assert.ok(place, JSON.stringify(paper.fields));
  const old = page.papers.find((one) => one.paper === paper.paper);
  const correct = (changes: CommandBody['changes'], reason = '录入时看错门牌号'): CommandBody => ({
    paper: paper.paper,
    reason,
    ...(changes && { changes }),
  });
  for (const strange of ['validTo', 'outcome', 'conditions', 'decision.scope', 'no-such'])
    assert.deepEqual(await refused('approver', number, 'correctPaper', correct({ [strange]: '改' })), [
      'correction-not-clerical',
      `changes.${strange}`,
    ]);
  assert.deepEqual(await refused('approver', number, 'correctPaper', correct({ placeAddress: place.words })), [
    'nothing-changed',
    'changes',
  ]);
  assert.deepEqual(await refused('approver', number, 'correctPaper', correct({ placeAddress: '新' }, ' ')), [
    'text-missing',
    'reason',
  ]);
  const record = page.papers.find(({ kind }) => kind === 'service-record')?.paper ?? '';
  assert.deepEqual(
    await refused('approver', number, 'correctPaper', { ...correct({ placeAddress: '新' }), paper: record }),
    ['paper-not-correctable', 'paper'],
  );
  const earlier = await city.load(number);
  await city.done(city.staff.approver, number, 'correctPaper', correct({ placeAddress: '澜汀市滨江路 6 号 1 层' }));
  const { state } = await city.load(number);
  assert.ok(earlier.state.stage === 'closed' && state.stage === 'certificate-made');
  assert.deepEqual(
    [state.decidedOn, state.certificate?.validFrom, state.certificate?.validTo],
    [earlier.state.decidedOn, earlier.state.certificate?.validFrom, earlier.state.certificate?.validTo],
  );
  const notice = await paperText(number, 'correction-of-paper');
  assert.ok(notice.includes(place.words) && notice.includes('滨江路 6 号 1 层'), notice);
  assert.match(await paperText(number, 'certificate'), /滨江路 6 号 1 层/);
  const after = sure(await city.casework.casePage(lan, number));
  assert.equal(after.delivering?.again, true);
  const said = sure(await city.casework.verify(old?.code ?? ''));
  assert.deepEqual([said.validity, said.voided?.ground], ['void', 'corrected']);
  // The void paper stays readable in the file, and is corrected no more.
  assert.ok(sure(await city.casework.paper(lan, number, paper.paper)).pdf.length > 1000);
  assert.deepEqual(await refused('approver', number, 'correctPaper', correct({ placeAddress: '又一处' })), [
    'paper-void',
    'paper',
  ]);
  await city.done(city.staff.issuer, number, 'handOut', { mode: 'counter', signer: { by: 'self' } });
  const record2 = await paperText(number, 'service-record');
  assert.match(record2, /更正通知书/);
  assert.doesNotMatch(record2, /准予行政许可决定书/);
  const ended = sure(await city.casework.verify(old?.code ?? ''));
  assert.equal(ended.validity, 'void');
});
