export { countBackward } from './backward.ts';
export { defaultCalendar, makeCalendar, publishedEditions, publishedLocalDecisions } from './calendar.ts';
export type { Calendar, CalendarEdition, Day, DayReason, RegionalOverride } from './calendar.ts';
export { caseNumber, groupCaseNumber, isCaseNumber, plainCaseNumber } from './case-number.ts';
export { checkCitizenId, citizenIdCheck, demoRegionPrefix, plainCitizenId, provinceCodes } from './citizen-id.ts';
export {
  addDays,
  addMonths,
  civilDate,
  civilDateOf,
  daysBetween,
  isCivilDate,
  partsOf,
  shanghaiSecond,
  shanghaiTime,
  weekdayOf,
} from './civil-date.ts';
export type { CivilDate, DateIfKnown, Instant } from './civil-date.ts';
export { caseClock, runClock } from './clock.ts';
export type { LimitOfLaw, OpenExclusion, RunningClock, StartEvent, Stopped } from './clock.ts';
export { checkCreditCode, creditCodeCheck, organisationCheck, plainCreditCode } from './credit-code.ts';
export { afterHours, isInTime } from './expiry.ts';
export type { Channel } from './expiry.ts';
export {
  checkIdentityDocument,
  currentIdentityDocuments,
  identityDocumentKinds,
  identityDocumentTitle,
  isIdentityDocumentKind,
  plainIdentityDocument,
} from './identity-document.ts';
export type { IdentityDocumentKind } from './identity-document.ts';
export { checkItemCode } from './item-code.ts';
export type { ItemCodeKind } from './item-code.ts';
export { legible } from './legible.ts';
export { maskIdentityDocument, maskMobile, maskName, maskNumber, maskNumbersIn } from './mask.ts';
export { checkMobile, plainMobile } from './mobile.ts';
export { countPeriod, groundsOf45 } from './period.ts';
export type {
  Exclusion,
  GroundOf45,
  LimitUnit,
  Period,
  PeriodRequest,
  PeriodStep,
  RefusedExclusion,
} from './period.ts';
export type { NumberCheck, NumberProblem } from './problem.ts';
export { isRefusal, refuse, termOf, wordsOf } from './refusal.ts';
export type { Refusal, RefusalCode, RefusalDetail, RefusalWords } from './refusal.ts';
export { isRegionCode, regionPrefix } from './region.ts';
export { remediesOf } from './remedies.ts';
export type { OrganClass, Remedies, ReviewFirst } from './remedies.ts';
export {
  acceptanceAnswerDue,
  decisionDue,
  deemedAcceptance,
  deliveryDue,
  extensionInTime,
  hearingNoticeLatest,
  lastDayOfTerm,
  renewalLatest,
  specialLawDue,
} from './statutory.ts';
export type { BothReadings } from './statutory.ts';
