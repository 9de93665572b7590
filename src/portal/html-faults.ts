import { HtmlValidate } from 'html-validate';

const checker = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Preact closes void elements and writes quotes and doctype its own way.
    'void-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // Our own host needs no checksum of its own files.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
});

/** What is wrong with the HTML of a page, for tests; empty where nothing is. */
export async function htmlFaults(html: string): Promise<readonly string[]> {
  const { results } = await checker.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, column }) => `${ruleId}: ${message} …${html.slice(column - 60, column + 60)}`),
  );
}
