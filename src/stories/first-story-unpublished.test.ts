import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { defaultCalendar } from '#law';
import { openBrowser } from './browser.ts';
import { firstStory } from './first-story.ts';
import { openWorld } from './world.ts';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(async () => browser.close());

test(
  'the same in January of a year whose calendar is not published: no date is made up',
  { timeout: 240_000 },
  async () => {
    const year = Math.max(...defaultCalendar.years) + 1;
    const world = await openWorld({ start: `${year}-01-11T01:00:00.000Z` });
    try {
      const { afterAcceptance } = await firstStory(world, browser);
      assert.match(afterAcceptance, /放假安排/);
      assert.doesNotMatch(afterAcceptance, /2月\d+日（周.）前/);
    } finally {
      await world.close();
    }
  },
);
