import { lanting } from '#catalog';
import type { TestCasework } from '#casework';
import type { Act, OrganisationCommand, Who } from '#identity';
import { addDays, isRefusal } from '#law';
import type { CivilDate, Refusal } from '#law';

/** Somebody who gives commands, with what they may do by the mandates that this file gave them. */
export interface RightsAsker {
  readonly label: string;
  readonly who: Who;
  /** Acts by item that count on the day of the test. */
  readonly acts: ReadonlyMap<string, ReadonlySet<Act>>;
  /** The act that the asker is about; absent for whoever holds no mandate at all. */
  readonly about?: Act;
}

/** The acts on which casework's commands rest. */
export const caseActs = ['accept', 'review', 'decide', 'issue', 'supervise'] as const satisfies readonly Act[];

interface Term {
  readonly name: string;
  readonly counts: boolean;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly revoked?: boolean;
}

interface Wish {
  readonly label: string;
  readonly unit: string;
  readonly mandates: readonly (readonly [item: string, act: Act])[];
  readonly term: Term;
  readonly auxiliary?: boolean;
  readonly postEnds?: CivilDate;
}

/**
 * Everybody who may ask, made by the organiser's commands on the day before the test: for every act a holder in the item's unit, in
 * another unit, for another item, and with a mandate that ended, was revoked, begins tomorrow, or whose post ended; holders of several
 * acts, of the acts that concern no case, an auxiliary, somebody in a colleague's post, somebody without any.
 * In: the casework desk, its clock on the day before; the two citizens. Out: the askers of the day after.
 */
export async function peopleOfRights(
  city: TestCasework,
  [own, other]: readonly [Who, Who],
): Promise<readonly RightsAsker[]> {
  const { identity, hygiene, registration } = city;
  const { jurisdiction } = identity;
  const yesterday = identity.today();
  const today = addDays(yesterday, 1);
  const far = addDays(yesterday, 300);
  const now: Term = { name: 'in force', counts: true, from: yesterday, to: far };
  const lapsed: readonly Term[] = [
    { name: 'ended yesterday', counts: false, from: yesterday, to: yesterday },
    { name: 'revoked', counts: false, from: yesterday, to: far, revoked: true },
    { name: 'begins tomorrow', counts: false, from: addDays(today, 1), to: far },
  ];
  const { section: home } = lanting.organs.health;
  const { section: elsewhere } = lanting.organs.market;
  const wishes: Wish[] = caseActs.flatMap((act): Wish[] => [
    { label: `${act}, own unit`, unit: home, mandates: [[hygiene.id, act]], term: now },
    { label: `${act}, another unit`, unit: elsewhere, mandates: [[hygiene.id, act]], term: now },
    { label: `${act}, another item`, unit: home, mandates: [[registration.id, act]], term: now },
    ...lapsed.map((term): Wish => ({ label: `${act}, ${term.name}`, unit: home, mandates: [[hygiene.id, act]], term })),
    {
      label: `${act}, post ended yesterday`,
      unit: home,
      mandates: [[hygiene.id, act]],
      term: { ...now, counts: false },
      postEnds: yesterday,
    },
  ]);
  const both = (...acts: Act[]) => [hygiene, registration].flatMap(({ id }) => acts.map((act) => [id, act] as const));
  const wide = (act: Act): Wish => ({ label: `${act}, all items`, unit: home, mandates: [['*', act]], term: now });
  wishes.push(
    { label: 'accept and decide', unit: home, mandates: both('accept', 'decide'), term: now },
    { label: 'all but supervise', unit: home, mandates: both('accept', 'review', 'decide', 'issue'), term: now },
    wide('supervise'),
    wide('organise'),
    wide('draft-item'),
    wide('audit-item'),
    wide('publish-item'),
    // 辅助人员 may be mandated to help a review and still records none (domain 9A.25).
    {
      label: 'auxiliary',
      unit: home,
      mandates: [[hygiene.id, 'review']],
      term: { ...now, counts: false },
      auxiliary: true,
    },
    { label: 'post without mandate', unit: home, mandates: [], term: now },
  );
  const askers: RightsAsker[] = [];
  for (const [n, wish] of wishes.entries()) askers.push(await settleOne(city, `r${n}`, wish, yesterday));
  const [clerk] = askers;
  if (clerk?.who.kind !== 'staff' || !clerk.who.post) throw new Error('the first asker holds a post');
  const { post: _none, ...without } = clerk.who;
  return [
    ...askers,
    { label: 'staff without post', who: { ...without, staff: 'r-nobody' }, acts: new Map() },
    { label: 'in a colleague’s post', who: { ...clerk.who, staff: 'r5' }, acts: new Map() },
    { label: 'anonymous', who: { kind: 'anonymous', jurisdiction }, acts: new Map() },
    { label: 'own citizen', who: own, acts: new Map() },
    { label: 'other citizen', who: other, acts: new Map() },
  ];
}

async function settleOne(
  { identity, hygiene, registration }: TestCasework,
  id: string,
  { label, unit, mandates, term, auxiliary = false, postEnds }: Wish,
  from: CivilDate,
): Promise<RightsAsker> {
  const { jurisdiction } = identity;
  let step = 0;
  const give = async (command: OrganisationCommand): Promise<void> => {
    step += 1;
    const done: unknown = await identity.organise({ kind: 'system', jurisdiction }, command, `people-${id}-${step}`);
    if (isRefusal(done)) throw new Error(`${label}: ${(done satisfies Refusal).refused}`);
  };
  await give({ name: 'registerStaff', id, personName: `工作人员${id}` });
  await give({ name: 'assignPost', id, staff: id, unit, title: '岗位', auxiliary, from });
  for (const [n, [item, act]] of mandates.entries()) {
    const document = '澜政授〔2026〕9号';
    const mandate = `${id}-m${n}`;
    await give({ name: 'grantMandate', id: mandate, post: id, item, act, from: term.from, to: term.to, document });
    if (term.revoked) await give({ name: 'revokeMandate', mandate, document });
  }
  if (postEnds !== undefined) await give({ name: 'endPost', post: id, to: postEnds });
  const post = await identity.post(id);
  const place = await identity.unit(unit);
  if (!post || !place) throw new Error(`no post of ${label}`);
  const holds = (item: string): ReadonlySet<Act> =>
    new Set(term.counts ? mandates.filter(([named]) => named === item || named === '*').map(([, act]) => act) : []);
  const [first] = mandates;
  return {
    label,
    who: { kind: 'staff', jurisdiction, staff: id, name: label, post, unit: place },
    acts: new Map([hygiene, registration].map((item) => [item.id, holds(item.id)])),
    ...(first && { about: first[1] }),
  };
}
