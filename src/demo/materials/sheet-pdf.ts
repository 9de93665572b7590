import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** What a made-up material says. `rows` begins with the heads of its columns. */
export interface Sheet {
  readonly title: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly rows: readonly (readonly string[])[];
  readonly paragraphs: readonly string[];
  readonly signed: readonly string[];
}

const require = createRequire(import.meta.url);
const fontPaths = [
  require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf'),
];
// The template is read from the source folder; from `dist/demo/materials` the package root is three steps up.
const workspace = fileURLToPath(new URL('../../../src/demo/materials/', import.meta.url));
let compiler: NodeCompiler | undefined;

/** Sets a sheet as PDF. The same sheet gives the same bytes. */
export function setSheet(sheet: Sheet): Uint8Array {
  compiler ??= NodeCompiler.create({ workspace, fontArgs: [{ fontPaths }] });
  const inputs = { sheet: JSON.stringify(sheet) };
  const result = compiler.compile({ mainFilePath: `${workspace}material.typ`, inputs });
  const wrong = result.takeDiagnostics();
  if (wrong) throw new Error(`typst material: ${JSON.stringify(compiler.fetchDiagnostics(wrong))}`);
  const document = result.result;
  if (!document) throw new Error('typst material: no document');
  const pdf = compiler.pdf(document);
  compiler.evictCache(5);
  return pdf;
}

/** Lets go of the compiler and its fonts (some 60 MB) once the demo is played. */
export function closeSheets(): void {
  compiler = undefined;
}
