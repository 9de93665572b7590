import type { ServiceItem } from '#catalog';
import { smallPdf } from '#casework';
import { withClient } from '#db';
import { canaries, canaryWords, hygieneOfCanary, latinSong } from './canary-people.ts';
import { act, ok } from './canary-staff.ts';
import type { Done } from './canary-staff.ts';
import type { Seen, Walker } from './walker.ts';

const { citizen, shop, address, said } = canaries;

/** A canary without an account, and the canary who acts for them. */
const person = {
  kind: 'company',
  name: shop.name,
  number: shop.code,
  mobile: citizen.mobile,
  address,
  filedBy: citizen.name,
  agent: { name: citizen.name, number: citizen.number, mobile: citizen.mobile },
};

interface Shown {
  readonly id: string;
  readonly seq: number;
  readonly asked: readonly string[];
  readonly files: readonly { readonly file: string; readonly material: string }[];
}

/**
 * A canary at the counter: every route of the intake, wrongly and rightly, every command that begins there, and the look of whoever holds the
 * slip. In: the clerk’s browser, a stranger’s, the database.
 */
export async function takeInCanary(
  clerk: Walker,
  stranger: Walker,
  ownerUrl: string,
  item: ServiceItem,
  done: Done,
): Promise<void> {
  ok(await clerk.ask('GET', '/intake-items?q=gg'));
  const { id, seq } = begun(await clerk.ask('POST', '/intakes', { item: item.id, person }));
  const wrong = await clerk.ask('PUT', `/intakes/${id}`, { seq, person: { ...person, name: `${latinSong}\0` } });
  if (wrong.status !== 422) throw new Error(`a person with a NUL was answered with ${wrong.status}`);
  const saved = begun(await clerk.ask('PUT', `/intakes/${id}`, { seq, answers: hygieneOfCanary, parked: true }));
  const [first = '', ...others] = saved.asked;
  const scanned = begun(await scan(clerk, id, first));
  const file = scanned.files[0]?.file ?? '';
  ok(await clerk.ask('GET', `/intakes/${id}/files/${first}/${file}`));
  const bare = begun(await clerk.ask('DELETE', `/intakes/${id}/files/${first}/${file}`));
  const kept = {
    material: first,
    state: 'received',
    form: 'original-kept',
    keptUntil: '2026-12-31',
    shelf: said('柜'),
  };
  const unfit = others.map((material) => ({ material, state: 'unfit', problem: said('毛病'), demand: said('要求') }));
  const ticked = begun(await clerk.ask('PUT', `/intakes/${id}`, { seq: bare.seq, ticks: [kept, ...unfit] }));
  for (const path of ['/intakes', `/intakes/${id}`]) ok(await clerk.ask('GET', path));
  ok(await clerk.ask('POST', '/people/lookup', { number: shop.code }));
  const early = await clerk.ask('POST', `/intakes/${id}/finish`, { seq: ticked.seq, end: 'accept', body: {} });
  if (early.status < 400) throw new Error('an incomplete file was accepted');
  const number = finished(
    await clerk.ask('POST', `/intakes/${id}/finish`, { seq: ticked.seq, end: 'requestCorrection', body: {} }),
  );
  done('takeIn');
  const known = ok(await clerk.ask('POST', '/people/lookup', { number: shop.code }));
  if (!known.body.includes(number)) throw new Error('the case was not found by the number of its applicant');
  if (known.body.includes(citizen.number) || known.body.includes(citizen.name))
    throw new Error('a lookup told too much');
  const code = await codeOfSlip(ownerUrl);
  const seen = ok(await stranger.submit('/lookup', { number, code }));
  if (!seen.body.includes('补正告知书')) throw new Error('the case was not found by the code on its slip');
  if (canaryWords.some((word) => seen.body.includes(word))) throw new Error('the slip shows a person');
  const answer = begun(await clerk.ask('POST', '/intakes', { case: number }));
  const ticks = others.map((material) => ({ material, state: 'received', form: 'copy' }));
  const full = begun(await clerk.ask('PUT', `/intakes/${answer.id}`, { seq: answer.seq, ticks }));
  finished(await clerk.ask('POST', `/intakes/${answer.id}/finish`, { seq: full.seq, end: 'none', body: {} }));
  done('takeInSupplement');
  await act(clerk, number, 'returnOriginal', { material: first, confirmation: 'signed' }, done);
  await act(clerk, number, 'recordWithdrawal', { confirmation: 'signed' }, done);
  ok(await clerk.ask('GET', `/cases/${number}`));
  // The canary in person, whose account their papers go to with a signed consent.
  const self = { kind: 'person', name: citizen.name, number: citizen.number, mobile: citizen.mobile };
  const here = begun(await clerk.ask('POST', '/intakes', { item: item.id, person: self }));
  const agreed = begun(await clerk.ask('PUT', `/intakes/${here.id}`, { seq: here.seq, delivery: 'electronic' }));
  const body = { confirmation: 'signed' };
  finished(await clerk.ask('POST', `/intakes/${here.id}/finish`, { seq: agreed.seq, end: 'none', body }));
  const gone = begun(await clerk.ask('POST', '/intakes', { item: item.id, person }));
  ok(await clerk.ask('DELETE', `/intakes/${gone.id}`));
  // One is left lying, as parked ones are.
  begun(await clerk.ask('POST', '/intakes', { item: item.id, person }));
}

/** The code of the only receipt slip so far. */
async function codeOfSlip(ownerUrl: string): Promise<string> {
  const query = `select body ->> 'code' as code from personal_record where kind = 'query'`;
  const { rows } = await withClient(ownerUrl, (client) => client.query<{ code: string }>(query));
  return rows[0]?.code ?? '';
}

function scan(clerk: Walker, id: string, material: string): Promise<Seen> {
  const headers = {
    'content-type': 'application/octet-stream',
    'idempotency-key': 'canary-scans-a-paper',
    'file-name': encodeURIComponent(`${said('扫描')}.pdf`),
  };
  const payload = Buffer.from(smallPdf(said('扫描')));
  return clerk.once({ method: 'POST', url: `/api/v1/intakes/${id}/files/${material}`, headers, payload });
}

function begun(seen: Seen): Shown {
  return ok(seen).json<Shown>();
}

function finished(seen: Seen): string {
  return ok(seen).json<{ readonly number: string }>().number;
}
