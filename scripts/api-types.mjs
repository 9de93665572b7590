// OpenAPI 3.1 → TypeScript, as far as our own description needs it (docs/decisions/0002-api-types.md). An unknown construct stops the build.

/**
 * @typedef {{ [key: string]: Schema }} Schemas
 * @typedef {{ type?: string | string[], format?: string, enum?: unknown[], const?: unknown, anyOf?: Schema[], oneOf?: Schema[], allOf?: Schema[],
 *   items?: Schema, properties?: Schemas, required?: string[], patternProperties?: Schemas, additionalProperties?: boolean | Schema }} Schema
 * @typedef {{ [media: string]: { schema?: Schema } }} Content
 * @typedef {{ name: string, in: string, required?: boolean, schema: Schema }} Parameter
 * @typedef {{ parameters?: Parameter[], requestBody?: { required?: boolean, content: Content }, responses: { [status: string]: { content?: Content } } }} Operation
 * @typedef {{ paths: { [path: string]: { [method: string]: Operation } } }} Description
 */

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const places = ['query', 'header', 'path', 'cookie'];
const sayNothing = ['description', 'title', 'examples', 'default'];

/**
 * In: the OpenAPI document. Out: a module exporting `paths`, the type openapi-fetch takes.
 * @param {Description} document
 */
export function apiTypes(document) {
  const paths = Object.entries(document.paths).map(([path, item]) => `${name(path)}: ${pathItem(item)};`);
  return `// Made by the build from /api/v1/openapi.json: do not edit.\nexport interface paths {\n${paths.join('\n')}\n}\n`;
}

/** @param {{ [method: string]: Operation | undefined }} item */
function pathItem(item) {
  const operations = methods.map((method) => {
    const given = item[method];
    return given ? `${method}: ${operation(given)};` : `${method}?: never;`;
  });
  return `{ parameters: { query?: never; header?: never; path?: never; cookie?: never };\n${operations.join('\n')} }`;
}

/** @param {Operation} given */
function operation({ parameters = [], requestBody, responses }) {
  const asked = places.map((place) => {
    const here = parameters.filter((parameter) => parameter.in === place);
    if (here.length === 0) return `${place}?: never;`;
    const open = here.some(({ required }) => required) ? '' : '?';
    const fields = here.map((one) => `${name(one.name)}${one.required ? '' : '?'}: ${type(one.schema)};`);
    return `${place}${open}: { ${fields.join(' ')} };`;
  });
  const body = requestBody
    ? `requestBody${requestBody.required ? '' : '?'}: { content: ${content(requestBody.content)} };`
    : 'requestBody?: never;';
  const answers = Object.entries(responses).map(([status, response]) => {
    const key = /^\d+$/.test(status) ? status : name(status);
    return `${key}: { headers: { [name: string]: unknown }; content: ${content(response.content)} };`;
  });
  return `{ parameters: { ${asked.join(' ')} }; ${body} responses: { ${answers.join('\n')} } }`;
}

/** @param {Content | undefined} types */
function content(types) {
  if (!types) return '{ [mediaType: string]: never }';
  const parts = Object.entries(types).map(
    ([media, { schema }]) => `${name(media)}: ${schema ? type(schema) : 'unknown'};`,
  );
  return `{ ${parts.join(' ')} }`;
}

/**
 * @param {Schema} schema
 * @returns {string}
 */
function type(schema) {
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if ('const' in schema) return JSON.stringify(schema.const);
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return choice.map((each) => `(${type(each)})`).join(' | ');
  if (schema.allOf) return schema.allOf.map((each) => `(${type(each)})`).join(' & ');
  if (Array.isArray(schema.type)) return schema.type.map((each) => type({ ...schema, type: each })).join(' | ');
  switch (schema.type) {
    case 'string':
      return schema.format === 'binary' ? 'Blob' : 'string';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'null':
      return 'null';
    case 'array':
      // Not `readonly`: the client maps every answer through a type that knows only plain arrays and takes others apart.
      return `(${type(schema.items ?? {})})[]`;
    case 'object':
      return object(schema);
    case undefined:
      if (Object.keys(schema).every((key) => sayNothing.includes(key))) return 'unknown';
  }
  throw new Error(`api-types cannot say this schema: ${JSON.stringify(schema).slice(0, 200)}`);
}

/** @param {Schema} schema */
function object({ properties = {}, required = [], patternProperties, additionalProperties }) {
  const fields = Object.entries(properties).map(
    ([key, value]) => `readonly ${name(key)}${required.includes(key) ? '' : '?'}: ${type(value)};`,
  );
  const rest = patternProperties ? Object.values(patternProperties)[0] : additionalProperties;
  if (rest && typeof rest === 'object' && fields.length === 0) return `{ readonly [key: string]: ${type(rest)} }`;
  if (fields.length === 0 && rest !== false) return '{ readonly [key: string]: unknown }';
  return `{ ${fields.join(' ')} }`;
}

/** @param {string} key */
function name(key) {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}
