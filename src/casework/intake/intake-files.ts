import { isRefusal, refuse } from '#law';
import type { Refusal } from '#law';
import { itemVersion } from '#catalog';
import type { Who } from '#identity';
import { draftLimits } from '../drafts.ts';
import { plainFileName } from '../file-name.ts';
import type { CaseworkParts } from '../parts.ts';
import { textSeen } from '../seen.ts';
import { bytesOf } from '../stored-bytes.ts';
import type { NamedFile } from '../types.ts';
import type { AtCounter } from './at-counter.ts';
import { changeIntake, lockIntake, readIntake } from './store.ts';
import type { IntakeKept } from './store.ts';
import type { Counter, Intake } from './types.ts';

interface Ways {
  readonly at: <T>(who: Who, then: (here: AtCounter) => Promise<T | Refusal>) => Promise<T | Refusal>;
  readonly shown: (here: AtCounter, kept: IntakeKept | Refusal) => Promise<Intake | Refusal>;
}

/**
 * Scans of what lies on the counter. Refusals: `not-found`, `intake-item-missing`, `gap-not-in-item` (许可法31(2)), `too-many-files`,
 * `files-too-large`, and those of the file store.
 */
export function intakeFiles(
  { ledger, files, jurisdiction }: CaseworkParts,
  { at, shown }: Ways,
): Pick<Counter, 'addIntakeFile' | 'removeIntakeFile' | 'intakeFile'> {
  return {
    addIntakeFile: (who, id, material, name, bytes) =>
      at(who, async (here) => {
        const kept = await readIntake(ledger.db, here, id);
        if (isRefusal(kept)) return kept;
        if (kept.item === '') return refuse('intake-item-missing', {}, 'item');
        const published = await itemVersion(ledger.db, jurisdiction, kept.item, kept.version);
        const asked = published?.item.materials.find((one) => one.id === material && one.provided === 'applicant');
        if (!asked) return refuse('gap-not-in-item', { about: material }, `materials.${material}`);
        const full = refuseTooMany(kept.files, bytes.length);
        if (full) return full;
        const stored = await files.put(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
        if (isRefusal(stored)) return stored;
        const changed = await ledger.transact(jurisdiction, async (tx) => {
          const now = await lockIntake(tx, here, id);
          if (isRefusal(now)) return now;
          const file: NamedFile = {
            material,
            file: stored.hash,
            size: stored.size,
            // 国办函〔2016〕108号: what the applicant makes is D, a copy of somebody else's paper C.
            grade: asked.source === 'applicant' ? 'D' : 'C',
            name: plainFileName(name === '' ? `${asked.name} 扫描件` : name),
            at: tx.at,
          };
          const others = now.files.filter((one) => one.material !== material || one.file !== file.file);
          return refuseTooMany(others, file.size) ?? changeIntake(tx, here, now, { files: [...others, file] });
        });
        return shown(here, changed);
      }),
    intakeFile: (who, id, material, file) =>
      at(who, async (here) => {
        const kept = await readIntake(ledger.db, here, id);
        if (isRefusal(kept)) return kept;
        const known = kept.files.find((one) => one.material === material && one.file === file);
        const bytes = known && (await bytesOf(files, file));
        return bytes ? { bytes, name: textSeen(known.name, 'handling') } : refuse('not-found');
      }),
    removeIntakeFile: (who, id, material, file) =>
      at(who, async (here) => {
        const changed = await ledger.transact(jurisdiction, async (tx) => {
          const now = await lockIntake(tx, here, id);
          if (isRefusal(now)) return now;
          const others = now.files.filter((one) => one.material !== material || one.file !== file);
          return changeIntake(tx, here, now, { files: others });
        });
        return shown(here, changed);
      }),
  };
}

function refuseTooMany(kept: readonly NamedFile[], size: number): Refusal | undefined {
  const { files: most, megabytes } = draftLimits;
  if (kept.length >= most) return refuse('too-many-files', { most });
  const total = kept.reduce((sum, file) => sum + file.size, size);
  return total > megabytes * 1024 * 1024 ? refuse('files-too-large', { megabytes }) : undefined;
}
