import jsQR from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What the QR code on the first page of a PDF says, read from the page drawn as pixels. Undefined where there is none. */
export async function qrOf(pdf: Uint8Array): Promise<string | undefined> {
  const loading = getDocument({ data: new Uint8Array(pdf), disableFontFace: true, verbosity: 0 });
  const document = await loading.promise;
  try {
    const page = await document.getPage(1);
    const viewport = page.getViewport({ scale: 2 });
    const factory = document.canvasFactory as CanvasFactory;
    const { canvas, context } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvasContext: context as never, viewport, canvas: canvas as never }).promise;
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    return jsQR.default(data, width, height)?.data;
  } finally {
    await loading.destroy();
  }
}

/** The part of the library's canvas that is used here; its own types are those of a browser. */
interface CanvasFactory {
  create(
    width: number,
    height: number,
  ): {
    readonly canvas: { readonly width: number; readonly height: number };
    readonly context: {
      getImageData(
        x: number,
        y: number,
        width: number,
        height: number,
      ): { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number };
    };
  };
}
