import { get } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** The test host name: no secure context, and no name server knows it; the browser is told that it is this machine. */
export const plainHost = 'onewindow.test';

/** Chromium, as the test command found it. Throws where it was not told: a browser story is never skipped. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'];
  if (executablePath === undefined) throw new Error('CHROMIUM_PATH is not set: run the stories by `npm test`');
  return chromium.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--host-resolver-rules=MAP ${plainHost} 127.0.0.1`,
    ],
  });
}

/** A person at a browser of their own. `scripts: false` is the portal's promise; staff need scripts. */
export async function sitDown(
  browser: Browser,
  options: { readonly scripts: boolean; readonly width?: number; readonly baseURL: string },
): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
  const { scripts, width = 1440, baseURL } = options;
  const height = width < 600 ? 844 : 900;
  const context = await browser.newContext({
    javaScriptEnabled: scripts,
    viewport: { width, height },
    baseURL,
    acceptDownloads: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  context.setDefaultTimeout(15_000);
  return { page: await context.newPage(), context };
}

/** What the person's browser would get under a path, as bytes: its cookies, its host name, this machine. */
export async function fetchAs(page: Page, path: string): Promise<{ readonly status: number; readonly body: Buffer }> {
  const url = new URL(path, page.url());
  const cookies = await page.context().cookies(url.href);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return new Promise((resolve, reject) => {
    const asked = get(
      { host: '127.0.0.1', port: url.port, path: url.pathname + url.search, headers: { host: url.host, cookie } },
      (answer) => {
        buffer(answer).then((body) => resolve({ status: answer.statusCode ?? 0, body }), reject);
      },
    );
    asked.on('error', reject);
  });
}
