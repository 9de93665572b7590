export type {
  ActShown,
  CasePage,
  ClockDay,
  ClockShown,
  HistoryLine,
  PersonalShown,
  PaperShown,
  VerifiedPaper,
  Worklist,
  WorklistRow,
  WorklistView,
} from './shown.ts';
export type { Applicant, Answers, Casework, CommandBody, CommandDone, Draft, NamedFile, UnmaskAsked } from './types.ts';
export type { AccessEvent, AccessGround } from './access-events.ts';
export type { CaseEvent, DeliveryMode, Gap, MaterialFile, PaperIssued, PaperKind } from './events.ts';
export type { Case, Stage } from './state.ts';
export { commandNames, whatNext } from './what-next.ts';
export type { Capacity, CommandName } from './what-next.ts';
export { caseworkRoutes } from './routes.ts';
export { intakeRoutes } from './intake/routes.ts';
export { forgetOldIntakes } from './intake/store.ts';
export type { CaseByCode, Counter, Intake, IntakeFinish, IntakeSaved, End, Tick } from './intake/types.ts';
export type { CaseRoutesOptions } from './routes.ts';
export { ownAnswers } from './records.ts';
export type { CaseworkParts } from './parts.ts';
export { plainCode, printedCode } from '#documents';
export { forgetOldDrafts } from './drafts.ts';
export { typesetQueue } from './issue-papers.ts';
export { openCases } from './open-cases.ts';
export { openCasework } from './service.ts';
export { hygieneAnswers, registrationAnswers, smallPdf } from './testing/answers.ts';
export { walkIn } from './testing/counter.ts';
export { remindUncollected } from './remind-uncollected.ts';
export { sweepFiles } from './sweep-files.ts';
export { openTestCasework } from './testing/index.ts';
export type { CitizenWho, TestCasework } from './testing/index.ts';
export { typesetPaper } from './typeset-paper.ts';
export { listRoutes } from './lists/routes.ts';
export { caseworkTables, caseworkViews } from './views/index.ts';
export { stageNames } from './lists/stage-names.ts';
export { countedCases } from './statistics/counted.ts';
export type { Counted } from './statistics/counted.ts';
