import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { civilDateOf, defaultCalendar } from '#law';
import type { Instant, Refusal } from '#law';
import { catalogView, lanting, materialsAsked } from '#catalog';
import type { ServiceItem } from '#catalog';
import { certificateRegister } from '#certificates';
import { openFiles } from '#files';
import { identityViews, openIdentity } from '#identity';
import type { Identity, Who } from '#identity';
import { openTestLedger } from '#ledger';
import type { TestLedger } from '#ledger';
import { loadCase } from '../context.ts';
import type { LoadedCase } from '../context.ts';
import { openCasework } from '../service.ts';
import type { CaseworkParts } from '../parts.ts';
import { typesetPaper } from '../typeset-paper.ts';
import type { Answers, Casework, CommandBody, CommandDone, Draft } from '../types.ts';
import { caseworkViews } from '../views/index.ts';
import type { IntakeFinished } from '../intake/types.ts';
import type { CommandName } from '../what-next.ts';
import { supplementAtCounter, takeInAtCounter } from './counter.ts';
import type { AtCounterTest } from './counter.ts';
import { declared, hygieneAnswers, idNumber, registrationAnswers, smallPdf } from './answers.ts';
import { settle, sure } from './people.ts';
import type { ColleagueName, StaffWho } from './people.ts';

export type CitizenWho = Extract<Who, { kind: 'citizen' }>;

/** The casework desk on a database of its own, in the invented 澜汀市 with its people, both items in force. */
export interface TestCasework extends Pick<TestLedger, 'ledger' | 'clock' | 'messages' | 'ownerUrl' | 'appUrl'> {
  readonly casework: Casework;
  readonly parts: CaseworkParts;
  readonly identity: Identity;
  /** Where the file store lies. */
  readonly folder: string;
  readonly staff: { readonly [N in ColleagueName]: StaffWho };
  readonly hygiene: ServiceItem;
  readonly registration: ServiceItem;
  /** Registers a citizen; another `n`, another person. */
  citizen(n: number, name?: string): Promise<CitizenWho>;
  /** A draft complete in answers and files; `answers` differ from the complete ones. */
  fill(who: CitizenWho, item: ServiceItem, answers?: Answers): Promise<Draft>;
  /** Applies with a complete draft. Out: the case number. */
  apply(who: CitizenWho, item: ServiceItem, answers?: Answers): Promise<string>;
  /** One act with the case as it now stands and a key of its own. */
  act(who: Who, number: string, name: CommandName, body?: CommandBody): Promise<CommandDone | Refusal>;
  /** The same, where a refusal is the test's own mistake. */
  done(who: Who, number: string, name: CommandName, body?: CommandBody): Promise<CommandDone>;
  /** Takes a complete application in at the counter, and ends as `test` says; a refusal leaves no intake behind. */
  readonly takeIn: (who: Who, item: ServiceItem, test?: AtCounterTest) => Promise<IntakeFinished | Refusal>;
  /** The same for the answer to an open notice. */
  readonly takeInSupplement: (
    who: Who,
    number: string,
    answers?: Answers,
    test?: AtCounterTest,
  ) => Promise<IntakeFinished | Refusal>;
  load(number: string): Promise<LoadedCase>;
  /** Sets every paper ordered so far, as the queue would. */
  setPapers(): Promise<void>;
  close(): Promise<void>;
}

/** Opens it. In: the instant at which the clock stands, a Monday morning when not given. */
export async function openTestCasework(start: Instant = '2026-02-09T01:00:00.000Z'): Promise<TestCasework> {
  const { jurisdiction } = lanting;
  const views = [...identityViews, catalogView, certificateRegister, ...caseworkViews];
  const test = await openTestLedger(views, start);
  const { ledger, clock } = test;
  const folder = await mkdtemp(join(tmpdir(), 'onewindow-casework-'));
  const publicUrl = 'http://onewindow.example';
  const identity = openIdentity({ ledger, jurisdiction, publicUrl, secret: 'a'.repeat(64) });
  const parts: CaseworkParts = {
    ledger,
    jurisdiction,
    publicUrl,
    files: openFiles(folder),
    calendar: defaultCalendar,
  };
  const casework = openCasework(parts);
  const { staff, items } = await settle(ledger, identity, civilDateOf(clock.now()));
  const [hygiene, registration] = items;
  if (!hygiene || !registration) throw new Error('the authored items are gone');
  let keys = 0;
  const key = (): string => `test-key-${(keys += 1)}`;
  const load = (number: string): Promise<LoadedCase> => loadCase(parts, number);

  const fill: TestCasework['fill'] = async (who, item, answers = {}) => {
    const complete = { ...(item === hygiene ? hygieneAnswers : registrationAnswers), ...answers };
    const { id } = sure(await casework.startDraft(who, item.id));
    sure(await casework.saveDraft(who, id, { ...declared, ...complete }));
    for (const { id: material, name } of materialsAsked(item, complete))
      sure(await casework.addFile(who, id, material, `${name}.pdf`, smallPdf(`${who.account} ${material}`)));
    return sure(await casework.draft(who, id));
  };
  const act: TestCasework['act'] = async (who, number, name, body = {}) =>
    casework.act(who, number, (await load(number)).seq, name, body, key());

  return {
    ...test,
    casework,
    parts,
    folder,
    identity,
    staff,
    hygiene,
    registration,
    fill,
    takeIn: (who, item, test = {}) =>
      takeInAtCounter(casework, who, item, item === hygiene ? hygieneAnswers : registrationAnswers, test, key()),
    takeInSupplement: (who, number, answers = {}, test = {}) =>
      supplementAtCounter(casework, who, number, answers, test, key()),
    act,
    load,
    async citizen(n, name = `林知兰${n === 1 ? '' : n}`) {
      const mobile = `1990000${String(n).padStart(4, '0')}`;
      const person = { name, number: idNumber(n), mobile, password: 'Lanting-2026' };
      const { account } = sure(await identity.registerCitizen(person, `register-${n}`));
      return { kind: 'citizen', jurisdiction, account, name };
    },
    async apply(who, item, answers) {
      const draft = await fill(who, item, answers);
      return sure(await casework.submit(who, draft.id, key())).number;
    },
    async done(who, number, name, body) {
      return sure(await act(who, number, name, body));
    },
    async setPapers() {
      for (const { queue, data } of test.messages) if (queue === 'typeset-paper') await typesetPaper(parts, data);
    },
    async close() {
      await test.close();
      await rm(folder, { recursive: true });
    },
  };
}
