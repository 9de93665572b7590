export { checkAnswers, materialsAsked } from './check-answers.ts';
export type { AnswerProblem, AnswersGiven } from './check-answers.ts';
export { checks, findingsOf } from './checks/index.ts';
export type { Check, Finding } from './checks/types.ts';
export type { CatalogCommand, CatalogDone } from './command.ts';
export type { CatalogEvent } from './events.ts';
export { fieldsOf, paperPlaces } from './form-fields.ts';
export type { FormField } from './form-fields.ts';
export type { IdentifierOptions } from './identifier-problem.ts';
export { authoredItem, authoredItems } from './items/index.ts';
export { countyItems } from './county/county-items.ts';
export { importItems } from './county/import-items.ts';
export type { ImportedItem } from './county/import-items.ts';
export { directoryDepartments, listedServices } from './directory/directory.ts';
export type { DirectoryDepartment, ListedService } from './directory/directory.ts';
export { searchDirectory } from './directory/search-directory.ts';
export type { ItemDraft } from './draft.ts';
export { lint, readItemFile } from './lint.ts';
export type { FiledItem, LintFinding } from './lint.ts';
export { isRegistration, natureOf, registersOf } from './nature.ts';
export type { Nature } from './nature.ts';
export { lanting } from './items/lanting.ts';
export type { GovernmentOfPlace, ItemKey, OrganKey, OrganOfPlace, Place } from './items/place.ts';
export type { OpenCases } from './open-cases.ts';
export { placeOfMending } from './place-names.ts';
export { readItem } from './problems.ts';
export type { Problem as ItemProblem } from './problem.ts';
export { catalogRoutes } from './routes.ts';
export type { CatalogRoutesOptions } from './routes.ts';
export { itemsNamed } from './items-named.ts';
export { publishedItemSchema, serviceItemSchema } from './schema.ts';
export { search } from './search/search.ts';
export type { SearchAnswer } from './search/search.ts';
export { changeCatalog } from './service.ts';
export { allThemes, themeNamed } from './themes.ts';
export type { Theme } from './themes.ts';
export type {
  Availability,
  Condition,
  Fee,
  Form,
  FormPage,
  ItemId,
  LegalBasis,
  Limit,
  LimitUnit,
  Material,
  PublishedItem,
  ServiceItem,
  SpecialProcedure,
  StartEvent,
  Step,
} from './types.ts';
export { catalogView } from './views/catalog-view.ts';
export {
  departments,
  itemNames,
  itemVersion,
  itemVersions,
  listItems,
  publishedItem,
  receivableItem,
  themes,
} from './views/queries.ts';
export type { ItemSummary } from './views/queries.ts';
export { itemForStaff } from './views/working.ts';
export type { WorkingItem } from './views/working.ts';
export { catalogCommandNames, whatNext as catalogWhatNext } from './what-next.ts';
export type { CatalogCommandName } from './what-next.ts';
