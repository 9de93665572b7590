import { readFileSync } from 'node:fs';
import type { OidcProvider, OidcProviders } from '#identity';

/** Everything the program can be told from outside; only this file reads the environment. */
export interface Config {
  /** PostgreSQL address of the application role; absent: the embedded PostgreSQL. */
  readonly databaseUrl?: string;
  /** PostgreSQL address of the owning role, for migrations; absent beside `databaseUrl`: migrations must have been run already. */
  readonly databaseOwnerUrl?: string;
  /** Folder of the embedded database, the materials and the tree heads; absent: one for each checkout under the account's data folder. */
  readonly dataFolder?: string;
  readonly port: number;
  readonly host: string;
  /** Address under which the public reaches us, without a slash at the end; feeds QR codes, cookies and trusted origins. */
  readonly publicUrl: string;
  /** Addresses of proxies whose X-Forwarded-For is believed, as Fastify takes them; absent: none. */
  readonly trustProxy?: string;
  /** A licensed 仿宋 for the body of official papers (GB/T 9704-2012). */
  readonly fontFangsong?: string;
  /** A font for rare characters in names. */
  readonly fontRare?: string;
  /** Providers by which citizens and staff may sign in; a door that is not named has none. */
  readonly oidc?: OidcProviders;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/**
 * Reads the configuration. In: the environment (`process.env`). An empty value counts as not given.
 * Throws, naming the variable, when a value cannot be meant.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = (name: string): string | undefined => env[name]?.trim() || undefined;
  const databaseUrl = given('DATABASE_URL');
  const databaseOwnerUrl = given('DATABASE_OWNER_URL');
  const dataFolder = given('ONEWINDOW_DATA');
  const trustProxy = given('TRUST_PROXY');
  const fontFangsong = given('FONT_FANGSONG');
  const fontRare = given('FONT_RARE');
  if (databaseOwnerUrl !== undefined && databaseUrl === undefined)
    throw new Error('DATABASE_OWNER_URL is given without DATABASE_URL: give the address of the application role too');
  const port = Number(given('PORT') ?? '8080');
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error('PORT must be a whole number from 0 to 65535');
  const level = given('LOG_LEVEL') ?? 'info';
  const logLevel = logLevels.find((known) => known === level);
  if (logLevel === undefined) throw new Error(`LOG_LEVEL must be one of ${logLevels.join(', ')}`);
  return {
    port,
    host: given('HOST') ?? '0.0.0.0',
    publicUrl: readPublicUrl(given('PUBLIC_URL') ?? `http://localhost:${port}`),
    logLevel,
    oidc: readProviders(given),
    ...(databaseUrl !== undefined && { databaseUrl }),
    ...(databaseOwnerUrl !== undefined && { databaseOwnerUrl }),
    ...(dataFolder !== undefined && { dataFolder }),
    ...(trustProxy !== undefined && { trustProxy }),
    ...(fontFangsong !== undefined && { fontFangsong }),
    ...(fontRare !== undefined && { fontRare }),
  };
}

/** `OIDC_CITIZEN_…` and `OIDC_STAFF_…`: all of issuer, client, secret and name, or none. */
function readProviders(given: (name: string) => string | undefined): OidcProviders {
  const [citizen, staff] = [readProvider('OIDC_CITIZEN', given), readProvider('OIDC_STAFF', given)];
  return { ...(citizen && { citizen }), ...(staff && { staff }) };
}

function readProvider(door: string, given: (name: string) => string | undefined): OidcProvider | undefined {
  const issuer = given(`${door}_ISSUER`);
  if (issuer === undefined) return undefined;
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw new Error(`${door}_ISSUER must be an address that begins with https:// or http://`);
  const needed = (name: string, value: string | undefined): string => {
    if (value === undefined) throw new Error(`${door}_ISSUER is given without ${name}`);
    return value;
  };
  const file = given(`${door}_CLIENT_SECRET_FILE`);
  const secret = file === undefined ? given(`${door}_CLIENT_SECRET`) : readFileSync(file, 'utf8').trim() || undefined;
  return {
    issuer,
    clientId: needed(`${door}_CLIENT_ID`, given(`${door}_CLIENT_ID`)),
    clientSecret: needed(`${door}_CLIENT_SECRET or ${door}_CLIENT_SECRET_FILE`, secret),
    name: needed(`${door}_NAME`, given(`${door}_NAME`)),
    numberClaim: given(`${door}_NUMBER_CLAIM`) ?? 'id_number',
    twoFactorAcr: (given(`${door}_TWO_FACTOR_ACR`) ?? '').split(/[\s,]+/).filter((value) => value !== ''),
  };
}

function readPublicUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new Error('PUBLIC_URL must be an address that begins with http:// or https://');
  return value.replace(/\/+$/, '');
}
