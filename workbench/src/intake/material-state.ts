import { words } from '../words.ts';
import type { Intake } from './intake-api.ts';
import type { Material, Tick } from './intake-shown.ts';
import { intakeWords as w } from './intake-words.ts';

export interface RowShown {
  readonly material: Material;
  readonly tick: Tick | undefined;
  /** Whether the catalogue lets the counter ask for it, by her answers. */
  readonly asked: boolean;
  readonly shape: 'done' | 'failed' | 'waiting' | 'open';
  readonly state: string;
  readonly told: string;
}

/** The rows of ④ in the order of the catalogue: those not needed stand there too, with the reason. */
export function rowsShown(
  intake: Pick<Intake, 'published' | 'asked'>,
  asked: readonly Material[],
  ticks: readonly Tick[],
  files: Readonly<Record<string, number>>,
): readonly RowShown[] {
  const materials = intake.published?.item.materials ?? [];
  return materials.map((material): RowShown => {
    const tick = ticks.find((each) => each.material === material.id);
    if (material.provided === 'system' || tick?.state === 'shared')
      return { material, tick, asked: false, shape: 'done', state: w.states.shared, told: w.sharedWhy };
    if (!asked.includes(material) && intake.asked.includes(material.id))
      return { material, tick, asked: false, shape: 'done', state: w.states.received, told: w.inFile };
    if (!asked.includes(material)) {
      const told = words.file.toOfficer(material.when ?? w.notNeeded);
      return { material, tick, asked: false, shape: 'waiting', state: w.states['not-needed'], told };
    }
    const scans = files[material.id] ?? 0;
    if (!tick) return { material, tick, asked: true, shape: 'open', state: w.states.unseen, told: scanned(scans) };
    if (tick.state === 'received')
      return { material, tick, asked: true, shape: 'done', state: w.states.received, told: receivedWords(tick, scans) };
    const told = [tick.defect && w.defects[tick.defect].name, tick.problem].filter(Boolean).join(' · ');
    return { material, tick, asked: true, shape: 'failed', state: w.states[tick.state], told };
  });
}

function receivedWords(tick: Tick, scans: number): string {
  const { form, count, grade, defect } = tick;
  return [
    form && `${w.forms[form]} ${count ?? 1}`,
    form === 'original-kept' && w.custody,
    grade && `${grade} ${w.grades[grade]}`,
    scanned(scans),
    defect && `${w.correctedOnSpot}(${w.defects[defect].name})`,
  ]
    .filter(Boolean)
    .join(' · ');
}

const scanned = (n: number): string => (n > 0 ? w.files(n) : '');

/** What the catalogue wants of it, small under the name: 原件 1 份 · 申请人画. */
export function demanded({ originals, copies, issuer }: Material): string {
  return [
    originals > 0 && w.paperOf(w.originals, originals),
    copies > 0 && w.paperOf(w.copies, copies),
    words.file.toOfficer(issuer),
  ]
    .filter(Boolean)
    .join(' · ');
}
