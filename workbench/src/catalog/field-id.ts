/** The element of a field: findings and forms name it by its place in the item. */
export const fieldId = (at: string, key: string): string => `f-${`${at}/${key}`.replaceAll('/', '-')}`;
