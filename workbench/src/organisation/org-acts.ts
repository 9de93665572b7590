import { fullDay } from './full-day.ts';
import type { ActName, CommandName, UnitKind } from './organisation-api.ts';
import { organisationWords as w } from './organisation-words.ts';

/** What somebody has written in a dialog, by the name of the field. */
export type Written = Readonly<Record<string, string>>;

export interface Question {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'password' | 'date' | 'choice' | 'yes' | 'person' | 'item' | 'acts';
  readonly hint?: string;
  readonly optional?: boolean;
  readonly most?: number;
  readonly choices?: readonly { readonly value: string; readonly label: string; readonly disabled?: boolean }[];
  /** Answers of a question with `acts` that this post may not be given, and why. */
  readonly barred?: Readonly<Partial<Record<ActName, string>>>;
}

/** One act of the organiser as its dialog shows it. */
export interface OrgAct {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly hint: string;
  /** Why it cannot be done now. */
  readonly barred?: string;
  readonly about: string;
  readonly questions: readonly Question[];
  readonly start: Written;
  readonly submit: string;
  /** What will be so when it is done, sentence by sentence. */
  readonly effects: (written: Written) => readonly string[];
  /** The commands in order; the id that the first answers is known to the others as `made`. */
  readonly steps: (written: Written) => readonly {
    readonly name: CommandName;
    readonly body: (made: string) => Readonly<Record<string, unknown>>;
  }[];
  /** Where to go afterwards; absent: one stays. */
  readonly leadsTo?: (made: string) => string;
}

export const kindNames = Object.entries(w.kinds) as [UnitKind, string][];
export const actNames = Object.entries(w.acts) as [ActName, string][];

/** Acts that stand for every item (`*`). */
export const wideActs: readonly ActName[] = ['supervise', 'organise', 'draft-item', 'audit-item', 'publish-item'];
/** Acts on cases, in the order of a case's life. */
export const caseActs: readonly ActName[] = ['receive', 'accept', 'review', 'decide', 'issue', 'supervise'];

const barredForAuxiliary: readonly ActName[] = [
  'accept',
  'decide',
  'issue',
  'supervise',
  'organise',
  'audit-item',
  'publish-item',
];
/** What an auxiliary post is not given; the server refuses it all the same. */
export const barredActs: Readonly<Partial<Record<ActName, string>>> = Object.fromEntries(
  barredForAuxiliary.map((act) => [act, '辅助人员不能担任']),
);

export const passwordHint =
  '至少 10 位,混用小写、大写、数字、符号中的三种,不能包含用户名。请当面或者封装交给本人,第一次登录后由本人改。';
export const documentHint = '授权所依据的文件的文号,例如 澜卫授〔2026〕12号。印在授权书上。';
export const or = (written: string | undefined, else_: string): string => (written ? written : else_);
export const dayOr = (day: string | undefined): string => (day ? fullDay(day) : '选定的日期');
