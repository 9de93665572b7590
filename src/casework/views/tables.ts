import type { CivilDate } from '#law';

/** One row a case: worklist, 我的办件 and the case page's head. No personal data: `applicant_ref` points beside the ledger. */
export type CaseIndexRow = {
  jurisdiction: string;
  number: string;
  seq: number;
  item: string;
  version: number;
  stage: string;
  outcome: string;
  channel: string;
  account: string;
  applicant_ref: string;
  /** Whose turn it is: an act of the mandate table, `applicant`, or `none`. */
  waiting: string;
  received_on: CivilDate;
  answer_due: string;
  /** Day the last requested supplement came in; empty where nothing was supplemented. */
  complete_on: string;
  accepted_on: string;
  statutory_n: number;
  statutory_unit: string;
  statutory_due: string;
  promised_n: number;
  promised_unit: string;
  promised_due: string;
  decided_on: string;
  delivery_due: string;
  closed_on: string;
  /** What the light in front counts: acceptance, decision, delivery, none. */
  counting: string;
  /** The legal day that is counted to; `unknownDate` while its calendar is not published, `noDate` where none runs. */
  legal_due: string;
  stage_since: CivilDate;
  /** How the applicant wants the result. */
  delivery: string;
  /** Day from which the result could be had, the day it was last sent, why it came back, the last reminder; empty or 0: not so. */
  ready_on: string;
  posted_on: string;
  returned: string;
  reminded: number;
  /** The last reminder that somebody has told the applicant of, by telephone or by letter; 0: none. */
  told: number;
  /** Where the last letter went, and under which number: it lies beside the ledger; empty: none was sent. */
  posting_ref: string;
  last_actor: string;
  before_actor: string;
};

export type CasePaperRow = {
  jurisdiction: string;
  paper: string;
  number: string;
  case_number: string;
  kind: string;
  organ: string;
  issued_at: string;
  code: string;
  facts_ref: string;
  event_seq: number;
  event_hash: string;
  file: string;
  pages: number;
  /** Day it became void, why, and the number that took its place; empty while it stands. */
  void_on: string;
  void_ground: string;
  replaced_by: string;
};

/** A move of a case from one stage to the next; `from_stage` is empty when it was received. `year` is that of the receipt. */
export type CaseMoveRow = {
  jurisdiction: string;
  position: number;
  number: string;
  year: number;
  item: string;
  from_stage: string;
  to_stage: string;
};

/** A post that has acted on a case; `open` until the case has ended. */
export type CaseHandRow = {
  jurisdiction: string;
  number: string;
  post: string;
  open: boolean;
};

/** A signature that a record waits for. */
export type CaseSignatureRow = {
  jurisdiction: string;
  number: string;
  step: string;
  post: string;
};

/** A question answered at a window; `organ` is that of the item asked about. */
export type ConsultationRow = {
  jurisdiction: string;
  number: string;
  item: string;
  organ: string;
  unit: string;
  post: string;
  asked: string;
  answered: string;
  referred_to: string;
  words_ref: string;
  on_day: CivilDate;
  at: string;
};

/** A file of the store that an event of the case names: a material in any version handed in, or a paper's PDF. */
export type CaseFileRow = {
  jurisdiction: string;
  hash: string;
  number: string;
};

/** Last running number by organ, kind and year; locked while a paper is issued, so that numbers have no gaps. */
export type PaperSequenceRow = {
  jurisdiction: string;
  organ: string;
  kind: string;
  year: number;
  last: number;
};

export type DraftRow = {
  jurisdiction: string;
  id: string;
  account: string;
  item: string;
  version: number;
  case_number: string;
  answers: unknown;
  files: unknown;
  saved_at: string;
};

export type IntakeTableRow = {
  jurisdiction: string;
  id: string;
  unit: string;
  sitting: string;
  seq: number;
  item: string;
  version: number;
  case_number: string;
  person: unknown;
  answers: unknown;
  ticks: unknown;
  files: unknown;
  delivery: string;
  parked: boolean;
  post: string;
  begun_at: string;
  saved_at: string;
};

export type CaseworkTables = {
  case_index: CaseIndexRow;
  case_move: CaseMoveRow;
  case_paper: CasePaperRow;
  case_hand: CaseHandRow;
  case_file: CaseFileRow;
  case_signature: CaseSignatureRow;
  consultation: ConsultationRow;
  paper_sequence: PaperSequenceRow;
  draft: DraftRow;
  intake: IntakeTableRow;
};

/** Sorts after every real date: a legal day runs, but its calendar is not published. */
export const unknownDate = '9999-12-30';

/** Sorts last: no legal day runs. */
export const noDate = '9999-12-31';
