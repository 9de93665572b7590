import names from './names.json' with { type: 'json' };

/** An organ by its field; whose organ it is depends on the city. */
export interface DirectoryDepartment {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

/** A service that exists and cannot be applied for here yet: a name and who does it, no guide. */
export interface ListedService {
  readonly name: string;
  /** GB/T 39046 A.1, e.g. 01 行政许可. */
  readonly type: string;
  readonly department: DirectoryDepartment;
}

/** The departments of the directory (事项名录), those with most services first. */
export const directoryDepartments: readonly (DirectoryDepartment & { readonly services: number })[] =
  names.departments.map(({ id, zh, en, items }) => ({ id, zh, en, services: Object.values(items).flat().length }));

/** Every listed service: by department, type and in the order of its source. */
export const listedServices: readonly ListedService[] = names.departments.flatMap(({ id, zh, en, items }) =>
  Object.entries(items).flatMap(([type, listed]) => listed.map((name) => ({ name, type, department: { id, zh, en } }))),
);
