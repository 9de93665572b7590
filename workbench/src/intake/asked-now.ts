import type { Intake } from './intake-api.ts';
import type { Material, Tick } from './intake-shown.ts';

/**
 * The materials the clerk has to look at: those her answers ask for; of a supplement only what is still missing, and what was ticked just
 * now, for the rest lies in the file.
 */
export function askedNow(
  { published, asked, missing, caseNumber }: Pick<Intake, 'published' | 'asked' | 'missing' | 'caseNumber'>,
  ticks: readonly Tick[],
): readonly Material[] {
  const inFile = (id: string): boolean =>
    caseNumber !== undefined && !missing.includes(id) && !ticks.some(({ material }) => material === id);
  return published?.item.materials.filter(({ id }) => asked.includes(id) && !inFile(id)) ?? [];
}
