import type { PaperFacts, AnyPaperKind } from './kinds.ts';
import { readPdf } from './pdf-reading.ts';
import { sampleFacts } from './sample-facts.ts';

/** Facts as a test walks them: objects, arrays and leaves. */
type Tree = unknown;
type Path = readonly string[];

const optional = new Set(
  'agent contact copies conditions gaps.*.sample technicalStandard responsible rows specialProcedures registration nature address ground.does ground.where holder.idKind holder.idNumber items.*.code signer.digits signer.seen witness tracking giveBack replaces foundedOn'.split(
    ' ',
  ),
);

/** Kinds in which a field of that name may be absent; elsewhere it is required. */
const optionalIn: Readonly<Record<string, AnyPaperKind>> = {
  'seal?': 'certificate',
  'acceptedOn?': 'withdrawal-confirmation',
  'reason?': 'withdrawal-confirmation',
  'basis?': 'mandate-letter',
  'revoked?': 'mandate-letter',
};

interface Variant {
  readonly name: string;
  readonly kind: AnyPaperKind;
  readonly facts: PaperFacts[AnyPaperKind];
}

const article = { law: '中华人民共和国行政许可法', article: '第五十八条' };
const samples: Variant[] = (Object.keys(sampleFacts) as AnyPaperKind[]).map((kind) => ({
  name: `a ${kind}`,
  kind,
  facts: sampleFacts[kind],
}));

const { witness: _none, tracking: _post, ...onlySigned } = sampleFacts['service-record'];
const plainRecord = { ...onlySigned, signer: { name: '林知兰', relation: '申请人本人' } };

/** The samples, and the other branch of everything that a paper says in two ways. */
export const variants: readonly Variant[] = [
  ...samples,
  {
    name: 'an acceptance-notice by lapse, with a fee, in an unpublished year',
    kind: 'acceptance-notice',
    facts: {
      ...sampleFacts['acceptance-notice'],
      deemed: true,
      statutory: { words: '二十个工作日', due: null },
      promised: { words: '八个工作日', due: null },
      specialProcedures: [],
      fee: { charged: true, name: '检测费', rate: '每个样品120元', basis: article },
    },
  },
  {
    name: 'a correction-notice in an unpublished year',
    kind: 'correction-notice',
    facts: { ...sampleFacts['correction-notice'], noticeDue: null },
  },
  {
    name: 'a non-acceptance-decision because no permit is needed',
    kind: 'non-acceptance-decision',
    facts: { ...sampleFacts['non-acceptance-decision'], ground: { kind: 'not-required' } },
  },
  {
    name: 'a non-acceptance-decision within a ban',
    kind: 'non-acceptance-decision',
    facts: {
      ...sampleFacts['non-acceptance-decision'],
      basis: [{ law: '中华人民共和国行政许可法', article: '第七十八条' }],
      ground: { kind: 'barred', decision: '云卫罚〔2025〕16号', effectiveOn: '2025-07-01', until: '2026-06-30' },
    },
  },
  {
    name: 'a non-acceptance-decision that knows only the name of the competent organ',
    kind: 'non-acceptance-decision',
    facts: {
      ...sampleFacts['non-acceptance-decision'],
      ground: { kind: 'not-competent', competentOrgan: '云溪市市场监督管理局' },
    },
  },
  {
    name: 'a non-acceptance-decision on another ground',
    kind: 'non-acceptance-decision',
    facts: { ...sampleFacts['non-acceptance-decision'], ground: { kind: 'other', words: '在一年的限制期内' } },
  },
  {
    name: 'a real grant-decision',
    kind: 'grant-decision',
    facts: { ...sampleFacts['grant-decision'], demo: false },
  },
  {
    name: 'a registration granted',
    kind: 'grant-decision',
    facts: { ...sampleFacts['grant-decision'], registration: true },
  },
  {
    name: 'a registration refused',
    kind: 'refusal-decision',
    facts: { ...sampleFacts['refusal-decision'], registration: true },
  },
  {
    name: 'a licence granted on the spot',
    kind: 'on-the-spot-decision',
    facts: { ...sampleFacts['on-the-spot-decision'], registration: false },
  },
  {
    name: 'a mandate-letter to an auxiliary of another organ, revoked',
    kind: 'mandate-letter',
    facts: {
      ...sampleFacts['mandate-letter'],
      auxiliary: true,
      basis: { law: '中华人民共和国行政许可法', article: '第二十四条第一款' },
      items: [{ name: '全部事项', acts: '监督', from: '2026-01-06', to: '2028-12-31' }],
      revoked: { on: '2026-05-06', document: '云卫授〔2026〕20号' },
      demo: false,
    },
  },
  {
    name: 'a certificate made anew',
    kind: 'certificate',
    facts: { ...sampleFacts.certificate, replaces: '原编号云卫公证字〔2026〕第0127号已经作废' },
  },
  {
    name: 'a corrected decision',
    kind: 'grant-decision',
    facts: { ...sampleFacts['grant-decision'], replaces: '原编号云卫许准〔2026〕37号已经作废' },
  },
  {
    name: 'a service record signed by the applicant at the counter',
    kind: 'service-record',
    facts: plainRecord,
  },
  { name: 'a sealed certificate', kind: 'certificate', facts: { ...sampleFacts.certificate, seal: '证照专用章' } },
];

/** All text of the PDF without white space, what stands in the type area first, so that a sentence runs on over the page's foot. */
export function textOf(pdf: Uint8Array): string {
  const runs = readPdf(pdf).pages.flatMap((page) =>
    page.runs.map((run) => ({ ...run, foot: run.y > page.height - 99 })),
  );
  const join = (foot: boolean): string => runs.flatMap((run) => (run.foot === foot ? [run.text] : [])).join('');
  return `${join(false)}\n${join(true)}`.replace(/[^\S\n]/g, '');
}

export function leavesOf(tree: Tree, path: Path = []): (readonly [string, Tree])[] {
  if (typeof tree !== 'object' || tree === null) return [[path.join('.'), tree]];
  return Object.entries(tree).flatMap(([key, part]) => leavesOf(part, [...path, key]));
}

const literals: Readonly<Record<string, string>> = {
  original: '原件',
  copy: '复印件',
  paper: '纸质',
  electronic: '电子',
};
const day = (text: string): string =>
  text.replace(
    /^(\d+)-0?(\d+)-0?(\d+).*$/s,
    (_, year: string, month: string, date: string) => `${year}年${month}月${date}日`,
  );

/** How a leaf is printed; undefined for what is shown otherwise than in words. */
export function printedForm(path: string, value: Tree): string | undefined {
  if (typeof value === 'number') return String(value);
  if (value === null) return path.endsWith('validity.to') ? '长期有效' : '待国务院公布放假安排的通知发布后确定';
  if (typeof value !== 'string' || path === 'ground.kind') return undefined;
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value))
    return `${day(value)}${Number(value.slice(11, 13))}时${value.slice(14)}分`;
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return `${day(value)}${value.slice(11, 19)}（北京时间${value.slice(19)}）`;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return day(value);
  return literals[value] ?? value;
}

/** The same facts with every free word and every day unlike all others. */
export function marked(facts: Tree): Tree {
  let count = 0;
  const mark = (part: Tree, key: string): Tree => {
    if (Array.isArray(part)) return part.map((member: Tree) => mark(member, key));
    if (typeof part === 'object' && part !== null)
      return Object.fromEntries(Object.entries(part).map(([name, member]) => [name, mark(member, name)]));
    count += 1;
    const digits = String(count).padStart(3, '0');
    if (typeof part === 'number') return 700 + count;
    if (typeof part !== 'string' || part in literals || key === 'kind' || key === 'url') return part;
    if (key === 'number' && part.includes('〔2026〕')) return `试〔2026〕${1000 + count}号`;
    if (/^\d{4}-\d\d-\d\d/.test(part))
      return part.replace(
        /^[\d-]{10}/,
        `2031-${String(1 + (count % 12)).padStart(2, '0')}-${String(1 + (count % 28)).padStart(2, '0')}`,
      );
    return `某甲${digits}字样`;
  };
  return mark(facts, '');
}

/** The same facts with the field at `path` blank, and with each field on the way to it gone, as far as it is required. */
export function without(
  facts: PaperFacts[AnyPaperKind],
  path: string,
): { readonly field: string; readonly facts: Tree }[] {
  const steps = path.split('.');
  const isOptional = (upTo: number): boolean => {
    const field = steps.slice(0, upTo).join('.').replace(/\.\d+/g, '.*');
    const kind = variants.find((variant) => variant.facts === facts)?.kind;
    return optional.has(field) || optionalIn[`${field}?`] === kind;
  };
  const leaf = steps.reduce<Tree>((part, step) => (part as Record<string, Tree>)[step], facts);
  // The fields that choose between two forms: without them no single field can be named.
  const chooser = path === 'fee.charged' || path === 'ground.kind' || leaf === null;
  const blank = typeof leaf === 'string' && !chooser ? [{ field: path, facts: replaced(facts, steps, ' ') }] : [];
  const last = steps.at(-1) ?? '';
  const gone =
    /^\d+$/.test(last) || chooser || isOptional(steps.length) ? [] : [{ field: path, facts: replaced(facts, steps) }];
  const list = steps.findIndex((step) => /^\d+$/.test(step));
  const emptied =
    list > 0 && !isOptional(list)
      ? [{ field: steps.slice(0, list).join('.'), facts: replaced(facts, steps.slice(0, list), []) }]
      : [];
  return [...blank, ...gone, ...emptied];
}

function replaced(tree: Tree, [step = '', ...rest]: Path, value?: Tree): Tree {
  const copy: Record<string, Tree> | Tree[] = Array.isArray(tree)
    ? [...(tree as Tree[])]
    : { ...(tree as Record<string, Tree>) };
  const members = copy as Record<string, Tree>;
  if (rest.length > 0) members[step] = replaced(members[step], rest, value);
  else if (value === undefined) delete members[step];
  else members[step] = value;
  return copy;
}
