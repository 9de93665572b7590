import assert from 'node:assert/strict';
import type { CasePage } from '#casework';
import { canaries } from './canary-people.ts';
import { act } from './canary-staff.ts';
import type { Done } from './canary-staff.ts';
import type { Walker } from './walker.ts';

const { said } = canaries;

/** A made certificate is sent, lost, re-issued, sent again and signed for, a slip of the pen on it mended, and handed out: canaries in every word. */
export async function deliverCanary(issuer: Walker, approver: Walker, number: string, done: Done): Promise<void> {
  const letter = (n: string) => ({ carrier: said(`邮寄单位${n}`), tracking: said(n), address: said(`地址${n}`) });
  await act(issuer, number, 'post', letter('甲'), done);
  await act(issuer, number, 'recordReturned', { returned: 'lost' }, done);
  await act(issuer, number, 'reissue', {}, done);
  await act(issuer, number, 'post', letter('乙'), done);
  const { today: signedOn } = await pageOf(issuer, number);
  const signer = { by: 'agent', name: said('代领人'), digits: '004X', seen: true } as const;
  const witnessed = { ...signer, witness: said('见证人') };
  await act(issuer, number, 'recordDelivered', { signedOn, signer }, done);
  const paper = (await pageOf(approver, number)).correctable.at(-1);
  const field = paper?.fields.find(({ name }) => name === 'placeAddress');
  assert.ok(paper && field);
  const changes = { [field.name]: said('更正的地址') };
  await act(approver, number, 'correctPaper', { paper: paper.paper, changes, reason: said('更正原因') }, done);
  await act(issuer, number, 'tellToCollect', { told: 'telephone' }, done);
  await act(issuer, number, 'handOut', { mode: 'counter', signer: witnessed }, done);
}

async function pageOf(walker: Walker, number: string): Promise<CasePage> {
  const seen = await walker.ask('GET', `/cases/${number}`);
  assert.equal(seen.status, 200);
  return seen.json<CasePage>();
}
