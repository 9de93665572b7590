/** Where one was: the list or the delivery desk with its filter, the row in hand and its key. It lives as long as the page is open. */
const place = { desk: '/', search: '', number: '', key: '' };

export function placeInList(): Readonly<typeof place> {
  return place;
}

export function keepPlace(part: Partial<typeof place>): void {
  Object.assign(place, part);
}

/** Whether one came from the delivery desk and goes back there. */
export function fromDelivery(): boolean {
  return place.desk === '/delivery';
}

/** The list as one left it. */
export function listPath(): string {
  return place.search === '' ? place.desk : `${place.desk}?${place.search}`;
}
