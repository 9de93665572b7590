import type { VNode } from 'preact';
import { create } from 'qrcode';

/** An address as a QR code in one path: black cells on a white ground with the quiet zone of four cells. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }): VNode {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  let path = '';
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      let run = 0;
      while (x + run < size && data[y * size + x + run] === 1) run += 1;
      if (run > 0) path += `M${x + 4} ${y + 4}h${run}v1h-${run}z`;
      x += run;
    }
  }
  const side = size + 8;
  return (
    <svg class="qr" viewBox={`0 0 ${side} ${side}`} width="132" height="132" role="img" aria-label={label}>
      <path d={`M0 0h${side}v${side}H0z`} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
