import { Ajv2020 } from 'ajv/dist/2020.js';

/** JSON Schema 2020-12 with our hints (`x-…`), every error at once. */
export function newAjv(): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: false });
  for (const keyword of ['x-en', 'x-en-hint', 'x-ui', 'x-personal', 'x-paper']) ajv.addKeyword(keyword);
  return ajv;
}
