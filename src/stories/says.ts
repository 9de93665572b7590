import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import type { Locator } from 'playwright-core';

/** What people read there, as soon as it says so: what a key has asked of the server comes a moment later. Fails with what it says instead. */
export async function says(place: Locator, words: RegExp): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (words.test(await place.innerText())) return;
    await setTimeout(100);
  }
  assert.match(await place.innerText(), words);
}
