/** Where one was in the list: the view with its filter, and the row in hand. It lives as long as the page is open. */
const place = { search: '', number: '' };

export function placeInList(): Readonly<typeof place> {
  return place;
}

export function keepPlace(part: Partial<typeof place>): void {
  Object.assign(place, part);
}

/** The list as one left it. */
export function listPath(): string {
  return place.search === '' ? '/' : `/?${place.search}`;
}
