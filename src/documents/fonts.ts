import { createRequire } from 'node:module';
import { readFontFace } from './glyphs.ts';

/**
 * Font files named by configuration. `fangsong`: a licensed 仿宋 for the body (GB/T 9704 asks for it; none on npm is open).
 * `rare`: a font for rare characters in names (e.g. 𠮷) that neither it nor Noto Serif SC has.
 */
export interface PaperFonts {
  readonly fangsong?: string;
  readonly rare?: string;
}

export interface FontSet {
  /** Font files, before any of the machine's own of the same family. */
  readonly files: readonly string[];
  /** Families of the running text, tried in this order for each character. */
  readonly body: readonly string[];
  /** Families of titles and headings; they end in the same families, so that they lack nothing the body has. */
  readonly heading: readonly string[];
  readonly covers: (codePoint: number) => boolean;
}

const require = createRequire(import.meta.url);
const regular = require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf');
const semiBold = require.resolve('@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf');
const sans = require.resolve('@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf');

const serifFamily = 'Noto Serif SC';
const sansFamily = 'Noto Sans SC';

/** Finds the fonts of the papers and reads what they can draw. Throws when a configured file is no font. */
export async function openFonts(fonts: PaperFonts): Promise<FontSet> {
  const fangsong = fonts.fangsong === undefined ? [] : [await readFontFace(fonts.fangsong)];
  const rare = fonts.rare === undefined ? [] : [await readFontFace(fonts.rare)];
  const faces = [...fangsong, await readFontFace(regular), ...rare];
  const own = fangsong.map((face) => face.family);
  const rest = [serifFamily, ...rare.map((face) => face.family)];
  const configured = [fonts.fangsong, fonts.rare].filter((path) => path !== undefined);
  return {
    files: [regular, semiBold, sans, ...configured],
    body: [...own, ...rest],
    heading: [sansFamily, ...rest, ...own],
    covers: (codePoint) => faces.some((face) => face.covers(codePoint)),
  };
}
