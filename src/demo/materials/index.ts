import type { Answers } from '#casework';
import type { CivilDate } from '#law';
import { drawFloorPlan, drawIdProof, drawPortrait } from './drawings.ts';
import { setSheet } from './sheet-pdf.ts';
import { sheets } from './sheets.ts';

export interface DemoMaterial {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * A material of the demo city as a file that opens: a drawn PNG or a PDF of words, marked 演示. In: its id in the catalog, the answers it must
 * fit, the day it is handed in; a higher `revision` is another file, as a correction needs one.
 */
export function demoMaterial(
  material: string,
  { answers, on, revision = 0 }: { readonly answers: Answers; readonly on: CivilDate; readonly revision?: number },
): DemoMaterial {
  switch (material) {
    case 'id-proof':
      return {
        name: '身份证正面.png',
        bytes: drawIdProof(
          answers['responsibleId'] ??
            answers['operatorId'] ??
            answers['legalRepresentativeId'] ??
            answers['personId'] ??
            '',
        ),
      };
    case 'id-proof-man':
    case 'id-proof-woman': {
      const [whose, id] = material === 'id-proof-man' ? ['男方', 'manId'] : ['女方', 'womanId'];
      return { name: `${whose}身份证正面.png`, bytes: drawIdProof(answers[id] ?? '') };
    }
    case 'portrait':
      return { name: '相片.png', bytes: drawPortrait() };
    case 'floor-plan':
      return {
        name: revision > 0 ? '平面布局图（补正）.png' : '平面布局图.png',
        bytes: drawFloorPlan(Number(answers['area'] ?? '60'), revision),
      };
    default: {
      const sheet = sheets[material];
      if (!sheet) throw new Error(`the demo has no material ${material}`);
      const set = sheet({ answers, on, revision });
      return { name: `${set.title}${revision > 0 ? '（补正）' : ''}.pdf`, bytes: setSheet(set) };
    }
  }
}
