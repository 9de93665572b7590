import { isRegistration, natureOf } from '#catalog';
import type { ServiceItem, Step } from '#catalog';
import { matters } from '#documents';
import acts from './acts.json' with { type: 'json' };
import type { CommandName } from './what-next.ts';

/** Name, article and effect of an act in both languages. */
export interface ActWords {
  readonly name: string;
  readonly nameEn: string;
  readonly article: string;
  readonly effect: string;
  readonly effectEn: string;
}

interface Written {
  readonly zh: string;
  readonly en: string;
  readonly article: string;
  readonly effectZh: string;
  readonly effectEn: string;
  /** Other words and another article where the item is a registration (登记), which is no 许可. */
  readonly registration?: Omit<Written, 'registration'>;
}

const written: Readonly<Record<CommandName, Written>> = acts;

/** The steps of an item on which an act rests where the item is no licence; the applicant's own acts rest on its first basis. */
const steps: Readonly<Partial<Record<CommandName, Step['kind']>>> = {
  correctOnTheSpot: 'acceptance',
  requestCorrection: 'acceptance',
  answerCorrection: 'acceptance',
  accept: 'acceptance',
  refuseToAccept: 'acceptance',
  recordReview: 'review',
  grant: 'decision',
  refuse: 'decision',
  decideOnTheSpot: 'decision',
  makeCertificate: 'issue',
  handOut: 'delivery',
  post: 'delivery',
  recordDelivered: 'delivery',
  recordReturned: 'delivery',
  reissue: 'issue',
  tellToCollect: 'delivery',
  correctPaper: 'decision',
};

/** The words of an act for an item. An item that is no licence cites its own articles, never the 行政许可法. */
export function actWords(command: CommandName, item: ServiceItem): ActWords {
  const said = written[command];
  const words = (isRegistration(item) ? said.registration : undefined) ?? said;
  const { zh: name, en: nameEn, article, effectZh: effect, effectEn } = words;
  if (natureOf(item) === 'licence') return { name, nameEn, article, effect, effectEn };
  const kind = steps[command];
  const basis = (kind && item.steps.find((step) => step.kind === kind)?.basis) ?? item.basis[0];
  const own = { article: basis ? `${basis.law.replace(/^中华人民共和国/, '')}${basis.article}` : '' };
  return { name, nameEn, effect, effectEn, ...decided(command, item), ...own };
}

const filed: Partial<ActWords> = {
  nameEn: 'File',
  effect: '出具备案通知书;资料齐全就备案,没有什么要批准。',
  effectEn: 'A notice of the filing is issued; nothing is to be permitted.',
};

/** Granting and refusing what is no licence. Whoever has handed in all that a filing needs has filed. */
function decided(command: CommandName, item: ServiceItem): Partial<ActWords> {
  const nature = natureOf(item);
  if (nature === 'filing' && command === 'decideOnTheSpot') return { ...filed, name: '当场备案' };
  if (nature === 'filing' && command === 'grant') return { ...filed, name: '予以备案' };
  if (nature === 'licence' || (command !== 'grant' && command !== 'refuse')) return {};
  const { word, paper } = matters[isRegistration(item) ? 'registration' : nature];
  return command === 'grant'
    ? {
        name: `准予${word}`,
        nameEn: 'Grant',
        effect: `出具准予${word}${paper},按决定办理。`,
        effectEn: 'A written decision is issued and carried out.',
      }
    : {
        name: `不予${word}`,
        nameEn: 'Refuse',
        effect: `出具不予${word}${paper},写明理由、依据和救济途径。`,
        effectEn: 'A written refusal with reasons, basis and remedies is issued.',
      };
}
