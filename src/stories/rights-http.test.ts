import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { commandNames } from '#casework';
import type { CitizenWho, CommandName, Stage } from '#casework';
import { catalogCommandNames } from '#catalog';
import type { CatalogCommandName } from '#catalog';
import { subjectOf } from '#identity';
import type { OrganisationCommandName } from '#identity';
import { needsMore, bodyOf, caseAt, counterCaseAt, ofNamedOfficer } from './rights-cases.ts';
import type { Target } from './rights-cases.ts';
import { actsFor, refusalOf } from './rights-oracle.ts';
import { peopleOfRights } from './rights-people.ts';
import type { RightsAsker } from './rights-people.ts';
import { openTown, recordedIn } from './town.ts';
import type { Town } from './town.ts';
import type { Seen, Walker } from './walker.ts';

let town: Town;
let own: CitizenWho;
let askers: readonly RightsAsker[];
const walkers = new Map<RightsAsker, Walker>();
before(async () => {
  town = await openTown('2026-02-09T01:00:00.000Z');
  const [mine, another] = [await town.citizen(1), await town.citizen(2)];
  own = mine.who;
  askers = (await peopleOfRights(town.city, [own, another.who])).filter(comesToTheDoor);
  town.city.clock.set('2026-02-10T01:00:00.000Z');
  for (const asker of askers) {
    const { who } = asker;
    if (who.kind === 'anonymous') walkers.set(asker, town.walker());
    else if (who.kind === 'citizen') walkers.set(asker, who.account === own.account ? mine.walker : another.walker);
  }
});
after(() => town.close());

/**
 * Signing in costs a tenth of a second a person: of the mandates that lapsed only those to accept are met at this door, every one of them
 * having been met behind it.
 */
function comesToTheDoor({ who, about, label }: RightsAsker): boolean {
  if (who.kind !== 'staff' || label === 'post without mandate') return true;
  return about === 'accept' || /own unit|another item|all items/.test(label);
}

/** The browser of an asker, signed in when first asked for. */
async function walkerOf(asker: RightsAsker): Promise<Walker> {
  const { who } = asker;
  const walker = walkers.get(asker) ?? (await town.officer(who.kind === 'staff' ? who.staff : ''));
  walkers.set(asker, walker);
  return walker;
}

/** A stage at which the command is allowed. */
const stageFor: { readonly [C in CommandName]: Stage } = {
  submit: 'none',
  correctOnTheSpot: 'received',
  requestCorrection: 'received',
  answerCorrection: 'correction-requested',
  accept: 'received',
  refuseToAccept: 'corrected',
  convert: 'received',
  recordReview: 'under-review',
  coSign: 'under-review',
  declineToCoSign: 'under-review',
  grant: 'under-review',
  refuse: 'under-review',
  decideOnTheSpot: 'received',
  makeCertificate: 'granted',
  handOut: 'certificate-made',
  post: 'certificate-made',
  recordDelivered: 'posted',
  recordReturned: 'posted',
  reissue: 'certificate-made',
  tellToCollect: 'certificate-made',
  correctPaper: 'granted',
  withdraw: 'received',
  takeIn: 'none',
  takeInSupplement: 'correction-requested',
  recordWithdrawal: 'received',
  returnOriginal: 'received',
};

/** Who signs: the first who may review the item. */
const signer = (): string | undefined => {
  const { id } = town.city.hygiene;
  const { who } = askers.find(({ acts }) => acts.get(id)?.has('review') === true) ?? assert.fail('nobody may review');
  return who.kind === 'staff' ? who.post?.id : undefined;
};

const targetFor = (command: CommandName): Promise<Target> =>
  command === 'returnOriginal' ? counterCaseAt(town.city, town.city.hygiene, 'received') : onlineAt(command);

const onlineAt = (command: CommandName): Promise<Target> =>
  caseAt(
    town.city,
    own,
    command === 'decideOnTheSpot' ? town.city.registration : town.city.hygiene,
    stageFor[command],
    needsMore(command, stageFor[command]),
    ofNamedOfficer(command) ? signer() : undefined,
  );

const codeOf = (seen: Seen): unknown => seen.json<{ readonly code?: unknown }>().code;

const act = (walker: Walker, command: CommandName, target: Target): Promise<Seen> =>
  walker.ask('POST', `/cases/${target.number}/commands/${command}`, {
    seq: target.seq,
    body: bodyOf(command, target.item, false, target),
  });

/** Sends the last form of a draft, its token made for this very visitor, as somebody would who has found out its address. */
async function sendDraft(walker: Walker, { draft = '' }: Target): Promise<Seen> {
  const door = await walker.get('/account');
  const form = door.body.includes('action="/sign-out"') ? '/sign-out' : door.path;
  const hidden = door.body.includes('<form method="post"') ? door.hidden(form) : {};
  return walker.post(`/drafts/${draft}/check`, { ...hidden, declaration: 'yes', do: 'submit' });
}

test('every command over HTTP: refused to whoever may not give it, done for whoever may', async (t) => {
  const { city } = town;
  let count = 0;
  // What is taken in at the counter has doors of its own (counter.test.ts).
  for (const command of commandNames.filter((name) => name !== 'takeIn' && name !== 'takeInSupplement')) {
    const target = await targetFor(command);
    const acts = actsFor(command);
    const concerned = askers.filter(
      ({ who, about, label }) =>
        who.kind !== 'staff' ||
        (about !== undefined && acts.includes(about)) ||
        label === 'post without mandate' ||
        label.startsWith('supervise, all'),
    );
    const may = concerned.filter((asker) => refusalOf(own.account, command, target, asker) === undefined);
    for (const asker of concerned) {
      if (may.includes(asker)) continue;
      const walker = await walkerOf(asker);
      const held = await recordedIn(city);
      const seen = await act(walker, command, target);
      const expected = refusalOf(own.account, command, target, asker);
      // The API hands in no draft: to it a case that is not there is no case.
      assert.equal(
        codeOf(seen),
        command === 'submit' && asker.who.kind === 'citizen' ? 'not-found' : expected,
        `${command} by ${asker.label}`,
      );
      assert.ok(seen.status >= 400 && seen.status < 500, `${command} by ${asker.label}: ${seen.status}`);
      if (target.draft !== undefined) {
        const form = await sendDraft(walker, target);
        const led = form.status === 303 ? form.location : '';
        assert.ok(
          form.status >= 400 || led.startsWith('/sign-in'),
          `${command} by ${asker.label}: ${form.status} ${led}`,
        );
      }
      assert.deepEqual(await recordedIn(city), held, `${command} by ${asker.label} was refused and recorded`);
      count += 1;
    }
    const [rightful] = may;
    assert.ok(rightful, `nobody may ${command}`);
    const walker = await walkerOf(rightful);
    if (target.draft === undefined) {
      const seen = await act(walker, command, target);
      assert.equal(seen.status, 200, `${command} by ${rightful.label}: ${seen.body}`);
      assert.ok(seen.json<{ seq: number }>().seq > target.seq);
    } else {
      const done = await walker.submit(`/drafts/${target.draft}/check`, { declaration: 'yes', do: 'submit' });
      assert.match(done.path, /^\/cases\/\d+/, `${command}: ${done.path}`);
    }
    count += 1;
  }
  t.diagnostic(`${count} requests by ${walkers.size} people`);
});

const organisationBodies: { readonly [C in OrganisationCommandName]: object } = {
  establishUnit: { kind: 'window', parent: 'lt-center', region: '990100', unitName: '窗口' },
  renameUnit: { unit: 'lt-center', unitName: '中心' },
  abolishUnit: { unit: 'lt-supervision' },
  registerStaff: { personName: '某人' },
  openStaffAccount: { staff: 'stranger', username: 'some.one', password: 'Lanting-2026' },
  resetStaffPassword: { staff: 'stranger', password: 'Lanting-2027' },
  unlockAccount: { staff: 'stranger' },
  linkProvider: { staff: 'stranger', issuer: 'https://id.example', subject: 'stranger' },
  unlinkProvider: { staff: 'stranger' },
  assignPost: { staff: 'stranger', unit: 'lt-center', title: '岗', auxiliary: false, from: '2026-02-10' },
  endPost: { post: 'post-stranger', to: '2026-02-10' },
  grantMandate: {
    post: 'post-stranger',
    item: '*',
    act: 'organise',
    from: '2026-02-10',
    to: '2026-12-31',
    document: '澜政授〔2026〕8号',
  },
  revokeMandate: { mandate: 'clerk-accept-0', document: '澜政授〔2026〕8号' },
};

const catalogBodies: { readonly [C in CatalogCommandName]: object } = {
  draftItemVersion: { document: {} },
  mendItemVersion: { at: 'quota', value: '没有数量限制' },
  submitItemVersion: {},
  auditItemVersion: {},
  returnItemVersion: { reason: '改' },
  publishItemVersion: { effectiveOn: '2026-02-10' },
  discardItemVersion: { reason: '重复' },
  suspendItem: { reason: '停' },
  resumeItem: {},
  withdrawItem: { reason: '取消' },
};

test('no command of the organisation and of the catalog is open to whoever holds no mandate for it', async (t) => {
  const { city } = town;
  const item = city.hygiene.id;
  const requests = [
    ...(Object.keys(subjectOf) as OrganisationCommandName[]).map(
      (name) => [name, `/organisation/${name}`, organisationBodies[name]] as const,
    ),
    ...catalogCommandNames.map(
      (name) => [name, `/items/${item}/commands`, { seq: 3, command: { name, ...catalogBodies[name] } }] as const,
    ),
  ];
  const before = await recordedIn(city);
  let count = 0;
  for (const asker of askers) {
    const others = ['supervise, all items', 'accept and decide', 'post without mandate'];
    if (asker.who.kind === 'staff' && !others.includes(asker.label)) continue;
    const walker = await walkerOf(asker);
    for (const [name, path, body] of requests) {
      const seen = await walker.ask('POST', path, body);
      const expected = { anonymous: 'not-signed-in', citizen: 'wrong-capacity', staff: 'no-mandate' }[asker.who.kind];
      assert.equal(codeOf(seen), expected, `${name} by ${asker.label}: ${seen.body}`);
      count += 1;
    }
  }
  assert.deepEqual(await recordedIn(city), before);
  t.diagnostic(`${count} requests`);
  assert.equal(count, (13 + 10) * 6);
});

/** What may be read of the organisation and of what happened: by the organiser, by whoever supervises everything, by nobody else. */
const watched: readonly (readonly [path: string, organiser: boolean, supervisor: boolean])[] = [
  ['/organisation/units/lt-center', true, true],
  ['/organisation/posts/post-stranger', true, true],
  ['/organisation/cover', true, true],
  ['/organisation/mandates/clerk-accept-0/letter', true, true],
  ['/organisation/staff/stranger', true, false],
  ['/audit', false, true],
  ['/audit?kind=access&person=stranger', false, true],
  ['/statistics', false, true],
];

test('the register, the letters and the audit view are shown to whom they concern, a search and the desk of delivery to nobody but staff', async () => {
  for (const asker of askers) {
    const organises = asker.label === 'organise, all items';
    const supervises = asker.label === 'supervise, all items';
    const others = ['accept and decide', 'post without mandate'];
    if (asker.who.kind === 'staff' && !organises && !supervises && !others.includes(asker.label)) continue;
    const walker = await walkerOf(asker);
    const refused = { anonymous: 'not-signed-in', citizen: 'wrong-capacity', staff: 'no-mandate' }[asker.who.kind];
    for (const [path, organiser, supervisor] of watched) {
      const seen = await walker.ask('GET', path);
      const may = (organises && organiser) || (supervises && supervisor);
      if (may) assert.equal(seen.status, 200, `${path} to ${asker.label}: ${seen.body}`);
      else assert.equal(codeOf(seen), refused, `${path} to ${asker.label}`);
    }
    const people = await walker.ask('POST', '/organisation/staff-search', { words: '毛一' });
    assert.equal(organises ? people.status : codeOf(people), organises ? 200 : refused, `people to ${asker.label}`);
    if (asker.who.kind === 'staff') continue;
    assert.equal(codeOf(await walker.ask('POST', '/case-search', { words: '毛一' })), refused);
    assert.equal(codeOf(await walker.ask('GET', '/saved-views')), refused);
    assert.equal(codeOf(await walker.ask('GET', '/delivery-desk')), refused);
  }
});
