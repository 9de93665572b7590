import type { EventData, NewEvent, StoredEvent, StreamName } from '#ledger';
import type { CatalogEvent } from './events.ts';
import type { ItemId } from './types.ts';

/** The stream of an item. */
export function itemStream(item: ItemId): StreamName {
  return `item/${item}`;
}

/** The item a stream is about, or undefined where it is about something else. */
export function itemOfStream(stream: StreamName): ItemId | undefined {
  return stream.startsWith('item/') ? stream.slice('item/'.length) : undefined;
}

/** Reads a stored event back. Only this desk writes into `item/…`, from the type it is read as. */
export function catalogEvent({ type, data }: Pick<StoredEvent, 'type' | 'data'>): CatalogEvent {
  return { type, data } as unknown as CatalogEvent;
}

/** An event as the ledger takes it: plain data, without absent properties. */
export function newEvent({ type, data }: CatalogEvent): NewEvent {
  return { type, data: JSON.parse(JSON.stringify(data)) as { readonly [key: string]: EventData } };
}
