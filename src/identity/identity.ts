import { civilDateOf } from '#law';
import type { CivilDate, Refusal } from '#law';
import type { Jurisdiction } from '#ledger';
import type { OrganisationCommand, OrganisationDone } from './commands.ts';
import { firstStart } from './first-start.ts';
import type { FirstStart } from './first-start.ts';
import { formTokens } from './form-token.ts';
import type { FormToken } from './form-token.ts';
import { mandateLetter } from './letter.ts';
import type { ItemsNamed } from './letter.ts';
import { openRegister } from './register.ts';
import { verifyLetter } from './verify-letter.ts';
import type { VerifiedLetter } from './verify-letter.ts';
import type { Register } from './register.ts';
import { organise } from './service.ts';
import { accounts } from './sign-in/accounts.ts';
import { citizenLibrary, staffLibrary } from './sign-in/library.ts';
import type { AccountKind, RequestHeaders, SetCookies } from './sign-in/parts.ts';
import { changePassword } from './sign-in/password.ts';
import type { PlaceOfUse } from './sign-in/place-of-use.ts';
import { placeOf, registerCitizen, registrationProblems } from './sign-in/register-citizen.ts';
import type { Registration } from './sign-in/register-citizen.ts';
import { confirmTotp, disableTotp, enrolTotp } from './sign-in/second-factor.ts';
import type { TotpOffer } from './sign-in/second-factor.ts';
import { askProvider, returnFromProvider } from './sign-in/provider-sign-in.ts';
import type { ProviderAsked } from './sign-in/provider-sign-in.ts';
import { choosePost, signOut, whoIs } from './sign-in/session.ts';
import type { WhoIs } from './sign-in/session.ts';
import { signInCitizen, signInStaff } from './sign-in/sign-in.ts';
import type { CitizenCredentials, SignedIn, StaffCredentials } from './sign-in/sign-in.ts';
import type { AccountId, Act, Mandate, Post, PostId, StaffId, System, Unit, UnitId, Who } from './types.ts';
import { personOf, verifierOf } from './views/citizen.ts';
import type { Person } from './views/citizen.ts';
import { itemsOf, mandatePage, postsHolding } from './views/mandate.ts';
import { post, postsIn, postsOf } from './views/post.ts';
import { staffNames, staffPage } from './views/staff.ts';
import type { StaffMember } from './views/staff.ts';
import { unit, unitTree } from './views/unit.ts';

/** The identity desk, opened: what faces and `main.ts` use. Inside a command, desks use the queries with `tx.db` instead. */
export interface Identity {
  readonly jurisdiction: Jurisdiction;
  readonly publicUrl: string;
  readonly formToken: FormToken;
  organise(by: Who | System, command: OrganisationCommand, key: string): Promise<OrganisationDone | Refusal>;
  /** What may be read of units, people, posts and mandates beyond the tree, by whom. */
  readonly register: Register;
  /** The letter (授权书) a mandate stands on, as PDF. */
  letter(
    who: Who,
    mandate: string,
    itemsNamed: ItemsNamed,
  ): Promise<{ readonly pdf: Uint8Array; readonly name: string } | Refusal>;
  /** The letter that bears a verification code, for anybody who holds it. */
  verifyLetter(code: string, itemsNamed: ItemsNamed): Promise<VerifiedLetter | Refusal>;
  firstStart(first: FirstStart): Promise<{ readonly staff: StaffId } | Refusal>;

  signInStaff(credentials: StaffCredentials, headers: RequestHeaders): Promise<SignedIn | Refusal>;
  signInCitizen(credentials: CitizenCredentials, headers: RequestHeaders): Promise<SignedIn | Refusal>;
  /** Everything that is wrong with a registration, each with its field; empty where `registerCitizen` would look further. */
  registrationProblems(registration: Registration): readonly Refusal[];
  registerCitizen(registration: Registration, key: string): Promise<{ readonly account: AccountId } | Refusal>;
  /** What the configured providers are called; a door without one shows none. */
  readonly providers: { readonly [K in AccountKind]?: string };
  askProvider(kind: AccountKind, to: string): Promise<ProviderAsked | Refusal>;
  returnFromProvider(
    kind: AccountKind,
    query: Readonly<Record<string, string>>,
    headers: RequestHeaders,
  ): Promise<(SignedIn & { readonly to: string }) | Refusal>;
  signOut(kind: AccountKind, headers: RequestHeaders): Promise<{ readonly cookies: SetCookies } | Refusal>;
  whoIs(headers: RequestHeaders, door: AccountKind): Promise<WhoIs>;
  choosePost(headers: RequestHeaders, post: PostId): Promise<true | Refusal>;
  enrolTotp(headers: RequestHeaders, password: string): Promise<TotpOffer | Refusal>;
  confirmTotp(headers: RequestHeaders, code: string): Promise<true | Refusal>;
  disableTotp(headers: RequestHeaders, password: string): Promise<true | Refusal>;
  /** Whether the account of this member of staff has a second factor. */
  hasTotp(staff: StaffId): Promise<boolean>;
  changePassword(
    kind: AccountKind,
    headers: RequestHeaders,
    passwords: { readonly current: string; readonly wanted: string },
  ): Promise<true | Refusal>;

  /** The clock's today in Asia/Shanghai. */
  today(): CivilDate;
  unitTree(): Promise<readonly Unit[]>;
  unit(id: UnitId): Promise<Unit | undefined>;
  post(id: PostId): Promise<Post | undefined>;
  postsOf(staff: StaffId, date?: CivilDate): Promise<readonly Post[]>;
  postsIn(unit: UnitId, date?: CivilDate): Promise<readonly Post[]>;
  postsHolding(item: string, act: Act, date?: CivilDate): Promise<readonly Post[]>;
  /** What a post may do today, with whatever item. */
  actsOfPost(id: PostId): Promise<ReadonlySet<Act>>;
  mandates(after?: string, size?: number): Promise<readonly Mandate[]>;
  staff(after?: StaffId, size?: number): Promise<readonly StaffMember[]>;
  staffNames(ids: readonly StaffId[]): Promise<ReadonlyMap<StaffId, string>>;
  /** What a citizen stated of themselves: fills the first page of an application. */
  person(account: AccountId): Promise<Person | undefined>;
  /** The provider by which a citizen was verified; undefined: 号码校验通过 only. */
  verifierOf(account: AccountId): Promise<string | undefined>;
}

/** Opens the desk. In: the ledger, the jurisdiction served, PUBLIC_URL and the secret of `readOrMakeSecret`. */
export function openIdentity(place: PlaceOfUse): Identity {
  const { ledger, jurisdiction, publicUrl, secret } = place;
  const { db } = ledger;
  const parts = { ...place, staff: staffLibrary(place), citizen: citizenLibrary(place) };
  const today = (): CivilDate => civilDateOf(ledger.clock.now());
  const run: Identity['organise'] = (by, command, key) => organise({ ledger, accounts }, by, command, key);
  return {
    jurisdiction,
    publicUrl,
    formToken: formTokens(secret),
    organise: run,
    register: openRegister(ledger, jurisdiction),
    letter: (who, mandate, itemsNamed) => mandateLetter(place, who, mandate, itemsNamed),
    verifyLetter: (code, itemsNamed) => verifyLetter(place, code, itemsNamed),
    firstStart: (first) => firstStart(ledger, run, jurisdiction, first),
    signInStaff: (credentials, headers) => signInStaff(parts, credentials, headers),
    signInCitizen: (credentials, headers) => signInCitizen(parts, credentials, headers),
    registrationProblems: (registration) => registrationProblems(registration, placeOf(parts)),
    registerCitizen: (registration, key) => registerCitizen(parts, registration, key),
    providers: namesOf(place),
    askProvider: (kind, to) => askProvider(parts, kind, to),
    returnFromProvider: (kind, query, headers) => returnFromProvider(parts, kind, query, headers),
    signOut: (kind, headers) => signOut(parts, kind, headers),
    whoIs: (headers, door) => whoIs(parts, headers, door),
    choosePost: (headers, id) => choosePost(parts, headers, id),
    enrolTotp: (headers, password) => enrolTotp(parts, headers, password),
    confirmTotp: (headers, code) => confirmTotp(parts, headers, code),
    disableTotp: (headers, password) => disableTotp(parts, headers, password),
    hasTotp: async (staff) => (await accounts.ofStaff(db, staff))?.totp === true,
    changePassword: (kind, headers, passwords) => changePassword(parts, kind, headers, passwords),
    today,
    unitTree: () => unitTree(db, jurisdiction),
    unit: (id) => unit(db, jurisdiction, id),
    post: (id) => post(db, jurisdiction, id),
    postsOf: (staff, date = today()) => postsOf(db, jurisdiction, staff, date),
    postsIn: (id, date = today()) => postsIn(db, jurisdiction, id, date),
    postsHolding: (item, act, date = today()) => postsHolding(db, jurisdiction, item, act, date),
    actsOfPost: async (id) => new Set((await itemsOf(db, jurisdiction, id, today())).map(({ act }) => act)),
    mandates: (after = '', size = 100) => mandatePage(db, jurisdiction, today(), after, size),
    staff: (after = '', size = 100) => staffPage(db, jurisdiction, after, size),
    staffNames: (ids) => staffNames(db, jurisdiction, ids),
    person: (account) => personOf(db, jurisdiction, account),
    verifierOf: (account) => verifierOf(db, jurisdiction, account),
  };
}

function namesOf({ oidc }: PlaceOfUse): Identity['providers'] {
  return {
    ...(oidc?.citizen && { citizen: oidc.citizen.name }),
    ...(oidc?.staff && { staff: oidc.staff.name }),
  };
}
