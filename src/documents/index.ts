export type { LawArticle, Party } from './facts.ts';
export type { PaperFonts } from './fonts.ts';
export type { AnyPaperKind, PaperFacts, PaperKind } from './kinds.ts';
export { textOf as textOfPdf } from './paper-checks.ts';
export { punctuated } from './punctuation.ts';
export { matters, titleOf } from './titles.ts';
export { checkPaper, checkWords, typeset } from './typeset.ts';
export type { TypesetPaper } from './typeset.ts';
export { plainCode, printedCode } from './verification-code.ts';
