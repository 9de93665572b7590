import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';

const checker = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // What is held is the tree as the browser writes it out, in its own hand.
    'void-style': 'off',
    'doctype-style': 'off',
    'attribute-empty-style': 'off',
    'attribute-boolean-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // Our own host needs no checksum of its own files.
    'require-sri': ['error', { target: 'crossorigin' }],
    // What is found while one types hangs on a combobox (ARIA APG); a select cannot be searched.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    // React's own identifiers begin with a line below; HTML allows it.
    'valid-id': ['error', { relaxed: true }],
    // What a script sets on the tree; that no style stands in what is sent, the story of the content security policy holds.
    'no-inline-style': 'off',
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
  },
});

/** What is wrong with the workbench's page as it stands, with where it is; empty where nothing is. The portal's own pages are held as they are sent. */
export async function htmlOfWorkbench(page: Page): Promise<readonly string[]> {
  if ((await page.locator('#root').count()) === 0) return [];
  const { results } = await checker.validateString(await page.content());
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector ?? ''}`),
  );
}
