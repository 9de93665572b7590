import { useState } from 'react';
import type { ReactNode } from 'react';
import { PdfFrame } from '../case/pdf-frame.tsx';
import { Refused } from '../api.ts';
import { shapes } from '../parts/icons.tsx';
import { Key } from '../parts/key.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { words } from '../words.ts';
import { scanUrl } from './intake-api.ts';
import type { Scan } from './intake-api.ts';
import { intakeWords as w } from './intake-words.ts';

/** What did not go up, and why. */
export interface ScanFailed {
  readonly material: string;
  readonly name: string;
  readonly error: unknown;
}

/** The scans of the material in hand, each with its digest, and what could not be taken; everything else stands as it stood. */
export function Scans(props: {
  readonly scans: readonly Scan[];
  readonly failed: ScanFailed | undefined;
  readonly onOpen: (scan: Scan) => void;
  readonly onRemove: (scan: Scan) => void;
}): ReactNode {
  const { scans, failed, onOpen, onRemove } = props;
  if (scans.length === 0 && !failed) return null;
  return (
    <div className="tick-panel scans">
      {scans.map((scan) => (
        <div key={scan.file} className="tick-line">
          <span>{w.scans}</span>
          <span className="scan">
            <span className="cut" title={scan.name}>
              {scan.name}
            </span>
            <span className="meta" title={scan.file}>
              {sizeOf(scan.size)} · {words.file.digest(scan.file)}
            </span>
            <button type="button" className="chip" tabIndex={-1} onClick={() => onOpen(scan)}>
              <Key>o</Key> {w.scanOpen}
            </button>
            <button type="button" className="link" tabIndex={-1} onClick={() => onRemove(scan)}>
              {w.scanGone}
            </button>
          </span>
        </div>
      ))}
      {failed && (
        <p className="field-problem" role="alert">
          {shapes.failed} {w.scanKept(failed.name)}
          {why(failed.error)}
        </p>
      )}
    </div>
  );
}

/** Opens a scan over the counter; Esc goes back to the material. */
export function useScanViewer(intake: string): {
  readonly open: (scan: Scan) => void;
  readonly viewer: ReactNode;
} {
  const [scan, setScan] = useState<Scan>();
  const viewer = scan && (
    <Dialog className="scan-dialog" label={scan.name} onClose={() => setScan(undefined)}>
      <div className="act-head">
        <div>
          <h2 className="cut">{scan.name}</h2>
          <p className="meta">
            {sizeOf(scan.size)} · SM3 {scan.file}
          </p>
        </div>
        <button type="button" className="link right" onClick={() => setScan(undefined)}>
          {words.close} <Key>Esc</Key>
        </button>
      </div>
      <div className="scan-body">
        {/\.pdf$/i.test(scan.name) ? (
          <PdfFrame title={scan.name} src={`${scanUrl(intake, scan)}#toolbar=0&navpanes=0&view=FitH`} />
        ) : (
          <img src={scanUrl(intake, scan)} alt={scan.name} />
        )}
      </div>
    </Dialog>
  );
  return { open: setScan, viewer };
}

const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

function why(error: unknown): string {
  if (error instanceof Refused) return error.problem.title;
  return error instanceof TooLarge ? w.tooLarge : words.offline.text;
}

/** A file that would be refused when it has gone up; it is told before. The server measures again. */
export class TooLarge extends Error {}
