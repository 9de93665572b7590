import { useState } from 'react';
import type { ReactNode } from 'react';
import { words } from '../words.ts';

/** 202609030118 7 in groups that can be read out: year, month and day, number, check digit. */
export function grouped(number: string): string {
  const groups = /^(\d{4})(\d{4})(\d+)$/.exec(number);
  if (!groups) return number;
  const rest = (groups[3] ?? '').replace(/(\d{4})(?=\d)/g, '$1 ');
  return `${groups[1]} ${groups[2]} ${rest}`;
}

export function CopyNumber({ number }: { readonly number: string }): ReactNode {
  const [done, setDone] = useState(false);
  const copy = (): void => {
    copyText(number);
    setDone(true);
  };
  return (
    <button type="button" className="link" onClick={copy} onBlur={() => setDone(false)}>
      <span aria-live="polite">{done ? words.copied : words.copy}</span>
    </button>
  );
}

/** The clipboard API needs a secure context; over plain HTTP the old command does it. */
function copyText(text: string): void {
  if (window.isSecureContext) {
    void navigator.clipboard.writeText(text);
    return;
  }
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'offscreen';
  document.body.append(field);
  field.select();
  // oxlint-disable-next-line typescript/no-deprecated -- the only way without a secure context
  document.execCommand('copy');
  field.remove();
}
