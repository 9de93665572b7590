import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { buildApi } from '#api';
import { isRefusal } from '#law';
import type { Answers, CommandBody, CommandName } from '#casework';
import { draftIn, signedIn, walkToCheck } from '../apply/testing.ts';
import type { Walker } from '../apply/testing.ts';
import { htmlFaults } from '../html-faults.ts';
import { openTestPortal } from '../testing.ts';
import type { TestPortal } from '../testing.ts';
import { cleanPages } from './clean-pages.ts';

const home = '澜汀市滨江路 18 号 302';
let portal: TestPortal;
let answers: Answers;
before(async () => {
  portal = await openTestPortal((publicUrl, pages) =>
    buildApi({ publicUrl, version: '0', routes: [], pages: [pages], healthy: () => Promise.resolve(true) }),
  );
  const { city } = portal;
  ({ answers } = await city.fill(await city.citizen(99), city.registration));
});
after(() => portal.close());

const does = (number: string, name: CommandName, body?: CommandBody): Promise<unknown> =>
  portal.city.done(portal.city.staff[name === 'correctPaper' ? 'registrar' : 'issuer'], number, name, body);

/** A business registered on the spot; its licence lies made. */
async function made(n: number, delivery: 'counter' | 'post' | 'electronic'): Promise<[Walker, string]> {
  const walker = await signedIn(portal, n);
  const check = await walkToCheck(walker, portal.city.registration, answers);
  const way = {
    delivery,
    ...(delivery === 'post' && { postAddress: home }),
    ...(delivery === 'electronic' && { electronicConsent: 'yes' }),
  };
  const again = await walker.submit(`/drafts/${draftIn(check.path)}/delivery`, { ...way, do: 'next' });
  const receipt = await walker.submit(again.path, { declaration: 'yes', do: 'submit' });
  const number = /\/cases\/(\d+)\/receipt/.exec(receipt.path)?.[1] ?? '';
  await portal.city.done(portal.city.staff.registrar, number, 'decideOnTheSpot', { outcome: 'grant' });
  await does(number, 'makeCertificate');
  return [walker, number];
}

/** The page of a case in both languages, each holding what it should. Leaves the visitor with Chinese. */
async function says(
  walker: Walker,
  number: string,
  zh: readonly (string | RegExp)[],
  en: readonly (string | RegExp)[],
): Promise<void> {
  for (const [lang, words] of [
    ['en', en],
    ['zh', zh],
  ] as const) {
    await walker.once({ method: 'GET', url: `/about?lang=${lang}` });
    const html = plain((await walker.get(`/cases/${number}`)).html);
    for (const each of words)
      assert.ok(typeof each === 'string' ? html.includes(each) : !each.test(html), `${lang}: ${each} in ${html}`);
  }
  await cleanPages(walker, [`/cases/${number}`, '/cases']);
}

const plain = (html: string): string => html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
const papers = async (number: string, kind: string) => {
  const { state } = await portal.city.load(number);
  return state.stage === 'none' ? [] : state.papers.filter((paper) => paper.kind === kind);
};

async function verifySays(code: string, zh: readonly string[], en: readonly string[]): Promise<void> {
  for (const [lang, words] of [
    ['zh', zh],
    ['en', en],
  ] as const) {
    const visitor = portal.visitor();
    await visitor.get(`/about?lang=${lang}`);
    const { body } = await visitor.get(`/verify/${code}`);
    for (const each of words) assert.ok(plain(body).includes(each), `${lang}: ${each} in ${plain(body)}`);
    assert.deepEqual(await htmlFaults(body), []);
    assert.doesNotMatch(body, /林知兰|99010119900101|1990000/);
  }
}

test('what is to be sent says where to; in the post who carries it, under which number, and that it is not served yet', async () => {
  const [walker, number] = await made(1, 'post');
  await says(walker, number, ['证已经做好', '会寄到', home], ['The certificate is ready', 'It will be sent to', home]);
  await does(number, 'post', { carrier: '邮政特快专递', tracking: 'EX77' });
  const way = ['EX77', home, '邮政特快专递'];
  await says(
    walker,
    number,
    ['结果已经寄出', '您签收的那天才是送达日', ...way, /办好了/],
    ['The result has been sent', 'It is served the day you sign for it', ...way],
  );
});

test('what came back says why and what can be done, and never that it was served', async () => {
  const [walker, number] = await made(2, 'post');
  for (const [returned, zh, en] of [
    ['unclaimed', '没有人领取', 'Nobody claimed'],
    ['wrong-address', '地址不对', 'address was wrong'],
    ['refused', '被拒收', 'was refused'],
  ] as const) {
    await does(number, 'post', { carrier: '邮政', tracking: returned, address: home });
    await does(number, 'recordReturned', { returned });
    const title = ['寄给您的结果没有送到', '不算送达', zh, '把正确的收件地址告诉办理机关', /会寄到|办好了/];
    await says(walker, number, title, ['did not arrive', en, 'does not count as served', /will be sent/]);
  }
});

test('lost: the case says that a new one is free and offers nothing to collect; re-issued, the old code is void in both languages', async () => {
  const [walker, number] = await made(3, 'post');
  await does(number, 'post', { carrier: '邮政', tracking: 'L1' });
  await does(number, 'recordReturned', { returned: 'lost' });
  await says(
    walker,
    number,
    ['没有送到', '遗失', '免费补发', /到澜汀[^。]*领取/],
    ['did not arrive', 'was lost', 'free of charge', /[Cc]ollect it/],
  );
  await does(number, 'reissue');
  const [old, next] = await papers(number, 'certificate');
  assert.ok(old && next);
  await says(
    walker,
    number,
    ['证已经做好', `由 ${next.number} 代替`, '已作废'],
    ['is ready', `replaced by ${next.number}`, 'Void since'],
  );
  await verifySays(
    old.code,
    ['这份文书已作废', '因邮寄中遗失', next.number],
    ['This paper is void', 'lost in the post', next.number],
  );
  await verifySays(next.code, ['现在有效', next.number], ['genuine and valid now', next.number]);
});

test('corrected after it was handed out: the old is to be exchanged; who is served online has nothing to bring back', async () => {
  for (const [n, delivery, zh, en] of [
    [4, 'counter', '并把旧的交回', 'the old'],
    [5, 'electronic', '新的在下面下载', 'download the new one below'],
  ] as const) {
    const [walker, number] = await made(n, delivery);
    const mode = delivery === 'counter' ? 'counter' : 'electronic';
    await does(number, 'handOut', { mode, ...(mode === 'counter' && { signer: { by: 'self' } }) });
    await says(walker, number, ['办好了'], []);
    const [old] = await papers(number, 'certificate');
    assert.ok(old);
    const changes = { businessAddress: '澜汀市澜东区桂花里18号' };
    await does(number, 'correctPaper', { paper: old.paper, reason: '录入时看错门牌号', changes });
    const [, next] = await papers(number, 'certificate');
    assert.ok(next);
    await says(
      walker,
      number,
      ['文书已更正', zh, `由 ${next.number} 代替`, '更正通知书', /办好了/],
      [en, `replaced by ${next.number}`],
    );
    await verifySays(old.code, ['这份文书已作废', '因更正笔误', next.number], ['This paper is void', 'corrected']);
    const notice = (await papers(number, 'correction-of-paper'))[0];
    await verifySays(notice?.code ?? '', ['现在有效', '更正通知书'], ['genuine and valid now']);
    await does(number, 'handOut', { mode, ...(mode === 'counter' && { signer: { by: 'self' } }) });
    await says(walker, number, ['办好了', '已作废'], ['Void since']);
  }
});

test('looked up with the receipt slip: what is void is marked, and what is lost is not to be fetched', async () => {
  const { city } = portal;
  const taken = await city.takeIn(city.staff.registrar, city.registration, {
    end: 'decideOnTheSpot',
    body: { outcome: 'grant' },
  });
  if (isRefusal(taken)) throw new Error(taken.refused);
  const { number } = taken;
  await does(number, 'makeCertificate');
  const [slip] = await papers(number, 'receipt-slip');
  const facts = await city.ledger.personal(city.parts.jurisdiction, slip?.facts.ref ?? '');
  const { queryCode: code } = facts as { readonly queryCode: string };
  const found = async (): Promise<string> => {
    const { body } = await portal.visitor().submit('/lookup', { number, code });
    assert.deepEqual(await htmlFaults(body), []);
    return plain(body);
  };
  assert.match(await found(), /领取/);
  await does(number, 'post', { carrier: '邮政', tracking: 'L2', address: home });
  assert.match(await found(), /结果已经寄出/);
  await does(number, 'recordReturned', { returned: 'lost' });
  const lost = await found();
  assert.match(lost, /遗失/);
  assert.doesNotMatch(lost, /身份证件到|滨江路/);
  await does(number, 'reissue');
  const [, next] = await papers(number, 'certificate');
  assert.ok((await found()).includes(`由 ${next?.number} 代替`));
});
