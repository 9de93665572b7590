export { countBackward } from './backward.ts';
export { defaultCalendar, makeCalendar, publishedEditions } from './calendar.ts';
export type { Calendar, CalendarEdition, Day, DayReason, RegionalOverride } from './calendar.ts';
export { caseNumber, groupCaseNumber, isCaseNumber, plainCaseNumber } from './case-number.ts';
export { checkCitizenId, citizenIdCheck, demoRegionPrefix, provinceCodes } from './citizen-id.ts';
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
export type { CivilDate, Instant } from './civil-date.ts';
export { caseClock, runClock } from './clock.ts';
export type { LimitOfLaw, RunningClock, StartEvent } from './clock.ts';
export { checkCreditCode, creditCodeCheck, organisationCheck } from './credit-code.ts';
export { checkItemCode } from './item-code.ts';
export type { ItemCodeKind } from './item-code.ts';
export { maskMobile, maskName, maskNumber } from './mask.ts';
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
export { remediesOf } from './remedies.ts';
export type { OrganClass, Remedies, ReviewFirst } from './remedies.ts';
export { acceptanceAnswerDue, deemedAcceptance, deliveryDue, lastDayOfTerm } from './statutory.ts';
