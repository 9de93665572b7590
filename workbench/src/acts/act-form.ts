import type { CasePage, Command, CommandBody, Item } from '../api.ts';
import { materialsShown } from '../case/material-shown.ts';
import { actWords as w } from './act-words.ts';
import { signerMissing, signerOf } from './delivery-body.ts';

export type Ground = NonNullable<CommandBody['ground']>;

/** All that can be typed or chosen in the dialog of an act; each command takes its own part (`bodyOfAct`). */
export interface ActForm {
  /** What is missing, by `kind/about`, with the words for the notice. */
  readonly gaps: Readonly<Record<string, string>>;
  readonly changes: Readonly<Record<string, string>>;
  readonly confirmation: 'signed' | 'by-phone';
  readonly ground: Ground;
  /** A unit of the tree, or empty where the organ is named in words. */
  readonly competentUnit: string;
  readonly competentOrgan: string;
  readonly mayDo: string;
  readonly ban: NonNullable<CommandBody['ban']>;
  readonly reason: string;
  readonly step: string;
  readonly recommendation: 'grant' | 'refuse';
  readonly unmet: readonly string[];
  readonly opinion: string;
  readonly officers: readonly string[];
  readonly inspectedAt: string;
  readonly inspectedPlace: string;
  readonly outcome: 'grant' | 'refuse';
  readonly scope: string;
  readonly mode: 'electronic' | 'counter';
  /** The item a case is converted to. */
  readonly item: string;
  /** The material whose original goes back. */
  readonly material: string;
  /** The applicant has signed for it, on paper, at the counter. */
  readonly signed: boolean;
  readonly signer: {
    readonly by: 'self' | 'agent' | 'family';
    readonly name: string;
    readonly relation: string;
    readonly digits: string;
    readonly seen: boolean;
    /** Would not sign: then a witness attests it. */
    readonly refuses: boolean;
    readonly witness: string;
  };
  readonly signedOn: string;
  readonly carrier: string;
  readonly tracking: string;
  readonly address: string;
  readonly returned: NonNullable<CommandBody['returned']>;
  /** How the applicant was told to collect. */
  readonly told: NonNullable<CommandBody['told']>;
  /** The paper that a correction mends. */
  readonly paper: string;
}

export type Change = (part: Partial<ActForm>) => void;
export type Step = Item['steps'][number];

/** The form as the dialog opens: what can be known already is filled in. */
export function freshForm(page: CasePage, command: Command): ActForm {
  const missing = command === 'requestCorrection' ? materialsShown(page) : [];
  const gaps = missing.flatMap(({ material, status }) =>
    status.shape === 'failed' ? [[`material/${material.id}`, w.gapMissing(material.standard)] as const] : [],
  );
  return {
    gaps: Object.fromEntries(gaps),
    changes: {},
    confirmation: 'signed',
    ground: 'not-competent',
    competentUnit: '',
    competentOrgan: '',
    mayDo: '',
    ban: { article: '78', decision: '', effectiveOn: '', until: '' },
    reason: '',
    step: readySteps(page)[0]?.id ?? '',
    recommendation: 'grant',
    unmet: [],
    opinion: '',
    officers: [],
    inspectedAt: '',
    inspectedPlace: '',
    outcome: 'grant',
    scope: '',
    item: '',
    material: page.handed.find(({ kept }) => kept)?.material ?? '',
    signed: false,
    mode: page.electronicConsent && page.delivery === 'electronic' ? 'electronic' : 'counter',
    signer: {
      by: 'self',
      name: page.applicant?.filedBy ?? '',
      relation: '',
      digits: '',
      seen: false,
      refuses: false,
      witness: '',
    },
    signedOn: page.today,
    carrier: w.delivering.usualCarrier,
    tracking: '',
    // What came back for its address is not sent there again unread.
    address: addressOf(page),
    returned: 'unclaimed',
    told: page.applicant?.mobile ? 'telephone' : 'letter',
    paper: page.correctable.at(-1)?.paper ?? '',
  };
}

function addressOf({ delivering, applicant }: CasePage): string {
  if (delivering?.returned?.reason === 'wrong-address') return '';
  return delivering?.posted?.address || applicant?.address || '';
}

/** Review steps that can be written now: not yet recorded, and nothing before them open. */
export function readySteps(page: CasePage): readonly Step[] {
  const steps = page.published.item.steps.filter(({ kind }) => kind === 'review' || kind === 'site-inspection');
  const open = steps.filter(({ id }) => !page.reviews.some((review) => review.step === id));
  return open.filter(({ after }) => !after.some((before) => open.some(({ id }) => id === before)));
}

/** What goes to the server: only the fields of the command, blanks left out. */
export function bodyOfAct(command: Command, form: ActForm): CommandBody {
  const { unmet } = form;
  const reason = said('reason', form.reason);
  switch (command) {
    case 'requestCorrection':
      return { gaps: gapsOf(form) };
    case 'correctOnTheSpot':
      return { changes: form.changes, confirmation: form.confirmation };
    case 'refuseToAccept': {
      const { ground, competentUnit, competentOrgan, mayDo, ban } = form;
      switch (ground) {
        case 'not-competent':
          return { ground, ...(competentUnit ? { competentUnit } : said('competentOrgan', competentOrgan)), ...reason };
        case 'not-required':
          return { ground, ...said('mayDo', mayDo), ...reason };
        case 'barred':
          return { ground, ban, ...reason };
      }
    }
    case 'recordReview': {
      const { step, recommendation, officers } = form;
      const against = recommendation === 'refuse' ? [...unmet] : [];
      const visit = { ...said('inspectedAt', form.inspectedAt), ...said('inspectedPlace', form.inspectedPlace) };
      const signed = { officers: [...officers], ...visit, ...said('opinion', form.opinion) };
      return { step, recommendation, unmet: against, ...signed };
    }
    case 'declineToCoSign':
      return reason;
    case 'convert':
      return { item: form.item };
    case 'grant':
      return { ...said('scope', form.scope), ...reason };
    case 'refuse':
      return { unmet: [...unmet], ...reason };
    case 'decideOnTheSpot':
      return form.outcome === 'grant'
        ? { outcome: 'grant', ...said('scope', form.scope), ...reason }
        : { outcome: 'refuse', unmet: [...unmet], ...reason };
    case 'handOut':
      return form.mode === 'electronic' ? { mode: form.mode } : { mode: form.mode, ...signerOf(form) };
    case 'post':
      return {
        ...said('carrier', form.carrier),
        ...said('tracking', form.tracking),
        ...said('address', form.address),
      };
    case 'recordDelivered':
      return { signedOn: form.signedOn.trim(), ...signerOf(form) };
    case 'recordReturned':
      return { returned: form.returned };
    case 'tellToCollect':
      return { told: form.told };
    case 'correctPaper':
      return { paper: form.paper, changes: form.changes, ...reason };
    case 'reissue':
    case 'accept':
    case 'coSign':
    case 'makeCertificate':
    case 'submit':
    case 'answerCorrection':
    case 'withdraw':
    case 'takeIn':
    case 'takeInSupplement':
      return {};
    // The applicant signed, or nobody presses the button.
    case 'recordWithdrawal':
      return { confirmation: 'signed' };
    case 'returnOriginal':
      return { confirmation: 'signed', material: form.material };
  }
}

type Gap = NonNullable<CommandBody['gaps']>[number];

/** The gaps in the order of the catalogue's keys; `gaps/3/words` in an answer means the fourth of these. */
export function gapsOf(form: ActForm): Gap[] {
  return Object.entries(form.gaps).map(([key, words]) => {
    const [kind, about = ''] = key.split('/');
    return { kind: kind === 'field' ? 'field' : 'material', about, words: words.trim() };
  });
}

function said<Name extends string>(name: Name, value: string): { readonly [K in Name]?: string } {
  const words = value.trim();
  // The compiler widens a computed name to string; it is this name and no other.
  return words === '' ? {} : ({ [name]: words } as { readonly [K in Name]?: string });
}

/** Fields that the form itself can see are empty, in the order they stand; the server checks everything again. */
export function missingOf(command: Command, form: ActForm, page: CasePage): readonly string[] {
  const empty = (field: 'reason' | 'opinion' | 'competentOrgan' | 'mayDo'): string[] =>
    form[field].trim() === '' ? [field] : [];
  const unmet = form.unmet.length === 0 ? ['unmet'] : [];
  switch (command) {
    case 'requestCorrection': {
      const gaps = gapsOf(form);
      if (gaps.length === 0) return ['gaps'];
      return gaps.flatMap(({ words }, at) => (words === '' ? [`gaps/${at}/words`] : []));
    }
    case 'correctOnTheSpot':
      return Object.keys(form.changes).length === 0 ? ['changes'] : [];
    case 'refuseToAccept':
      return [...missingOfGround(form, empty), ...empty('reason')];
    case 'recordReview': {
      const inspects = readySteps(page).find(({ id }) => id === form.step)?.kind === 'site-inspection';
      const alone = inspects && form.officers.length === 0 ? ['officers'] : [];
      return [...(form.recommendation === 'refuse' ? unmet : []), ...empty('opinion'), ...alone];
    }
    case 'grant':
      return page.reviews.some(({ recommendation }) => recommendation === 'refuse') ? empty('reason') : [];
    case 'refuse':
      return [...unmet, ...empty('reason')];
    case 'decideOnTheSpot':
      return form.outcome === 'refuse' ? [...unmet, ...empty('reason')] : [];
    case 'declineToCoSign':
      return empty('reason');
    case 'convert':
      return form.item === '' ? ['item'] : [];
    case 'handOut':
      return form.mode === 'electronic' ? [] : signerMissing(form, page.applicant?.kind === 'company');
    case 'post':
      return (['carrier', 'tracking', 'address'] as const).filter((field) => form[field].trim() === '');
    case 'recordDelivered':
      return [
        ...(/^\d{4}-\d{2}-\d{2}$/.test(form.signedOn.trim()) ? [] : ['signedOn']),
        ...signerMissing(form, page.applicant?.kind === 'company'),
      ];
    case 'correctPaper':
      return [
        ...(Object.keys(form.changes).length === 0 ? ['changes'] : []),
        ...Object.entries(form.changes).flatMap(([name, words]) => (words.trim() === '' ? [`changes/${name}`] : [])),
        ...empty('reason'),
      ];
    case 'recordWithdrawal':
      return form.signed ? [] : ['confirmation'];
    case 'returnOriginal':
      return [...(form.material === '' ? ['material'] : []), ...(form.signed ? [] : ['confirmation'])];
    case 'recordReturned':
    case 'tellToCollect':
    case 'reissue':
    case 'accept':
    case 'coSign':
    case 'makeCertificate':
    case 'submit':
    case 'answerCorrection':
    case 'withdraw':
    case 'takeIn':
    case 'takeInSupplement':
      return [];
  }
}

function missingOfGround(
  { ground, competentUnit, ban }: ActForm,
  empty: (field: 'competentOrgan' | 'mayDo') => string[],
): readonly string[] {
  switch (ground) {
    case 'not-competent':
      return competentUnit === '' ? empty('competentOrgan') : [];
    case 'not-required':
      return empty('mayDo');
    case 'barred':
      return (['decision', 'effectiveOn', 'until'] as const).flatMap((part) =>
        ban[part].trim() === '' ? [`ban/${part}`] : [],
      );
  }
}
