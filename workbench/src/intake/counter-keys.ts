import type { FootKey } from '../shell/screen.tsx';
import { consultWords } from './consult-words.ts';
import { intakeWords as w } from './intake-words.ts';

/** What the keys do at the counter, along the foot. */
export const counterKeys: readonly FootKey[] = [
  { keys: ['F1'], does: w.consult },
  { keys: ['Enter'], does: w.foot.enter },
  { keys: ['Tab'], does: w.next },
  { keys: ['F2'], does: w.nextPerson },
  { keys: ['F7'], does: w.foot.refuse },
  { keys: ['F8'], does: w.foot.accept },
  { keys: ['F9'], does: w.foot.notice },
  { keys: ['F10'], does: w.foot.decide },
  { keys: ['Ctrl', 'Z'], does: w.keys.undo },
  { keys: ['Esc'], does: w.park },
  { keys: ['?'], does: w.foot.all },
];

/** What the keys do on the desk between two persons. */
export const deskKeys: readonly FootKey[] = [
  { keys: ['↑', '↓'], does: w.keys.move },
  { keys: ['Enter'], does: w.foot.open },
  { keys: ['Del'], does: w.discard },
  { keys: ['F7'], does: w.withdraw },
  { keys: ['F1'], does: w.consult },
  { keys: ['F4'], does: consultWords.list },
  { keys: ['?'], does: w.foot.all },
];

/** What the keys do in the window's list of consultations. */
export const consultKeys: readonly FootKey[] = [
  { keys: ['↑', '↓'], does: w.keys.move },
  { keys: ['Enter'], does: consultWords.toIntake },
  { keys: ['F1'], does: w.consult },
  { keys: ['Esc'], does: w.desk },
  { keys: ['?'], does: w.foot.all },
];

/** What the keys do when the papers are out. */
export const doneKeys: readonly FootKey[] = [
  { keys: ['p'], does: w.done.print },
  { keys: ['1', '–', '9'], does: w.done.openPaper },
  { keys: ['Enter'], does: w.done.nextMatter },
  { keys: ['F2'], does: w.done.nextPerson },
];

/** The same on the sheet of keys. */
export const sheetKeys: readonly (readonly [string, string])[] = [
  ['Enter', w.foot.enter],
  ['Tab ⇧Tab', `${w.next}、${w.previous}`],
  ['↑ ↓', w.keys.move],
  ['空格 - =', `${w.keys.received}、${w.keys.missing}、${w.keys.unfit}`],
  ['r p', `${w.keys.corrected}、${w.keys.scan}`],
  ['Ctrl Z', w.keys.undo],
  ['F7 F8', `${w.foot.refuse}、${w.foot.accept}`],
  ['F9 F10', `${w.foot.notice}、${w.foot.decide}`],
  ['F1 F4', `${w.consult}、${consultWords.list}`],
  ['Esc', w.park],
];
