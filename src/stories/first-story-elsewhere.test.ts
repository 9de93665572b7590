// The machine's time zone never matters: this file runs as if the server stood in New York.
process.env['TZ'] = 'America/New_York';

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, plainHost } from './browser.ts';
import { firstStory } from './first-story.ts';
import { openWorld } from './world.ts';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(async () => browser.close());

test(
  'the same in New York, over plain http from an origin that is no secure context',
  { timeout: 240_000 },
  async () => {
    assert.equal(new Date('2026-03-02T01:00:00.000Z').getDate(), 1, 'the time zone of this process is not New York');
    const world = await openWorld({ start: '2026-03-02T01:00:00.000Z', host: plainHost });
    try {
      const { afterAcceptance, secureContext } = await firstStory(world, browser);
      assert.equal(secureContext, false);
      assert.match(afterAcceptance, /3月9日/);
      assert.match(afterAcceptance, /3月30日/);
    } finally {
      await world.close();
    }
  },
);
