import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { firstStory } from './first-story.ts';
import { openWorld } from './world.ts';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(async () => browser.close());

test('from everyday words to the verified certificate, the citizen without scripts', { timeout: 240_000 }, async () => {
  const world = await openWorld({ start: '2026-03-02T01:00:00.000Z' });
  try {
    const { afterAcceptance } = await firstStory(world, browser);
    // Accepted on Monday 2 March: five promised working days end on the 9th, twenty by law on the 30th.
    assert.match(afterAcceptance, /3月9日/);
    assert.match(afterAcceptance, /3月30日/);
  } finally {
    await world.close();
  }
});
