import { basis } from './catalog-mend.ts';
import type { Entry } from './catalog-mend.ts';

/** 林木采伐许可证核发, record S015 of the counties, under the national code it bears. */
export const felling = '00016412000001';

const forest = ['中华人民共和国森林法', '法律', '2019-12-28'] as const;
const licensing = ['中华人民共和国行政许可法', '法律', '2019-04-23'] as const;
const on = (id: string, [law, level, version]: typeof forest | typeof licensing, article: string): readonly Entry[] =>
  basis(id, law, article, level, version);

const material = (n: number, more: readonly Entry[]): readonly Entry[] => {
  const id = `f-materials-material-${n}`;
  return [...more, ...on(`${id}-basis`, forest, '第五十八条')];
};

/**
 * What a drafter of the city's forestry organ writes with the two laws at hand: 森林法 (2019 修订) 54, 56, 58 and 行政许可法 32, 34, 38, 42, 44.
 * In: the organ's credit code. Out: fields by part of the guide.
 */
export function fellingMended(creditCode: string): readonly (readonly [part: string, entries: readonly Entry[]])[] {
  return [
    [
      'name',
      [
        ['f-nameEn-whole', 'type', 'Timber felling permit'],
        ['f-plain-whole', 'type', '砍林地上的树以前,先办采伐许可证。'],
        ['f-plainEn-whole', 'type', 'Before you fell trees on forest land, get a permit.'],
        ['f-words-whole', 'type', '砍树\n伐木\n采伐证'],
        ['f-basicCode-whole', 'type', felling.slice(0, 12)],
        ['f-implementationCode-whole', 'type', `${creditCode}3${felling.slice(0, 12)}`],
        ['f-level-whole', 'pick', '市级'],
        ['f-organ-whole', 'pick', '澜汀市林业和草原局'],
        ['f-theme-whole', 'pick', '行业准营'],
        ['f-channels-whole', 'check', '网上'],
        ['f-channels-whole', 'check', '窗口'],
        ['f-visits-whole', 'type', '0'],
        ['f-inHall-whole', 'yes', '是'],
        ['f-mustEnter-closeToPeople', 'yes', '是'],
        ['f-mustEnter-jointHandling', 'yes', '否'],
        ['f-mustEnter-onTheSpot', 'yes', '否'],
        ['f-mustEnter-chainStep', 'yes', '否'],
      ],
    ],
    ['basis', on('f-basis-0', forest, '第五十六条')],
    [
      'conditions',
      [
        ...on('f-conditions-condition-1-basis', forest, '第五十八条'),
        ...on('f-conditions-condition-2-basis', forest, '第五十四条'),
        ...on('f-conditions-condition-3-basis', forest, '第五十八条'),
      ],
    ],
    [
      'materials',
      [
        ...material(1, [
          ['f-materials-material-1-copies', 'type', '0'],
          ['f-materials-material-1-necessity', 'pick', '必须'],
          ['f-materials-material-1-source', 'pick', '其他'],
          ['f-materials-material-1-issuer', 'type', '本系统按您填的内容生成'],
          ['f-materials-material-1-provided', 'pick', '系统已有,不用交'],
          ['f-materials-material-1-notes', 'type', '网上填好自动生成。'],
          ['f-materials-material-1-standard', 'type', '各项填写完整。'],
        ]),
        ...material(2, [
          ['f-materials-material-2-originals', 'type', '0'],
          ['f-materials-material-2-necessity', 'pick', '必须'],
          ['f-materials-material-2-source', 'pick', '政府部门核发'],
          ['f-materials-material-2-issuer', 'type', '不动产登记机构'],
          ['f-materials-material-2-provided', 'pick', '申请人提交'],
          ['f-materials-material-2-notes', 'type', '林权证或者不动产权证书,拍照或者扫描都行。'],
          ['f-materials-material-2-standard', 'type', '证上的林地和申请采伐的地点一致。'],
        ]),
        ...material(3, [
          ['f-materials-material-3-copies', 'type', '0'],
          ['f-materials-material-3-necessity', 'pick', '视情况'],
          ['f-materials-material-3-when', 'type', '超过省级林业主管部门规定的面积或者蓄积量才交。'],
          ['f-materials-material-3-source', 'pick', '申请人自备'],
          ['f-materials-material-3-issuer', 'type', '申请人委托的调查设计单位'],
          ['f-materials-material-3-provided', 'pick', '申请人提交'],
          ['f-materials-material-3-notes', 'type', '写明采伐的地点、林种、树种、面积、蓄积、方式。'],
          ['f-materials-material-3-standard', 'type', '和申请的地点、面积一致。'],
        ]),
      ],
    ],
    [
      'steps',
      [
        ...steps(2, '综合窗口受理人员', '窗口', '第三十二条'),
        ...steps(3, '林业许可审查人员两人', '现场', '第三十四条'),
        ...steps(4, '林业许可审查人员', '后台', '第三十四条'),
        ...steps(5, '林业和草原局首席代表', '窗口', '第三十八条'),
        ...steps(6, '出证窗口', '窗口', '第四十四条'),
      ],
    ],
    ['limits', [...on('f-statutory-basis', licensing, '第四十二条'), ['f-promised-from', 'pick', '受理之日']]],
    [
      'result',
      [
        ['f-quota-whole', 'type', '不超过年采伐限额'],
        ['f-result-numberPrefix', 'type', '澜林采字'],
      ],
    ],
    [
      'place',
      [
        ['f-reviewOrgan-whole', 'type', '澜汀市人民政府'],
        ['f-reviewOnline-whole', 'type', '澜汀市人民政府网站“行政复议”栏目'],
        ['f-court-whole', 'type', '澜汀市澜东区人民法院'],
      ],
    ],
  ];
}

function steps(n: number, who: string, place: string, article: string): readonly Entry[] {
  const id = `f-steps-step-${n}`;
  return [[`${id}-place`, 'pick', place], [`${id}-who`, 'type', who], ...on(`${id}-basis`, licensing, article)];
}

/** The form, page by page, each field with its title: the content that 森林法 58 asks for. */
export const fellingForm: readonly (readonly [page: string, fields: readonly string[]])[] = [
  ['在哪里采伐?', ['采伐地点']],
  ['采什么、采多少?', ['林种和树种', '面积', '蓄积']],
  ['怎么采,以后怎么种?', ['采伐方式', '更新措施']],
];
