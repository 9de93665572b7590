import { fieldsOf } from '#catalog';
import type { Material, ServiceItem } from '#catalog';
import type { Defect, IntakeGap, IntakeProblem, Tick } from './types.ts';

const defects: { readonly [D in Defect]: string } = {
  'not-brought': '未带',
  expired: '已经过期',
  unsigned: '缺签名或者盖章',
  unclear: '看不清',
  incomplete: '缺内容',
  differs: '与申请表不一致',
};

/**
 * The gaps that the one-time notice would name now (许可法32(1)(四)): every material asked for that is missing or unfit, every answer that is
 * not in order, each with what is wrong and what mends it. In: what is missing, what is wrong with the answers.
 */
export function noticeOf(
  item: ServiceItem,
  ticks: readonly Tick[],
  missing: readonly string[],
  problems: readonly IntakeProblem[],
): readonly IntakeGap[] {
  const materials = item.materials
    .filter(({ id }) => missing.includes(id))
    .map((material): IntakeGap => {
      const tick = ticks.find((one) => one.material === material.id);
      return { kind: 'material', about: material.id, name: material.name, words: wordsOf(material, tick) };
    });
  const fields = fieldsOf(item.form).flatMap(({ name, zh }): IntakeGap[] => {
    const wrong = problems.find(({ field }) => field === `answers.${name}`);
    return wrong ? [{ kind: 'field', about: name, name: zh, words: wrong.zh }] : [];
  });
  return [...materials, ...fields];
}

function wordsOf(material: Material, tick: Tick | undefined): string {
  const defect = tick?.defect ? defects[tick.defect] : '';
  const said = [defect, tick?.problem?.trim() ?? ''].filter((words) => words !== '').join('，');
  const wrong = said === '' ? '未交' : said;
  const demand = tick?.demand?.trim() || demanded(material);
  return `${stopped(wrong)}${stopped(demand)}`;
}

/** What the catalog asks for, where the clerk wrote nothing else. */
function demanded({ name, originals, copies }: Material): string {
  const counts = [originals > 0 ? `原件${originals}份` : '', copies > 0 ? `复印件${copies}份` : ''];
  const how = counts.filter((words) => words !== '').join('、');
  return `请补交${name}${how === '' ? '' : `（${how}）`}`;
}

function stopped(words: string): string {
  return /[。！？；]$/.test(words) ? words : `${words}。`;
}
