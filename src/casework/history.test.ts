import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authoredItems, lanting } from '#catalog';
import type { StoredCaseEvent } from './context.ts';
import type { CaseEvent, CaseEventType, PaperIssued } from './events.ts';
import { historyOf, postsNamed } from './history.ts';
import { sentenceOf } from './history-words.ts';

const [item] = authoredItems(lanting);
assert.ok(item);
const c = { ref: 'r', commitment: 'c' };
const paper: PaperIssued = {
  paper: 'p1',
  kind: 'receipt-slip',
  number: '澜卫许收〔2026〕1号',
  n: 1,
  year: 2026,
  organ: 'o',
  code: 'X',
  facts: c,
};
const told = { n: 20, unit: 'workday', due: '2026-03-30' } as const;
const on = '2026-03-02';

type DataOf<T extends CaseEventType> = Extract<CaseEvent, { type: T }>['data'];
/** One event of every type: the compiler refuses a type that is missing. */
const said: { readonly [T in CaseEventType]: readonly DataOf<T>[] } = {
  ApplicationReceived: (['online', 'window'] as const).map((channel) => ({
    item: item.id,
    version: 1,
    channel,
    account: 'a',
    receivedOn: on,
    answerDue: channel === 'online' ? '2026-03-09' : '',
    applicant: c,
    answers: c,
    materials: [],
    delivery: 'counter',
    electronicConsent: false,
    paper,
  })),
  CorrectedOnTheSpot: [{ fields: ['placeName'], answers: c, confirmation: 'by-phone' }],
  CorrectionRequested: [
    {
      gaps: [
        { kind: 'material', about: item.materials[0]?.id ?? '' },
        { kind: 'field', about: 'placeName' },
      ],
      texts: c,
      toldOn: on,
      paper,
    },
  ],
  CorrectionReceived: [{ answers: c, materials: [], completeOn: on, answerDue: '' }],
  OriginalsKept: [{ originals: [item.materials[0]?.id ?? ''], due: on, on, paper }],
  OriginalReturned: [{ material: item.materials[0]?.id ?? '', on }],
  ApplicationAccepted: [true, false].map((deemed) => ({
    acceptedOn: on,
    deemed,
    statutory: told,
    promised: { ...told, n: 0, due: deemed ? '' : on },
    calendar: '',
    open: 2,
  })),
  AcceptanceRefused: [
    { ground: 'not-competent', texts: c, on, paper },
    { ground: 'not-required', texts: c, on, paper },
    { ground: 'barred', texts: c, on, ban: { article: '79', effectiveOn: on, until: '2027-03-02' }, paper },
  ],
  ReviewRecorded: [
    { step: 'review', recommendation: 'grant', unmet: [], opinion: c, officers: ['p'], open: 1, on },
    { step: 'inspection', recommendation: 'refuse', unmet: ['x'], opinion: c, officers: ['p', 'q'], open: 0, on },
    {
      step: 'inspection',
      recommendation: 'grant',
      unmet: [],
      opinion: c,
      officers: ['p', 'q'],
      open: 1,
      ready: 0,
      awaits: ['q'],
      inspectedAt: '2026-03-02T09:30',
      on,
    },
  ],
  ReviewCoSigned: [
    { step: 'inspection', post: 'q', on, open: 0, ready: 0, paper },
    { step: 'review', post: 'q', on, open: 1, ready: 1 },
  ],
  CoSignatureDeclined: [{ step: 'inspection', post: 'q', on, texts: c, ready: 1 }],
  LicenceGranted: [
    { on, deliveryDue: '', texts: c, onTheSpot: true, paper },
    { on, deliveryDue: on, texts: c, onTheSpot: false, paper },
  ],
  LicenceRefused: [{ on, unmet: ['x'], texts: c, onTheSpot: false, paper }],
  CertificateMade: [
    { number: '澜卫公证字〔2026〕1号', validFrom: on, validTo: '2030-03-01', on, paper },
    { number: 'n', validFrom: on, validTo: '', on, paper },
  ],
  ResultHandedOut: [
    { mode: 'electronic', on },
    { mode: 'counter', on },
    { mode: 'counter', on, signedBy: 'agent', signing: c, paper },
    { mode: 'counter', on, signedBy: 'self', witnessed: true, signing: c, paper },
    { mode: 'post', on, signedBy: 'family', signing: c, paper },
  ],
  ResultPosted: [
    { on, due: '', posting: c },
    { on, due: on, posting: c },
    { on, due: '2026-01-05', posting: c },
  ],
  ResultReturned: (['refused', 'wrong-address', 'unclaimed', 'lost'] as const).map((reason) => ({ reason, on })),
  CertificateReissued: [
    { ground: 'lost', voided: 'p0', voidedNumber: '旧〔2026〕1号', number: '新〔2026〕2号', on, paper },
  ],
  PaperCorrected: [
    {
      voided: 'p0',
      voidedKind: 'certificate',
      voidedNumber: '旧〔2026〕1号',
      fields: ['applicant.name', 'decision.scope', 'area'],
      correction: c,
      on,
      paper,
      notice: paper,
    },
  ],
  CollectionReminded: [{ days: 15, on, paper }],
  CollectionTold: [
    { days: 0, by: 'telephone', on },
    { days: 15, by: 'telephone', on },
    { days: 30, by: 'letter', on },
  ],
  CaseClosed: [{ on }],
  ApplicationWithdrawn: [
    { on, paper },
    { on, signed: true, paper },
  ],
  ApplicationConverted: [{ to: '20260302000015', on }],
  PaperTypeset: [{ paper: 'p1', file: 'f', pages: 1 }],
};
const all = Object.entries(said).flatMap(([type, each]) => each.map((data) => ({ type, data }) as CaseEvent));
const place = { item, titles: new Map([['p1', '收件凭证']]), forApplicant: false };

test('every event has one plain sentence in each language, with dates as people write them and no code of the program', () => {
  assert.equal(all.length, 46);
  for (const event of all) {
    const { zh, en } = sentenceOf(event, place);
    assert.match(zh, /^[\u4e00-\u9fff《0-9 ].*。$/u, event.type);
    assert.doesNotMatch(zh, /undefined|\d{4}-\d\d|[a-z]{3}/, zh);
    assert.match(en, /^[A-Z].*\.$/);
    assert.doesNotMatch(en, /undefined|。/, en);
  }
});

test('the applicant learns that a review is done, and its recommendation only from the decision', () => {
  const reviews = all.filter(({ type }) => type === 'ReviewRecorded');
  for (const review of reviews) {
    const waits = review.type === 'ReviewRecorded' && review.data.awaits !== undefined;
    assert.match(sentenceOf(review, place).zh, waits ? /等 1 名工作人员共同签名/ : /建议/);
    const told = sentenceOf(review, { ...place, forApplicant: true });
    assert.doesNotMatch(told.zh, /建议|条件/);
    assert.doesNotMatch(told.en, /recommend|condition/);
  }
});

const officers = new Map([
  ['p', { staff: '1', name: '林晓燕', title: '审查岗', unit: '澜汀市卫生健康局行政审批科' }],
  ['q', { staff: '2', name: '', title: '核查岗', unit: '澜汀市卫生健康局行政审批科' }],
]);

function stored(event: CaseEvent, actor: string, seq: number): StoredCaseEvent {
  const where = { jurisdiction: '990100', stream: 'case/20260302000017', seq, position: seq } as const;
  return { ...where, ...event, at: '2026-03-02T01:00:00.000Z', actor, capacity: 'x', prevHash: '', hash: `h${seq}` };
}

test('the history names who acted: officers by name and post, to the applicant with their unit, the erased by their post alone', () => {
  const [received, review] = [said.ApplicationReceived[0], said.ReviewRecorded[1]];
  assert.ok(received && review);
  const events = [
    stored({ type: 'ApplicationReceived', data: received }, 'citizen/a', 1),
    stored({ type: 'CaseClosed', data: { on } }, 'staff/1@p', 2),
    stored({ type: 'ReviewRecorded', data: review }, 'staff/1@p', 3),
    stored({ type: 'PaperTypeset', data: { paper: 'p1', file: 'f', pages: 2 } }, 'system', 4),
  ];
  assert.deepEqual(postsNamed(events), ['p', 'p', 'p', 'q']);
  const note = (): string => '';
  const lines = historyOf(events, [], { ...place, officers, note });
  assert.deepEqual(
    lines.map(({ who }) => who),
    ['申请人', '林晓燕 审查岗', '林晓燕 审查岗、核查岗', '系统'],
  );
  assert.deepEqual(
    lines.map(({ seq, hash }) => [seq, hash]),
    [
      [1, 'h1'],
      [2, 'h2'],
      [3, 'h3'],
      [4, 'h4'],
    ],
  );
  const own = historyOf(events, [], { ...place, forApplicant: true, officers, note });
  assert.equal(own[1]?.who, '澜汀市卫生健康局行政审批科 审查岗 林晓燕');
});
