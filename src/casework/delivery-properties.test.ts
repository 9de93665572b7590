import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, isRefusal } from '#law';
import type { CaseCommand } from './command.ts';
import { correctableKinds } from './decide-delivery.ts';
import type { CaseEvent, PaperIssued } from './events.ts';
import { documentsOf } from './papers/service-record.ts';
import { evolve } from './state.ts';
import type { Case } from './state.ts';
import { commands, given, hygiene, inspection, signature, when } from './testing/rules.ts';

const reviewed = [commands.submit, commands.accept, commands.recordReview, inspection, signature] as const;
const signing = commands.recordDelivered.signing;

/** What somebody at the delivery desk tries next, whether it is allowed or not; a number chooses the paper that a correction is about. */
const tries = fc.oneof(
  fc.record({ does: fc.constantFrom('counter', 'electronic', 'post', 'reissue', 'signed'), pick: fc.nat(9) }),
  fc.record({ does: fc.constantFrom('refused', 'wrong-address', 'unclaimed', 'lost'), pick: fc.nat(9) }),
  fc.record({ does: fc.constant('correct'), pick: fc.nat(9) }),
);
type Try = { readonly does: string; readonly pick: number };

/** Where each certificate lies, by its number, as an onlooker without our tables would know it. */
type Place = 'counter' | 'post' | 'holder' | 'lost';
interface Desk {
  readonly places: Map<string, Place>;
  readonly void: Set<string>;
  readonly reached: Set<string>;
}

/** Gives every paper to come an id and a number of its own, as issuing does. */
function numbered(events: readonly CaseEvent[], next: () => string): readonly CaseEvent[] {
  const paper = (issued: PaperIssued, number = ''): PaperIssued => {
    const id = next();
    return { ...issued, paper: id, number: number || `文${id}` };
  };
  return events.map((event) => {
    if (!('paper' in event.data) || event.type === 'PaperTypeset' || event.data.paper === undefined) return event;
    const made = event.type === 'CertificateMade' || event.type === 'CertificateReissued';
    const number = made ? event.data.number : event.type === 'PaperCorrected' ? event.data.certificate : undefined;
    const issued = paper(event.data.paper, number);
    const notice = event.type === 'PaperCorrected' && { notice: paper(event.data.notice) };
    // As in issuing: the event keeps its type and all else.
    return { ...event, data: { ...event.data, paper: issued, ...notice } } as CaseEvent;
  });
}

function commandOf({ does, pick }: Try, state: Case, on: string, number: string): CaseCommand {
  const signed = { signedBy: 'self', witnessed: false, signing } as const;
  switch (does) {
    case 'counter':
      return { name: 'handOut', mode: 'counter', ...signed };
    case 'electronic':
      return { name: 'handOut', mode: 'electronic' };
    case 'post':
      return commands.post;
    case 'signed':
      return { name: 'recordDelivered', signedOn: on, ...signed };
    case 'reissue':
      return { name: 'reissue', number };
    case 'correct': {
      const papers = state.stage === 'none' ? [] : state.papers.filter(({ kind }) => kind !== 'receipt-slip');
      const chosen = papers[pick % papers.length];
      const certificate = chosen?.kind === 'certificate' ? { certificate: number } : {};
      return { ...commands.correctPaper, paper: chosen?.paper ?? '', ...certificate };
    }
    default:
      return { name: 'recordReturned', reason: does as 'refused' | 'wrong-address' | 'unclaimed' | 'lost' };
  }
}

/** What an accepted act does to the certificates, and what may never be. In: the case before it, what followed, the onlooker's notes. */
function watch(before: Case, events: readonly CaseEvent[], { places, void: voided, reached }: Desk): void {
  const at = (place: Place): readonly string[] => [...places].flatMap(([n, where]) => (where === place ? [n] : []));
  const end = (number: string): void => {
    voided.add(number);
    places.delete(number);
  };
  for (const { type, data } of events) {
    if (type === 'ResultPosted') for (const number of at('counter')) places.set(number, 'post');
    if (type === 'ResultReturned')
      for (const number of at('post')) places.set(number, data.reason === 'lost' ? 'lost' : 'counter');
    if (type === 'ResultHandedOut') {
      const given = data.mode === 'post' ? at('post') : at('counter');
      const listed = documentsOf(hygiene, before).map(({ number }) => number);
      const certificates = listed.filter((number) => number.startsWith('证'));
      assert.deepEqual(certificates, given, 'the record names the certificate that changes hands, and no other');
      for (const number of given) {
        assert.ok(!voided.has(number), `${number} was served although it is void`);
        assert.ok(!reached.has(number), `${number} was handed out twice`);
        reached.add(number);
        places.set(number, 'holder');
      }
      assert.deepEqual(at('lost'), [], 'a result was served while its lost certificate was valid');
    }
    if (type === 'CertificateReissued') {
      assert.equal(places.get(data.voidedNumber), 'lost', 'only what was lost is made anew');
      end(data.voidedNumber);
      places.set(data.number, 'counter');
    }
    if (type === 'PaperCorrected' && data.voidedKind === 'certificate') {
      end(data.voidedNumber);
      places.set(data.certificate ?? '', 'counter');
    }
  }
}

/** A case whose result is ready, its papers numbered like the later ones. */
function ready(granted: boolean, next: () => string): Case {
  const last: readonly CaseCommand[] = granted
    ? [commands.grant, { ...commands.makeCertificate, number: '证0' }]
    : [commands.refuse];
  return last.reduce<Case>(
    (state, command) => {
      const decided = when(state, command);
      if (isRefusal(decided)) throw new Error(decided.refused);
      return numbered(decided, next).reduce(evolve, state);
    },
    given(...reviewed),
  );
}

test('no sequence of delivery acts serves a certificate twice, serves a void one, or leaves a lost one valid (许可法44)', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(fc.boolean(), fc.array(tries, { minLength: 1, maxLength: 14 }), (granted, acts) => {
      let papers = 0;
      const next = (): string => `p${(papers += 1)}`;
      let state = ready(granted, next);
      const desk: Desk = {
        places: new Map(granted ? [['证0', 'counter']] : []),
        void: new Set(),
        reached: new Set(),
      };
      for (const [n, act] of acts.entries()) {
        const on = addDays('2026-02-10', n);
        const command = commandOf(act, state, on, `证${n + 1}`);
        const was = structuredClone(state);
        const decided = when(state, command, { on });
        assert.deepEqual(state, was, 'deciding changes nothing');
        const key = isRefusal(decided) ? `${command.name} ${decided.refused}` : act.does;
        seen.set(key, (seen.get(key) ?? 0) + 1);
        if (isRefusal(decided)) continue;
        const events = numbered(decided, next);
        watch(state, events, desk);
        state = events.reduce(evolve, state);
        const { certificate } = state as { readonly certificate?: { readonly number: string } };
        assert.equal(certificate !== undefined, granted);
        assert.deepEqual([...desk.places.keys()], certificate ? [certificate.number] : [], 'one certificate stands');
        // What came back lies there and goes out again, unless it was lost: then under a new number first.
        if (state.stage === 'certificate-made' || state.stage === 'refused') {
          const lost = [...desk.places.values()].includes('lost');
          const again = when(state, commands.post, { on });
          assert.equal(isRefusal(again) ? again.refused : '', lost ? 'certificate-lost' : '');
          const anew = when(state, { name: 'reissue', number: '证' }, { on });
          assert.equal(isRefusal(anew), !lost);
        }
      }
    }),
    { numRuns: 2000 },
  );
  // Else the sequences would not have been where it matters.
  for (const key of [
    'counter',
    'electronic',
    'post',
    'signed',
    'lost',
    'reissue',
    'correct',
    'post certificate-lost',
    'correctPaper certificate-on-its-way',
    'correctPaper paper-void',
    'correctPaper paper-not-correctable',
  ])
    assert.ok((seen.get(key) ?? 0) > 0, `never: ${key}`);
});

test('only decisions and certificates are ever corrected, each once: its successor takes the next correction', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 8 }), (picks) => {
      let papers = 0;
      const next = (): string => `p${(papers += 1)}`;
      let state = ready(true, next);
      for (const [n, pick] of picks.entries()) {
        const command = commandOf({ does: 'correct', pick }, state, '2026-02-10', `证${n + 1}`);
        assert.ok(command.name === 'correctPaper' && 'decidedOn' in state);
        const held = state.papers.find(({ paper }) => paper === command.paper);
        assert.ok(held);
        const may = correctableKinds.includes(held.kind) && state.voided?.includes(held.paper) !== true;
        const decided = when(state, command);
        assert.equal(isRefusal(decided), !may);
        if (isRefusal(decided)) continue;
        state = numbered(decided, next).reduce(evolve, state);
        assert.ok('decidedOn' in state && state.voided?.includes(held.paper));
        const standing = state.papers.filter(({ paper }) => !(state as { voided?: string[] }).voided?.includes(paper));
        const count = (kind: string): number => standing.filter((one) => one.kind === kind).length;
        assert.deepEqual([count('grant-decision'), count('certificate')], [1, 1]);
      }
    }),
    { numRuns: 300 },
  );
});
