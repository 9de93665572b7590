import type { ItemDraft } from '../draft.ts';
import type { SpecialProcedure, Step } from '../types.ts';

type StepLimit = NonNullable<Step['limit']>;

/** What a line of a published procedure speaks of. A line may name several steps; whoever collects with a notice is handed something. */
const kinds: readonly (readonly [Step['kind'], RegExp])[] = [
  ['acceptance', /受理(?!通知)|收件|出具受理通知/],
  ['site-inspection', /现场(?!审核时间)|实地|勘[察验查]|入户|检查/],
  ['review', /审查|审核|初审|复审|复核|核定|核验/],
  ['decision', /决定|审批|审定|签发|批准|登簿|当场许可|登记|备案|核发/],
  ['issue', /制证|打印/],
  ['delivery', /送达|领[取证]|发证|发照|发牌证|发放|出证|换证|邮寄|拨付|划拨/],
];

/** The eight of article 45 by the words they are written with. */
const grounds: readonly (readonly [SpecialProcedure['kind'], RegExp])[] = [
  ['hearing', /听证/],
  ['tender', /招标/],
  ['auction', /拍卖/],
  ['inspection-test', /检验/],
  ['testing', /检测/],
  ['quarantine', /检疫/],
  ['appraisal', /鉴定/],
  ['expert-review', /专家评审/],
];

const special = /^特殊程序[::]([^((]+)/;

/** The lines of a published procedure as steps one after the other. A line that names no step keeps its words and has no kind. */
export function stepsOf(procedure: readonly string[]): NonNullable<ItemDraft['steps']> {
  const steps: { id: string; name: string; kind?: Step['kind']; after: readonly string[]; limit?: StepLimit }[] = [];
  for (const line of procedure.filter((words) => !special.test(words))) {
    const spoken = line.startsWith('凭') ? line.replace(/^凭.*?(?=领)/, '') : line;
    const named = kinds.filter(([, words]) => words.test(spoken)).map(([kind]) => kind);
    const limit = limitOf(line);
    for (const kind of named.length > 0 ? named : [undefined]) {
      const last = kind === named.at(-1);
      const after = steps.at(-1)?.id;
      steps.push({
        id: `step-${steps.length + 1}`,
        name: line,
        after: after === undefined ? [] : [after],
        ...(kind !== undefined && { kind }),
        ...(last && limit && { limit }),
      });
    }
  }
  return steps;
}

/** Only a plain “审核2个工作日” or “审批(2个工作日)” is read as the step's own limit; “许可后20个工作日内” is something else. */
function limitOf(line: string): StepLimit | undefined {
  const [, n, unit] = /^[\p{Script=Han}、]+[((]?(\d+)(个工作日|日)[))]?$/u.exec(line) ?? [];
  if (n === undefined) return undefined;
  return { n: Number(n), unit: unit === '日' ? 'day' : 'workday' };
}

/** What a procedure itself calls 特殊程序, one for each name. How long each takes it does not say. */
export function specialOf(procedure: readonly string[]): NonNullable<ItemDraft['special']> {
  return procedure
    .flatMap((line) => special.exec(line)?.[1]?.split('、') ?? [])
    .map((name, index) => ({
      id: `special-${index + 1}`,
      name,
      kind: grounds.find(([, words]) => words.test(name))?.[0] ?? 'other',
    }));
}
